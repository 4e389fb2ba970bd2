ALTER TABLE "imports" DROP CONSTRAINT "imports_kind";--> statement-breakpoint
ALTER TABLE "sources" DROP CONSTRAINT "sources_kind";--> statement-breakpoint
ALTER TABLE "currency_rates" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "currency_rates" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "service_costs" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "service_costs" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "service_costs" ADD COLUMN "original_amount" bigint;--> statement-breakpoint
ALTER TABLE "service_costs" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "currency_rates" ADD CONSTRAINT "currency_rates_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_costs" ADD CONSTRAINT "service_costs_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "currency_rates_by_source" ON "currency_rates" USING btree ("workspace_id","source_id","external_id");--> statement-breakpoint
CREATE INDEX "service_costs_by_source" ON "service_costs" USING btree ("workspace_id","source_id","external_id");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind" CHECK (kind in ('customers', 'spend', 'payments', 'service_costs', 'currency_rates'));--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_kind" CHECK (kind in ('customers', 'spend', 'payments', 'service_costs', 'currency_rates'));