ALTER TABLE "segment_sizes" ADD COLUMN "came" integer;--> statement-breakpoint
ALTER TABLE "segment_sizes" ADD COLUMN "went" integer;--> statement-breakpoint
CREATE INDEX "payments_failed" ON "payments" USING btree ("workspace_id","customer_id","paid_on") WHERE "payments"."status" = 'failed';