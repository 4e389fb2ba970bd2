import { foreignKey, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { cents, day, moment, workspaceId } from "./columns";
import { workspaces } from "./workspaces";

/** The referral programme of a workspace as it is being set up, step by step, and as it runs afterwards. */
export const referralProgrammes = pgTable(
  "referral_programmes",
  {
    workspaceId: workspaceId(),
    name: text("name").notNull(),
    /** Whom it speaks to: {kind, …}, as server/referrals/programme/input.ts reads it. */
    audience: jsonb("audience").$type<Record<string, unknown>>(),
    referrerReward: cents("referrer_reward"),
    refereeReward: cents("referee_reward"),
    /** Beside rewards, for every month it runs: software, work. */
    monthlyCost: cents("monthly_cost"),
    terms: text("terms"),
    startsOn: day("starts_on"),
    /** The last day; null while no end is set. */
    endsOn: day("ends_on"),
    channels: jsonb("channels").$type<string[]>(),
    kpis: jsonb("kpis").$type<string[]>(),
    /** From when on these are looked at. */
    measuredSince: day("measured_since"),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);
