ALTER TABLE "customer_summaries" ALTER COLUMN "tenure_months" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_summaries" ADD COLUMN "last_mrr" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD COLUMN "month" date NOT NULL;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD COLUMN "next_on" date;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD COLUMN "opening_mrr" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "mrr_movements" ADD COLUMN "closes_month" boolean NOT NULL;