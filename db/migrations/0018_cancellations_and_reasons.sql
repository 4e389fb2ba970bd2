CREATE TABLE "churn_reason_edits" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"action" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"applied_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "churn_reason_edits_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "churn_reason_edits_action" CHECK (action in ('rename', 'merge', 'kind', 'split'))
);
--> statement-breakpoint
CREATE TABLE "churn_reason_map" (
	"workspace_id" uuid NOT NULL,
	"raw_category" text NOT NULL,
	"raw_reason" text NOT NULL,
	"category" text NOT NULL,
	"reason" text NOT NULL,
	"kind" text,
	CONSTRAINT "churn_reason_map_workspace_id_raw_category_raw_reason_pk" PRIMARY KEY("workspace_id","raw_category","raw_reason"),
	CONSTRAINT "churn_reason_map_kind" CHECK (kind in ('voluntary', 'involuntary', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "scheduled_churns" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"leaves_on" date NOT NULL,
	"dated" boolean NOT NULL,
	"requested_on" date,
	"mrr" bigint NOT NULL,
	"kind" text NOT NULL,
	"category" text,
	"reason" text,
	"plan" text,
	CONSTRAINT "scheduled_churns_workspace_id_customer_id_pk" PRIMARY KEY("workspace_id","customer_id"),
	CONSTRAINT "scheduled_churns_kind" CHECK (kind in ('voluntary', 'involuntary', 'unknown'))
);
--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_kind";--> statement-breakpoint
ALTER TABLE "sources" DROP CONSTRAINT "sources_kind";--> statement-breakpoint
ALTER TABLE "customer_summaries" ADD COLUMN "referral_count" integer;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD COLUMN "cancellation_id" uuid;--> statement-breakpoint
ALTER TABLE "cancellations" ADD COLUMN "source_id" uuid;--> statement-breakpoint
ALTER TABLE "cancellations" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "cancellations" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "cancellations" ADD COLUMN "competitor" text;--> statement-breakpoint
ALTER TABLE "cancellations" ADD COLUMN "withdrawn" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cancellations" ADD COLUMN "withdrawn_on" date;--> statement-breakpoint
ALTER TABLE "churn_reason_edits" ADD CONSTRAINT "churn_reason_edits_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "churn_reason_map" ADD CONSTRAINT "churn_reason_map_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "churn_reason_edits_latest" ON "churn_reason_edits" USING btree ("workspace_id","made_at");--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customers_referring" ON "customers" USING btree ("workspace_id") WHERE referral_count is not null;--> statement-breakpoint
CREATE INDEX "cancellations_by_source" ON "cancellations" USING btree ("workspace_id","source_id","external_id");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind" CHECK (kind in ('customers', 'subscriptions', 'cancellations', 'spend', 'payments', 'service_costs', 'currency_rates'));--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_kind" CHECK (kind in ('customers', 'subscriptions', 'cancellations', 'spend', 'payments', 'service_costs', 'currency_rates'));--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_withdrawn" CHECK (withdrawn or withdrawn_on is null);