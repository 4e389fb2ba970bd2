ALTER TABLE "segments" ALTER COLUMN "failure" SET DATA TYPE jsonb USING null;--> statement-breakpoint
ALTER TABLE "segments" ADD COLUMN "stage" text;--> statement-breakpoint
ALTER TABLE "segments" ADD CONSTRAINT "segments_stage" CHECK (stage in ('members', 'facts'));