CREATE TABLE "upcoming_renewals" (
	"workspace_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"day" date NOT NULL,
	"mrr" bigint NOT NULL,
	CONSTRAINT "upcoming_renewals_workspace_id_customer_id_day_pk" PRIMARY KEY("workspace_id","customer_id","day")
);
--> statement-breakpoint
CREATE INDEX "cancellations_in_words" ON "cancellations" USING btree ("workspace_id","id") WHERE comment is not null;