import { bigint, check, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { asTold, cents, day, id, imported, inList, inRange, oneOf, workspaceId } from "./columns";
import { sources } from "./imports";
import { workspaces } from "./workspaces";

export const costCategories = ["support", "hosting", "payment_fees", "refunds", "other"] as const;

/** What serving the customers cost in a month; of one plan, or shared by all. A negative amount is a credit. */
export const serviceCosts = pgTable(
  "service_costs",
  {
    workspaceId: workspaceId(),
    id: id(),
    /** The source and key of an imported line; null for one that was typed. */
    ...imported(),
    /** First day of the month. */
    month: day("month").notNull(),
    category: oneOf("category", costCategories).notNull(),
    /** Null: shared by all plans in the proportion of their MRR. */
    plan: text("plan"),
    amount: cents("amount").notNull(),
    ...asTold(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("service_costs_by_source").on(t.workspaceId, t.sourceId, t.externalId),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
    index("service_costs_by_month").on(t.workspaceId, t.month),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("service_costs_category", inList("category", costCategories)),
  ],
);

/** The gross margin of a plan from a day on, where it differs from that of the workspace. */
export const planMargins = pgTable(
  "plan_margins",
  {
    workspaceId: workspaceId(),
    plan: text("plan").notNull(),
    validFrom: day("valid_from").notNull(),
    /** Parts per million: 850000 is 85 %. */
    ppm: integer("ppm").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.plan, t.validFrom] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("plan_margins_ppm", inRange("ppm", -1_000_000, 1_000_000)),
  ],
);

export const marginSources = ["service_costs", "plan", "workspace"] as const;

/**
 * The margin of each plan and month and where it comes from, prepared with the facts. Empty where no plan differs from
 * the workspace and no costs are known: then the settings say it all.
 */
export const planMonthMargins = pgTable(
  "plan_month_margins",
  {
    workspaceId: workspaceId(),
    month: day("month").notNull(),
    /** The plan of the day; '' is no plan. */
    plan: text("plan").notNull(),
    /** Parts per million, without bounds: costs may exceed MRR, credits may exceed costs. */
    ppm: bigint("ppm", { mode: "bigint" }).notNull(),
    source: oneOf("source", marginSources).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.month, t.plan] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("plan_month_margins_source", inList("source", marginSources)),
  ],
);
