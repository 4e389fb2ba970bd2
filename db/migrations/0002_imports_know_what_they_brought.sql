ALTER TABLE "attribute_definitions" ADD COLUMN "introduced_by" uuid;--> statement-breakpoint
ALTER TABLE "import_rejections" ADD COLUMN "external_id" text;