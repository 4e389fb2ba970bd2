-- At once: the table is written anew for it.
ALTER TABLE "customers"
  ADD COLUMN "second_word_lc" text GENERATED ALWAYS AS (substring(name_lc from '^[[:space:][:punct:]’]*[^[:space:][:punct:]’]+[[:space:][:punct:]’]+([^[:space:][:punct:]’].*)$')) STORED,
  ADD COLUMN "third_word_lc" text GENERATED ALWAYS AS (substring(name_lc from '^[[:space:][:punct:]’]*[^[:space:][:punct:]’]+[[:space:][:punct:]’]+[^[:space:][:punct:]’]+[[:space:][:punct:]’]+([^[:space:][:punct:]’].*)$')) STORED,
  ADD COLUMN "last_word_lc" text GENERATED ALWAYS AS (substring(name_lc from '^[[:space:][:punct:]’]*(?:[^[:space:][:punct:]’]+[[:space:][:punct:]’]+){3,}([^[:space:][:punct:]’]+)[[:space:][:punct:]’]*$')) STORED,
  ADD COLUMN "domain_lc" text GENERATED ALWAYS AS (nullif(split_part(email_lc, '@', 2), '')) STORED;--> statement-breakpoint
CREATE INDEX "customers_second_word" ON "customers" USING btree ("workspace_id","second_word_lc") WHERE second_word_lc is not null;--> statement-breakpoint
CREATE INDEX "customers_third_word" ON "customers" USING btree ("workspace_id","third_word_lc") WHERE third_word_lc is not null;--> statement-breakpoint
CREATE INDEX "customers_last_word" ON "customers" USING btree ("workspace_id","last_word_lc") WHERE last_word_lc is not null;--> statement-breakpoint
CREATE INDEX "customers_domain" ON "customers" USING btree ("workspace_id","domain_lc") WHERE domain_lc is not null;