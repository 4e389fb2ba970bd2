-- At once: the table is written anew for it. Indexes go with the columns they are on.
ALTER TABLE "customers"
  DROP COLUMN "second_word_lc",
  DROP COLUMN "third_word_lc",
  DROP COLUMN "last_word_lc",
  DROP COLUMN "domain_lc",
  ADD COLUMN "second_word_lc" text GENERATED ALWAYS AS (substring(lower(case when octet_length(name_lc) = char_length(name_lc) then name_lc
  else replace(replace(replace(replace(replace(translate(regexp_replace(normalize(name_lc, NFD), '[\u0300-\u036f]+', '', 'g'),
    'ØøŁłĐđ’', 'OoLlDd'''), 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), 'ß', 'ss') end) from '^[[:space:][:punct:]]*[^[:space:][:punct:]]+[[:space:][:punct:]]+([^[:space:][:punct:]].*)$')) STORED,
  ADD COLUMN "third_word_lc" text GENERATED ALWAYS AS (substring(lower(case when octet_length(name_lc) = char_length(name_lc) then name_lc
  else replace(replace(replace(replace(replace(translate(regexp_replace(normalize(name_lc, NFD), '[\u0300-\u036f]+', '', 'g'),
    'ØøŁłĐđ’', 'OoLlDd'''), 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), 'ß', 'ss') end) from '^[[:space:][:punct:]]*[^[:space:][:punct:]]+[[:space:][:punct:]]+[^[:space:][:punct:]]+[[:space:][:punct:]]+([^[:space:][:punct:]].*)$')) STORED,
  ADD COLUMN "last_word_lc" text GENERATED ALWAYS AS (substring(lower(case when octet_length(name_lc) = char_length(name_lc) then name_lc
  else replace(replace(replace(replace(replace(translate(regexp_replace(normalize(name_lc, NFD), '[\u0300-\u036f]+', '', 'g'),
    'ØøŁłĐđ’', 'OoLlDd'''), 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), 'ß', 'ss') end) from '^[[:space:][:punct:]]*(?:[^[:space:][:punct:]]+[[:space:][:punct:]]+){3,}([^[:space:][:punct:]]+)[[:space:][:punct:]]*$')) STORED,
  ADD COLUMN "domain_lc" text GENERATED ALWAYS AS (nullif(split_part(lower(case when octet_length(email_lc) = char_length(email_lc) then email_lc
  else replace(replace(replace(replace(replace(translate(regexp_replace(normalize(email_lc, NFD), '[\u0300-\u036f]+', '', 'g'),
    'ØøŁłĐđ’', 'OoLlDd'''), 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), 'ß', 'ss') end), '@', 2), '')) STORED,
  ADD COLUMN "name_folded" text GENERATED ALWAYS AS (nullif(lower(case when octet_length(name_lc) = char_length(name_lc) then name_lc
  else replace(replace(replace(replace(replace(translate(regexp_replace(normalize(name_lc, NFD), '[\u0300-\u036f]+', '', 'g'),
    'ØøŁłĐđ’', 'OoLlDd'''), 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), 'ß', 'ss') end), name_lc)) STORED,
  ADD COLUMN "email_folded" text GENERATED ALWAYS AS (nullif(lower(case when octet_length(email_lc) = char_length(email_lc) then email_lc
  else replace(replace(replace(replace(replace(translate(regexp_replace(normalize(email_lc, NFD), '[\u0300-\u036f]+', '', 'g'),
    'ØøŁłĐđ’', 'OoLlDd'''), 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), 'ß', 'ss') end), email_lc)) STORED,
  ADD COLUMN "external_id_folded" text GENERATED ALWAYS AS (nullif(case when octet_length(external_id) = char_length(external_id) then external_id
  else replace(replace(replace(replace(replace(translate(regexp_replace(normalize(external_id, NFD), '[\u0300-\u036f]+', '', 'g'),
    'ØøŁłĐđ’', 'OoLlDd'''), 'Œ', 'OE'), 'œ', 'oe'), 'Æ', 'AE'), 'æ', 'ae'), 'ß', 'ss') end, external_id)) STORED;--> statement-breakpoint
CREATE INDEX "customers_name_folded" ON "customers" USING btree ("workspace_id","name_folded") WHERE name_folded is not null;--> statement-breakpoint
CREATE INDEX "customers_email_folded" ON "customers" USING btree ("workspace_id","email_folded") WHERE email_folded is not null;--> statement-breakpoint
CREATE INDEX "customers_external_id_folded" ON "customers" USING btree ("workspace_id","external_id_folded") WHERE external_id_folded is not null;--> statement-breakpoint
CREATE INDEX "customers_second_word" ON "customers" USING btree ("workspace_id","second_word_lc") WHERE second_word_lc is not null;--> statement-breakpoint
CREATE INDEX "customers_third_word" ON "customers" USING btree ("workspace_id","third_word_lc") WHERE third_word_lc is not null;--> statement-breakpoint
CREATE INDEX "customers_last_word" ON "customers" USING btree ("workspace_id","last_word_lc") WHERE last_word_lc is not null;--> statement-breakpoint
CREATE INDEX "customers_domain" ON "customers" USING btree ("workspace_id","domain_lc") WHERE domain_lc is not null;