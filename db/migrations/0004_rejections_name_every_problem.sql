ALTER TABLE "import_rejections" ALTER COLUMN "values" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rejections" ADD COLUMN "problems" jsonb NOT NULL;