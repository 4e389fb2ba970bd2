ALTER TABLE "imports" DROP CONSTRAINT "imports_kind";--> statement-breakpoint
ALTER TABLE "sources" DROP CONSTRAINT "sources_kind";--> statement-breakpoint
ALTER TABLE "acquisition_spend" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "acquisition_spend" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "acquisition_spend" ADD COLUMN "spent_on" date;--> statement-breakpoint
ALTER TABLE "acquisition_spend" ADD COLUMN "original_amount" bigint;--> statement-breakpoint
ALTER TABLE "acquisition_spend" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "original_amount" bigint;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "acquisition_spend" ADD CONSTRAINT "acquisition_spend_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acquisition_spend_by_source" ON "acquisition_spend" USING btree ("workspace_id","source_id","external_id");--> statement-breakpoint
CREATE INDEX "payments_by_source" ON "payments" USING btree ("workspace_id","source_id","external_id");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind" CHECK (kind in ('customers', 'spend', 'payments'));--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_kind" CHECK (kind in ('customers', 'spend', 'payments'));