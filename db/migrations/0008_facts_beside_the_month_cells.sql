CREATE TABLE "acquisition_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"month" date NOT NULL,
	"channel" text NOT NULL,
	"new_customers" integer DEFAULT 0 NOT NULL,
	"new_mrr" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "acquisition_cells_workspace_id_segment_id_breakdown_value_month_channel_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","month","channel")
);
--> statement-breakpoint
CREATE TABLE "payment_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"cohort_month" date NOT NULL,
	"month" date NOT NULL,
	"received" bigint DEFAULT 0 NOT NULL,
	"payments" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "payment_cells_workspace_id_segment_id_breakdown_value_cohort_month_month_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","cohort_month","month")
);
--> statement-breakpoint
CREATE TABLE "plan_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"month" date NOT NULL,
	"plan" text NOT NULL,
	"subscriptions" integer DEFAULT 0 NOT NULL,
	"closing_mrr" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "plan_cells_workspace_id_segment_id_breakdown_value_month_plan_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","month","plan")
);
--> statement-breakpoint
CREATE TABLE "referral_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"month" date NOT NULL,
	"invited" integer DEFAULT 0 NOT NULL,
	"signed_up" integer DEFAULT 0 NOT NULL,
	"paying" integer DEFAULT 0 NOT NULL,
	"rewarded" integer DEFAULT 0 NOT NULL,
	"rewards" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "referral_cells_workspace_id_segment_id_breakdown_value_month_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","month")
);
--> statement-breakpoint
CREATE TABLE "renewal_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"month" date NOT NULL,
	"due" integer DEFAULT 0 NOT NULL,
	"renewed" integer DEFAULT 0 NOT NULL,
	"due_mrr" bigint DEFAULT 0 NOT NULL,
	"renewed_mrr" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "renewal_cells_workspace_id_segment_id_breakdown_value_month_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","month")
);
--> statement-breakpoint
CREATE TABLE "scheduled_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"customers" integer DEFAULT 0 NOT NULL,
	"mrr" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "scheduled_cells_workspace_id_segment_id_breakdown_value_day_kind_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","day","kind")
);
--> statement-breakpoint
CREATE TABLE "trial_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"month" date NOT NULL,
	"ended" integer DEFAULT 0 NOT NULL,
	"converted" integer DEFAULT 0 NOT NULL,
	"open" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "trial_cells_workspace_id_segment_id_breakdown_value_month_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","month")
);
--> statement-breakpoint
CREATE TABLE "plan_margins" (
	"workspace_id" uuid NOT NULL,
	"plan" text NOT NULL,
	"valid_from" date NOT NULL,
	"ppm" integer NOT NULL,
	CONSTRAINT "plan_margins_workspace_id_plan_valid_from_pk" PRIMARY KEY("workspace_id","plan","valid_from"),
	CONSTRAINT "plan_margins_ppm" CHECK (ppm between -1000000 and 1000000)
);
--> statement-breakpoint
CREATE TABLE "plan_month_margins" (
	"workspace_id" uuid NOT NULL,
	"month" date NOT NULL,
	"plan" text NOT NULL,
	"ppm" bigint NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "plan_month_margins_workspace_id_month_plan_pk" PRIMARY KEY("workspace_id","month","plan"),
	CONSTRAINT "plan_month_margins_source" CHECK (source in ('service_costs', 'plan', 'workspace'))
);
--> statement-breakpoint
CREATE TABLE "service_costs" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"month" date NOT NULL,
	"category" text NOT NULL,
	"plan" text,
	"amount" bigint NOT NULL,
	CONSTRAINT "service_costs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "service_costs_category" CHECK (category in ('support', 'hosting', 'payment_fees', 'refunds', 'other'))
);
--> statement-breakpoint
-- Prepared from the ledger: the next refresh fills it again.
TRUNCATE "churn_cells";--> statement-breakpoint
ALTER TABLE "churn_cells" DROP CONSTRAINT "churn_cells_workspace_id_segment_id_month_kind_category_reason_plan_tenure_band_pk";--> statement-breakpoint
ALTER TABLE "churn_cells" DROP COLUMN "tenure_band";--> statement-breakpoint
ALTER TABLE "churn_cells" ADD COLUMN "breakdown" text NOT NULL;--> statement-breakpoint
ALTER TABLE "churn_cells" ADD COLUMN "value" text NOT NULL;--> statement-breakpoint
ALTER TABLE "churn_cells" ADD COLUMN "term" text NOT NULL;--> statement-breakpoint
ALTER TABLE "churn_cells" ADD COLUMN "tenure_months" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "churn_cells" ADD CONSTRAINT "churn_cells_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","month","kind","category","reason","plan","term","tenure_months");--> statement-breakpoint
ALTER TABLE "acquisition_cells" ADD CONSTRAINT "acquisition_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_cells" ADD CONSTRAINT "payment_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_cells" ADD CONSTRAINT "plan_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_cells" ADD CONSTRAINT "referral_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renewal_cells" ADD CONSTRAINT "renewal_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduled_cells" ADD CONSTRAINT "scheduled_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_cells" ADD CONSTRAINT "trial_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_margins" ADD CONSTRAINT "plan_margins_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_month_margins" ADD CONSTRAINT "plan_month_margins_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_costs" ADD CONSTRAINT "service_costs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_costs_by_month" ON "service_costs" USING btree ("workspace_id","month");