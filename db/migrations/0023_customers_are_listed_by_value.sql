DROP INDEX "customer_summaries_by_mrr";--> statement-breakpoint
DROP INDEX "customer_summaries_by_first_day";--> statement-breakpoint
ALTER TABLE "customer_summaries" ADD COLUMN "earned" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "customer_summaries_by_mrr" ON "customer_summaries" USING btree ("workspace_id","mrr","customer_id");--> statement-breakpoint
CREATE INDEX "customer_summaries_by_first_day" ON "customer_summaries" USING btree ("workspace_id","first_paid_on","customer_id");