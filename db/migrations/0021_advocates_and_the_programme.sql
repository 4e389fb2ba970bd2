CREATE TABLE "advocate_traits" (
	"workspace_id" uuid NOT NULL,
	"trait" text NOT NULL,
	"value" text NOT NULL,
	"customers" integer DEFAULT 0 NOT NULL,
	"advocates" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "advocate_traits_workspace_id_trait_value_pk" PRIMARY KEY("workspace_id","trait","value")
);
--> statement-breakpoint
CREATE TABLE "advocates" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"invited" integer DEFAULT 0 NOT NULL,
	"signed_up" integer DEFAULT 0 NOT NULL,
	"paying" integer DEFAULT 0 NOT NULL,
	"rewarded" integer DEFAULT 0 NOT NULL,
	"rewards" bigint DEFAULT 0 NOT NULL,
	"still_paying" integer DEFAULT 0 NOT NULL,
	"mrr" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "advocates_workspace_id_customer_id_pk" PRIMARY KEY("workspace_id","customer_id")
);
--> statement-breakpoint
CREATE TABLE "referral_programmes" (
	"workspace_id" uuid NOT NULL,
	"name" text NOT NULL,
	"audience" jsonb,
	"referrer_reward" bigint,
	"referee_reward" bigint,
	"monthly_cost" bigint,
	"terms" text,
	"starts_on" date,
	"ends_on" date,
	"channels" jsonb,
	"kpis" jsonb,
	"measured_since" date,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "referral_programmes_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
DROP INDEX "customers_referring";--> statement-breakpoint
ALTER TABLE "advocate_traits" ADD CONSTRAINT "advocate_traits_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advocates" ADD CONSTRAINT "advocates_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_programmes" ADD CONSTRAINT "referral_programmes_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advocates_by_paying" ON "advocates" USING btree ("workspace_id","paying","mrr");--> statement-breakpoint
CREATE INDEX "customers_referred_by" ON "customers" USING btree ("workspace_id") WHERE referred_by is not null;--> statement-breakpoint
CREATE INDEX "customers_referring" ON "customers" USING btree ("workspace_id","referral_count") WHERE referral_count is not null;