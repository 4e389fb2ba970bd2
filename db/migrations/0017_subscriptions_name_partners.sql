ALTER TABLE "subscriptions" ADD COLUMN "partner" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "margin_share_ppm" integer;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_margin_share" CHECK (margin_share_ppm between 0 and 1000000);