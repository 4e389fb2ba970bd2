ALTER TABLE "import_changes" DROP CONSTRAINT "import_changes_workspace_id_import_id_customer_id_pk";--> statement-breakpoint
ALTER TABLE "imported_records" ALTER COLUMN "customer_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "import_changes" ALTER COLUMN "customer_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "import_changes" ADD COLUMN "key" text NOT NULL DEFAULT '';--> statement-breakpoint
-- What is there is of customers. A change of type reaches rows that row-level security hides from an update.
ALTER TABLE "import_changes" ALTER COLUMN "key" TYPE text USING customer_id::text;--> statement-breakpoint
ALTER TABLE "import_changes" ALTER COLUMN "key" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_workspace_id_import_id_key_pk" PRIMARY KEY("workspace_id","import_id","key");
