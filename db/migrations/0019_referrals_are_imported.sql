ALTER TABLE "imports" DROP CONSTRAINT "imports_kind";--> statement-breakpoint
ALTER TABLE "sources" DROP CONSTRAINT "sources_kind";--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "referee_key" text;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "joined_by" uuid;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "original_amount" bigint;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "referrals" ADD COLUMN "programme" text;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "referrals_by_source" ON "referrals" USING btree ("workspace_id","source_id","external_id");--> statement-breakpoint
CREATE INDEX "referrals_by_referee" ON "referrals" USING btree ("workspace_id","referee_id");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind" CHECK (kind in ('customers', 'subscriptions', 'cancellations', 'spend', 'payments', 'service_costs', 'currency_rates', 'referrals'));--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_kind" CHECK (kind in ('customers', 'subscriptions', 'cancellations', 'spend', 'payments', 'service_costs', 'currency_rates', 'referrals'));