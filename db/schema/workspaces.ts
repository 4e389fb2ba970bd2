import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, day, id, inList, inRange, oneOf, workspaceId } from "./columns";
import { users } from "./users";

export const roles = ["owner", "admin", "editor", "viewer"] as const;

/** Global: the directory of tenants. What a tenant owns lives in tables that carry workspace_id. */
export const workspaces = pgTable("workspaces", {
  id: uuid("id").primaryKey().defaultRandom(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  currency: text("currency").notNull(),
  timeZone: text("time_zone").notNull(),
  createdAt: createdAt(),
});

export const memberships = pgTable(
  "memberships",
  {
    workspaceId: workspaceId(),
    userId: uuid("user_id").notNull(),
    role: oneOf("role", roles).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.userId], foreignColumns: [users.id] }).onDelete("cascade"),
    check("memberships_role", inList("role", roles)),
  ],
);

export const churnRecognitions = ["service_end", "cancel_request"] as const;
/** Whether one-time coupons reduce MRR while they last. */
export const discountPolicies = ["net", "recurring_only"] as const;
/** Whether who does not pay goes on counting. */
export const pastDuePolicies = ["keep", "end_after_30_days"] as const;
export const churnDenominators = ["opening", "opening_plus_new"] as const;

/** Settings that change a number, as dated versions: the one that counts on a day is the last with valid_from on or before it. */
export const workspaceSettings = pgTable(
  "workspace_settings",
  {
    workspaceId: workspaceId(),
    validFrom: day("valid_from").notNull(),
    /** Parts per million: 850000 is 85 %. */
    grossMarginPpm: integer("gross_margin_ppm").notNull(),
    /** Annual, parts per million. */
    discountRatePpm: integer("discount_rate_ppm").notNull(),
    ltvCapMonths: integer("ltv_cap_months").notNull().default(60),
    ltvWindowMonths: integer("ltv_window_months").notNull().default(6),
    /** Months between spending and the new customers it brings. */
    cacLagMonths: integer("cac_lag_months").notNull().default(0),
    churnDenominator: oneOf("churn_denominator", churnDenominators).notNull().default("opening"),
    churnRecognition: oneOf("churn_recognition", churnRecognitions).notNull().default("service_end"),
    discounts: oneOf("discounts", discountPolicies).notNull().default("net"),
    pastDue: oneOf("past_due", pastDuePolicies).notNull().default("keep"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.validFrom] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    check("workspace_settings_margin", inRange("gross_margin_ppm", -1_000_000, 1_000_000)),
    check("workspace_settings_discount", inRange("discount_rate_ppm", 0, 1_000_000)),
    check("workspace_settings_cap", inRange("ltv_cap_months", 1, 240)),
    check("workspace_settings_window", inRange("ltv_window_months", 1, 36)),
    check("workspace_settings_lag", inRange("cac_lag_months", 0, 12)),
    check("workspace_settings_denominator", inList("churn_denominator", churnDenominators)),
    check("workspace_settings_recognition", inList("churn_recognition", churnRecognitions)),
    check("workspace_settings_discounts", inList("discounts", discountPolicies)),
    check("workspace_settings_past_due", inList("past_due", pastDuePolicies)),
  ],
);

/** Who changed what, written in the same transaction as the change; the app role may only add to it. */
export const auditEvents = pgTable(
  "audit_events",
  {
    workspaceId: workspaceId(),
    id: id(),
    /** Null when the command line acted. */
    actorId: uuid("actor_id"),
    action: text("action").notNull(),
    subject: text("subject"),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
    index("audit_events_latest").on(t.workspaceId, t.createdAt),
  ],
);
