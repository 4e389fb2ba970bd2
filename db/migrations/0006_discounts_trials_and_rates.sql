CREATE TABLE "currency_rates" (
	"workspace_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"day" date NOT NULL,
	"rate" numeric NOT NULL,
	CONSTRAINT "currency_rates_workspace_id_currency_day_pk" PRIMARY KEY("workspace_id","currency","day"),
	CONSTRAINT "currency_rates_rate" CHECK (rate > 0 and rate < 'infinity')
);
--> statement-breakpoint
ALTER TABLE "subscription_phases" ADD COLUMN "mrr_without_once" bigint;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "kind" text DEFAULT 'base' NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "trial_starts_on" date;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "trial_ends_on" date;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "past_due_since" date;--> statement-breakpoint
ALTER TABLE "workspace_settings" ADD COLUMN "discounts" text DEFAULT 'net' NOT NULL;--> statement-breakpoint
ALTER TABLE "workspace_settings" ADD COLUMN "past_due" text DEFAULT 'keep' NOT NULL;--> statement-breakpoint
ALTER TABLE "currency_rates" ADD CONSTRAINT "currency_rates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_kind" CHECK (kind in ('base', 'add_on'));--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_trial" CHECK (trial_starts_on <= trial_ends_on);--> statement-breakpoint
ALTER TABLE "workspace_settings" ADD CONSTRAINT "workspace_settings_discounts" CHECK (discounts in ('net', 'recurring_only'));--> statement-breakpoint
ALTER TABLE "workspace_settings" ADD CONSTRAINT "workspace_settings_past_due" CHECK (past_due in ('keep', 'end_after_30_days'));