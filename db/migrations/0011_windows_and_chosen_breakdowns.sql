CREATE TABLE "breakdown_values" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"customers" integer DEFAULT 0 NOT NULL,
	"kept" boolean DEFAULT false NOT NULL,
	CONSTRAINT "breakdown_values_workspace_id_segment_id_breakdown_value_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value")
);
--> statement-breakpoint
CREATE TABLE "window_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"length" integer NOT NULL,
	"month" date NOT NULL,
	"opening_customers" integer DEFAULT 0 NOT NULL,
	"opening_mrr" bigint DEFAULT 0 NOT NULL,
	"retained_customers" integer DEFAULT 0 NOT NULL,
	"retained_mrr" bigint DEFAULT 0 NOT NULL,
	"gross_retained_mrr" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "window_cells_workspace_id_segment_id_breakdown_value_length_month_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","length","month")
);
--> statement-breakpoint
ALTER TABLE "customer_summaries" DROP CONSTRAINT "customer_summaries_workspace_id_customer_id_customers_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "mrr_movements" DROP CONSTRAINT "mrr_movements_workspace_id_customer_id_customers_workspace_id_id_fk";
--> statement-breakpoint
DROP INDEX "customer_summaries_by_cohort";--> statement-breakpoint
ALTER TABLE "attribute_definitions" ADD COLUMN "broken_down" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_summaries" ADD COLUMN "referred" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_summaries" ADD COLUMN "attributes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD COLUMN "opening_3_mrr" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD COLUMN "opening_12_mrr" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD COLUMN "closing_3_mrr" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD COLUMN "closing_12_mrr" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "breakdown_values" ADD CONSTRAINT "breakdown_values_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_cells" ADD CONSTRAINT "window_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_summaries_by_first_day" ON "customer_summaries" USING btree ("workspace_id","first_paid_on");--> statement-breakpoint
ALTER TABLE "attribute_definitions" ADD CONSTRAINT "attribute_definitions_broken_down" CHECK (not broken_down or type in ('text', 'boolean'));