ALTER TABLE "imports" DROP CONSTRAINT "imports_kind";--> statement-breakpoint
ALTER TABLE "sources" DROP CONSTRAINT "sources_kind";--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind" CHECK (kind in ('customers', 'subscriptions', 'spend', 'payments', 'service_costs', 'currency_rates'));--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_kind" CHECK (kind in ('customers', 'subscriptions', 'spend', 'payments', 'service_costs', 'currency_rates'));