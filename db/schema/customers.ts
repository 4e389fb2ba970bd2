import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid, check } from "drizzle-orm/pg-core";
import { folded, nameOrder, unaccented } from "../folded";
import { createdAt, day, id, inList, oneOf, workspaceId } from "./columns";
import { sources } from "./imports";
import { workspaces } from "./workspaces";

/** Of a name what a pattern takes of it: S is what stands between words, W what they are made of. */
const wordsFrom = (pattern: string) =>
  sql`substring(${folded(sql`name_lc`)} from ${sql.raw(`'${pattern.replace(/[SW]/g, (one) => (one === "S" ? "[[:space:][:punct:]]" : "[^[:space:][:punct:]]"))}'`)})`;

export const customers = pgTable(
  "customers",
  {
    workspaceId: workspaceId(),
    id: id(),
    /** The customer's id in the billing system. */
    externalId: text("external_id").notNull(),
    name: text("name"),
    /** Stored lower-case twins: lower() and ILIKE cannot use an index under row-level security. */
    nameLc: text("name_lc"),
    email: text("email"),
    emailLc: text("email_lc"),
    /** Without accents, where there are any: a search finds either by either. */
    nameFolded: text("name_folded").generatedAlwaysAs(sql`nullif(${folded(sql`name_lc`)}, name_lc)`),
    emailFolded: text("email_folded").generatedAlwaysAs(sql`nullif(${folded(sql`email_lc`)}, email_lc)`),
    externalIdFolded: text("external_id_folded").generatedAlwaysAs(sql`nullif(${unaccented(sql`external_id`)}, external_id)`),
    /** From its second and its third word on, the last one of four or more, and what an email is at: a search begins there, too. */
    secondWordLc: text("second_word_lc").generatedAlwaysAs(wordsFrom("^S*W+S+(W.*)$")),
    thirdWordLc: text("third_word_lc").generatedAlwaysAs(wordsFrom("^S*W+S+W+S+(W.*)$")),
    lastWordLc: text("last_word_lc").generatedAlwaysAs(wordsFrom("^S*(?:W+S+){3,}(W+)S*$")),
    domainLc: text("domain_lc").generatedAlwaysAs(sql`nullif(split_part(${folded(sql`email_lc`)}, '@', 2), '')`),
    country: text("country"),
    /** The first channel known; it never changes (METRICS: spend of a segment). */
    channel: text("channel"),
    campaign: text("campaign"),
    referredBy: text("referred_by"),
    referralCount: integer("referral_count"),
    /** The day it first got out of the product what it came for, by whatever the workspace takes that to be. */
    activatedOn: day("activated_on"),
    attributes: jsonb("attributes").$type<Record<string, string | number | boolean>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("customers_external_id").on(t.workspaceId, t.externalId),
    index("customers_email").on(t.workspaceId, t.emailLc),
    /** What a search of names begins at, and what lists by name walk along. */
    index("customers_name_order").on(t.workspaceId, nameOrder(), t.externalId),
    index("customers_email_folded").on(t.workspaceId, t.emailFolded).where(sql`email_folded is not null`),
    index("customers_external_id_folded").on(t.workspaceId, t.externalIdFolded).where(sql`external_id_folded is not null`),
    index("customers_second_word").on(t.workspaceId, t.secondWordLc).where(sql`second_word_lc is not null`),
    index("customers_third_word").on(t.workspaceId, t.thirdWordLc).where(sql`third_word_lc is not null`),
    index("customers_last_word").on(t.workspaceId, t.lastWordLc).where(sql`last_word_lc is not null`),
    index("customers_domain").on(t.workspaceId, t.domainLc).where(sql`domain_lc is not null`),
    /** Whether a workspace counts referrals at all is asked with every page, and who made most where it has no names. */
    index("customers_referring").on(t.workspaceId, t.referralCount).where(sql`referral_count is not null`),
    index("customers_referred_by").on(t.workspaceId).where(sql`referred_by is not null`),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);

export const attributeTypes = ["text", "number", "date", "boolean"] as const;

/** The attributes a workspace has imported, with their types: what segments can ask for. */
export const attributeDefinitions = pgTable(
  "attribute_definitions",
  {
    workspaceId: workspaceId(),
    id: id(),
    key: text("key").notNull(),
    label: text("label").notNull(),
    type: oneOf("type", attributeTypes).notNull(),
    /** The import that brought it: undoing that takes it away again, unless others use it by then. */
    introducedBy: uuid("introduced_by"),
    /** Chosen as a breakdown: of text and yes/no attributes, at most five of a workspace. */
    brokenDown: boolean("broken_down").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    uniqueIndex("attribute_definitions_key").on(t.workspaceId, t.key),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("attribute_definitions_type", inList("type", attributeTypes)),
    check("attribute_definitions_broken_down", sql.raw("not broken_down or type in ('text', 'boolean')")),
  ],
);

/** The last accepted record of a source for an id: a file again is compared with this, not with what became of it. */
export const importedRecords = pgTable(
  "imported_records",
  {
    workspaceId: workspaceId(),
    sourceId: uuid("source_id").notNull(),
    externalId: text("external_id").notNull(),
    /** Null for what belongs to no customer, such as spend. */
    customerId: uuid("customer_id"),
    record: jsonb("record").$type<Record<string, unknown>>().notNull(),
    fingerprint: text("fingerprint").notNull(),
    asOf: day("as_of").notNull(),
    importId: uuid("import_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.sourceId, t.externalId] }),
    index("imported_records_by_customer").on(t.workspaceId, t.customerId),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
  ],
);
