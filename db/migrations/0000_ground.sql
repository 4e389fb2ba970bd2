CREATE TABLE "acquisition_spend" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"month" date NOT NULL,
	"channel" text NOT NULL,
	"campaign" text,
	"category" text NOT NULL,
	"purpose" text NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "acquisition_spend_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "acquisition_spend_category" CHECK (category in ('media', 'salaries', 'tools', 'other')),
	CONSTRAINT "acquisition_spend_purpose" CHECK (purpose in ('acquisition', 'retention'))
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"customer_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"paid_on" date NOT NULL,
	"status" text NOT NULL,
	"amount" bigint NOT NULL,
	"method" text,
	CONSTRAINT "payments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "payments_status" CHECK (status in ('succeeded', 'failed', 'refunded'))
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"referrer_id" uuid NOT NULL,
	"referee_id" uuid,
	"referee_email_lc" text,
	"invited_on" date,
	"signed_up_on" date,
	"paid_on" date,
	"rewarded_on" date,
	"reward" bigint,
	CONSTRAINT "referrals_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "attribute_definitions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"type" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attribute_definitions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "attribute_definitions_type" CHECK (type in ('text', 'number', 'date', 'boolean'))
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"external_id" text NOT NULL,
	"name" text,
	"name_lc" text,
	"email" text,
	"email_lc" text,
	"country" text,
	"channel" text,
	"campaign" text,
	"referred_by" text,
	"referral_count" integer,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "imported_records" (
	"workspace_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"customer_id" uuid NOT NULL,
	"record" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"as_of" date NOT NULL,
	"import_id" uuid NOT NULL,
	CONSTRAINT "imported_records_workspace_id_source_id_external_id_pk" PRIMARY KEY("workspace_id","source_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "churn_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"reason" text NOT NULL,
	"plan" text NOT NULL,
	"tenure_band" text NOT NULL,
	"customers" integer DEFAULT 0 NOT NULL,
	"churned_undated" integer DEFAULT 0 NOT NULL,
	"mrr" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "churn_cells_workspace_id_segment_id_month_kind_category_reason_plan_tenure_band_pk" PRIMARY KEY("workspace_id","segment_id","month","kind","category","reason","plan","tenure_band")
);
--> statement-breakpoint
CREATE TABLE "fact_states" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"data_date" date,
	"first_month" date,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "month_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"cohort_month" date NOT NULL,
	"month" date NOT NULL,
	"opening_customers" integer DEFAULT 0 NOT NULL,
	"new_customers" integer DEFAULT 0 NOT NULL,
	"reactivated_customers" integer DEFAULT 0 NOT NULL,
	"churned_voluntary" integer DEFAULT 0 NOT NULL,
	"churned_involuntary" integer DEFAULT 0 NOT NULL,
	"churned_unknown" integer DEFAULT 0 NOT NULL,
	"churned_undated" integer DEFAULT 0 NOT NULL,
	"closing_customers" integer DEFAULT 0 NOT NULL,
	"opening_mrr" bigint DEFAULT 0 NOT NULL,
	"new_mrr" bigint DEFAULT 0 NOT NULL,
	"expansion_mrr" bigint DEFAULT 0 NOT NULL,
	"reactivation_mrr" bigint DEFAULT 0 NOT NULL,
	"contraction_mrr" bigint DEFAULT 0 NOT NULL,
	"churn_mrr" bigint DEFAULT 0 NOT NULL,
	"closing_mrr" bigint DEFAULT 0 NOT NULL,
	"retained_customers" integer DEFAULT 0 NOT NULL,
	"retained_mrr" bigint DEFAULT 0 NOT NULL,
	"gross_retained_mrr" bigint DEFAULT 0 NOT NULL,
	"new_lost_customers" integer DEFAULT 0 NOT NULL,
	"closing_margin_mrr" bigint DEFAULT 0 NOT NULL,
	"sum_x" bigint DEFAULT 0 NOT NULL,
	"sum_xx" numeric DEFAULT '0' NOT NULL,
	"sum_yy" numeric DEFAULT '0' NOT NULL,
	"sum_xy" numeric DEFAULT '0' NOT NULL,
	"sum_opening2" numeric DEFAULT '0' NOT NULL,
	"sum_closing2" numeric DEFAULT '0' NOT NULL,
	CONSTRAINT "month_cells_workspace_id_segment_id_breakdown_value_cohort_month_month_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","cohort_month","month")
);
--> statement-breakpoint
CREATE TABLE "tenure_cells" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"breakdown" text NOT NULL,
	"value" text NOT NULL,
	"tenure_months" integer NOT NULL,
	"customers" integer DEFAULT 0 NOT NULL,
	"churned" integer DEFAULT 0 NOT NULL,
	"churned_undated" integer DEFAULT 0 NOT NULL,
	"last_mrr" bigint DEFAULT 0 NOT NULL,
	"churned_mrr" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "tenure_cells_workspace_id_segment_id_breakdown_value_tenure_months_pk" PRIMARY KEY("workspace_id","segment_id","breakdown","value","tenure_months")
);
--> statement-breakpoint
CREATE TABLE "import_changes" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"before" jsonb,
	CONSTRAINT "import_changes_workspace_id_import_id_customer_id_pk" PRIMARY KEY("workspace_id","import_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "import_rejections" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"code" text NOT NULL,
	"column_name" text,
	"values" jsonb NOT NULL,
	"cells" jsonb NOT NULL,
	CONSTRAINT "import_rejections_workspace_id_import_id_row_number_pk" PRIMARY KEY("workspace_id","import_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"external_id" text NOT NULL,
	"record" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	CONSTRAINT "import_rows_workspace_id_import_id_row_number_pk" PRIMARY KEY("workspace_id","import_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"source_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"file_name" text NOT NULL,
	"file_bytes" bigint NOT NULL,
	"detected" jsonb NOT NULL,
	"mapping" jsonb,
	"as_of" date,
	"update_mode" text,
	"complete" boolean DEFAULT false NOT NULL,
	"progress" jsonb,
	"counts" jsonb,
	"totals" jsonb,
	"error" jsonb,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "imports_kind" CHECK (kind in ('customers')),
	CONSTRAINT "imports_status" CHECK (status in ('uploaded', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'failed')),
	CONSTRAINT "imports_update_mode" CHECK (update_mode in ('correction', 'state'))
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"signature" text NOT NULL,
	"mapping" jsonb,
	"update_mode" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sources_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "sources_kind" CHECK (kind in ('customers')),
	CONSTRAINT "sources_update_mode" CHECK (update_mode in ('correction', 'state'))
);
--> statement-breakpoint
CREATE TABLE "customer_summaries" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"cohort_month" date NOT NULL,
	"first_paid_on" date NOT NULL,
	"first_plan" text,
	"first_interval" text NOT NULL,
	"first_interval_count" integer NOT NULL,
	"channel" text,
	"country" text,
	"mrr" bigint NOT NULL,
	"current_plan" text,
	"churned_on" date,
	"churn_undated" boolean DEFAULT false NOT NULL,
	"tenure_months" integer NOT NULL,
	"last_movement_on" date NOT NULL,
	CONSTRAINT "customer_summaries_workspace_id_customer_id_pk" PRIMARY KEY("workspace_id","customer_id"),
	CONSTRAINT "customer_summaries_interval" CHECK (first_interval in ('day', 'week', 'month', 'year'))
);
--> statement-breakpoint
CREATE TABLE "mrr_movements" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"occurred_on" date NOT NULL,
	"kind" text NOT NULL,
	"before_mrr" bigint NOT NULL,
	"after_mrr" bigint NOT NULL,
	"undated" boolean DEFAULT false NOT NULL,
	"churn_kind" text,
	"churn_category" text,
	"churn_reason" text,
	"plan_left" text,
	CONSTRAINT "mrr_movements_workspace_id_customer_id_occurred_on_pk" PRIMARY KEY("workspace_id","customer_id","occurred_on"),
	CONSTRAINT "mrr_movements_kind" CHECK (kind in ('new', 'expansion', 'contraction', 'churn', 'reactivation')),
	CONSTRAINT "mrr_movements_churn_kind" CHECK (churn_kind in ('voluntary', 'involuntary', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "cancellations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"customer_id" uuid NOT NULL,
	"subscription_id" uuid,
	"cancelled_on" date NOT NULL,
	"kind" text DEFAULT 'unknown' NOT NULL,
	"category" text,
	"reason" text,
	"comment" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cancellations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "cancellations_kind" CHECK (kind in ('voluntary', 'involuntary', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "subscription_phases" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"plan" text,
	"interval" text NOT NULL,
	"interval_count" integer DEFAULT 1 NOT NULL,
	"unit_amount" bigint NOT NULL,
	"quantity" integer DEFAULT 1 NOT NULL,
	"currency" text NOT NULL,
	"mrr" bigint NOT NULL,
	CONSTRAINT "subscription_phases_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "subscription_phases_interval" CHECK (interval in ('day', 'week', 'month', 'year'))
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"customer_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"source_id" uuid NOT NULL,
	"started_on" date NOT NULL,
	"cancel_requested_on" date,
	"ended_on" date,
	"end_undated" boolean DEFAULT false NOT NULL,
	"tenure_months" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscriptions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"email_lc" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"password_changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_lc_unique" UNIQUE("email_lc")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id"),
	CONSTRAINT "memberships_role" CHECK (role in ('owner', 'admin', 'editor', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "workspace_settings" (
	"workspace_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"gross_margin_ppm" integer NOT NULL,
	"discount_rate_ppm" integer NOT NULL,
	"ltv_cap_months" integer DEFAULT 60 NOT NULL,
	"ltv_window_months" integer DEFAULT 6 NOT NULL,
	"churn_denominator" text DEFAULT 'opening' NOT NULL,
	"churn_recognition" text DEFAULT 'service_end' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspace_settings_workspace_id_valid_from_pk" PRIMARY KEY("workspace_id","valid_from"),
	CONSTRAINT "workspace_settings_margin" CHECK (gross_margin_ppm between -1000000 and 1000000),
	CONSTRAINT "workspace_settings_discount" CHECK (discount_rate_ppm between 0 and 1000000),
	CONSTRAINT "workspace_settings_cap" CHECK (ltv_cap_months between 1 and 240),
	CONSTRAINT "workspace_settings_window" CHECK (ltv_window_months between 1 and 36),
	CONSTRAINT "workspace_settings_denominator" CHECK (churn_denominator in ('opening', 'opening_plus_new')),
	CONSTRAINT "workspace_settings_recognition" CHECK (churn_recognition in ('service_end', 'cancel_request'))
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspaces_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "acquisition_spend" ADD CONSTRAINT "acquisition_spend_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_workspace_id_referrer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","referrer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_workspace_id_referee_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","referee_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attribute_definitions" ADD CONSTRAINT "attribute_definitions_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_records" ADD CONSTRAINT "imported_records_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_records" ADD CONSTRAINT "imported_records_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "churn_cells" ADD CONSTRAINT "churn_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fact_states" ADD CONSTRAINT "fact_states_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_cells" ADD CONSTRAINT "month_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenure_cells" ADD CONSTRAINT "tenure_cells_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_workspace_id_import_id_imports_workspace_id_id_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rejections" ADD CONSTRAINT "import_rejections_workspace_id_import_id_imports_workspace_id_id_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_workspace_id_import_id_imports_workspace_id_id_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_summaries" ADD CONSTRAINT "customer_summaries_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD CONSTRAINT "mrr_movements_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellations" ADD CONSTRAINT "cancellations_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription_phases" ADD CONSTRAINT "subscription_phases_workspace_id_subscription_id_subscriptions_workspace_id_id_fk" FOREIGN KEY ("workspace_id","subscription_id") REFERENCES "public"."subscriptions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_settings" ADD CONSTRAINT "workspace_settings_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acquisition_spend_by_month" ON "acquisition_spend" USING btree ("workspace_id","month","channel");--> statement-breakpoint
CREATE INDEX "payments_by_customer" ON "payments" USING btree ("workspace_id","customer_id","paid_on");--> statement-breakpoint
CREATE INDEX "referrals_by_referrer" ON "referrals" USING btree ("workspace_id","referrer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attribute_definitions_key" ON "attribute_definitions" USING btree ("workspace_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_external_id" ON "customers" USING btree ("workspace_id","external_id");--> statement-breakpoint
CREATE INDEX "customers_email" ON "customers" USING btree ("workspace_id","email_lc");--> statement-breakpoint
CREATE INDEX "customers_name" ON "customers" USING btree ("workspace_id","name_lc");--> statement-breakpoint
CREATE INDEX "imported_records_by_customer" ON "imported_records" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "import_changes_by_customer" ON "import_changes" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "import_rows_by_external_id" ON "import_rows" USING btree ("workspace_id","import_id","external_id");--> statement-breakpoint
CREATE INDEX "imports_latest" ON "imports" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_signature" ON "sources" USING btree ("workspace_id","kind","signature");--> statement-breakpoint
CREATE INDEX "customer_summaries_by_mrr" ON "customer_summaries" USING btree ("workspace_id","mrr");--> statement-breakpoint
CREATE INDEX "customer_summaries_by_cohort" ON "customer_summaries" USING btree ("workspace_id","cohort_month");--> statement-breakpoint
CREATE INDEX "mrr_movements_by_day" ON "mrr_movements" USING btree ("workspace_id","occurred_on","kind");--> statement-breakpoint
CREATE INDEX "cancellations_by_customer" ON "cancellations" USING btree ("workspace_id","customer_id","cancelled_on");--> statement-breakpoint
CREATE UNIQUE INDEX "subscription_phases_start" ON "subscription_phases" USING btree ("workspace_id","subscription_id","starts_on");--> statement-breakpoint
CREATE INDEX "subscription_phases_by_customer" ON "subscription_phases" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_external_id" ON "subscriptions" USING btree ("workspace_id","source_id","external_id");--> statement-breakpoint
CREATE INDEX "subscriptions_by_customer" ON "subscriptions" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "audit_events_latest" ON "audit_events" USING btree ("workspace_id","created_at");