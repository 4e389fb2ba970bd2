CREATE TABLE "customer_notes" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"customer_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	CONSTRAINT "customer_notes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "satisfaction_answers" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"customer_id" uuid NOT NULL,
	"source_id" uuid,
	"external_id" text,
	"answered_on" date NOT NULL,
	"survey" text NOT NULL,
	"score" integer NOT NULL,
	"comment" text,
	CONSTRAINT "satisfaction_answers_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "satisfaction_answers_survey" CHECK (survey in ('nps', 'csat', 'ces')),
	CONSTRAINT "satisfaction_answers_score" CHECK (score >= case survey when 'nps' then 0 else 1 end and score <= case survey when 'nps' then 10 when 'csat' then 5 else 7 end)
);
--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_kind";--> statement-breakpoint
ALTER TABLE "sources" DROP CONSTRAINT "sources_kind";--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "activated_on" date;--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "satisfaction_answers" ADD CONSTRAINT "satisfaction_answers_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "satisfaction_answers" ADD CONSTRAINT "satisfaction_answers_workspace_id_source_id_sources_workspace_id_id_fk" FOREIGN KEY ("workspace_id","source_id") REFERENCES "public"."sources"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_notes_by_customer" ON "customer_notes" USING btree ("workspace_id","customer_id","created_at");--> statement-breakpoint
CREATE INDEX "satisfaction_answers_by_customer" ON "satisfaction_answers" USING btree ("workspace_id","customer_id","answered_on");--> statement-breakpoint
CREATE INDEX "satisfaction_answers_by_source" ON "satisfaction_answers" USING btree ("workspace_id","source_id","external_id");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind" CHECK (kind in ('customers', 'subscriptions', 'cancellations', 'spend', 'payments', 'service_costs', 'currency_rates', 'referrals', 'satisfaction'));--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_kind" CHECK (kind in ('customers', 'subscriptions', 'cancellations', 'spend', 'payments', 'service_costs', 'currency_rates', 'referrals', 'satisfaction'));