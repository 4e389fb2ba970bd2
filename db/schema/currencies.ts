import { sql } from "drizzle-orm";
import { check, foreignKey, index, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, imported, workspaceId } from "./columns";
import { sources } from "./imports";
import { workspaces } from "./workspaces";

/** What another currency is worth, from a day on until the next row of it. */
export const currencyRates = pgTable(
  "currency_rates",
  {
    workspaceId: workspaceId(),
    /** ISO 4217, never the workspace's own. */
    currency: text("currency").notNull(),
    day: day("day").notNull(),
    /** One whole unit of `currency` in whole units of the workspace's, exactly as it was given. */
    rate: numeric("rate").notNull(),
    /** The source and key of an imported rate; null for one that was typed. */
    ...imported(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.currency, t.day] }),
    index("currency_rates_by_source").on(t.workspaceId, t.sourceId, t.externalId),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("currency_rates_rate", sql.raw("rate > 0 and rate < 'infinity'")),
  ],
);
