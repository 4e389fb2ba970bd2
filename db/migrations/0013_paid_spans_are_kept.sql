CREATE TABLE "paid_spans" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"subscription_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"plan" text,
	"interval" text NOT NULL,
	"interval_count" integer NOT NULL,
	"mrr" bigint NOT NULL,
	"undated" boolean NOT NULL,
	"final" boolean NOT NULL,
	"lapsed" boolean NOT NULL,
	"requested_on" date,
	CONSTRAINT "paid_spans_workspace_id_customer_id_subscription_id_starts_on_pk" PRIMARY KEY("workspace_id","customer_id","subscription_id","starts_on")
);
--> statement-breakpoint
ALTER TABLE "fact_states" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "subscriptions_by_trial_end" ON "subscriptions" USING btree ("workspace_id","trial_ends_on") WHERE trial_ends_on is not null;