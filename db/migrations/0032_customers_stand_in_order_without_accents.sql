-- One index for what two did, and for lists by name.
DROP INDEX "customers_name";--> statement-breakpoint
DROP INDEX "customers_name_folded";--> statement-breakpoint
CREATE INDEX "customers_name_order" ON "customers" USING btree ("workspace_id",(case when name_folded is not null then name_folded when name_lc is not null then name_lc else U&'\+10FFFF' end),"external_id");