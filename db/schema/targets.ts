import { bigint, foreignKey, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment, workspaceId } from "./columns";
import { workspaces } from "./workspaces";

/** What a workspace wants a metric to be; the metric itself says in which direction. No row, no target. */
export const kpiTargets = pgTable(
  "kpi_targets",
  {
    workspaceId: workspaceId(),
    /** Id of the metric, as in the registry. */
    metric: text("metric").notNull(),
    /** Money in minor units, a count as it is, everything else in millionths. */
    amount: bigint("amount", { mode: "number" }).notNull(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.metric] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.id] }).onDelete("cascade"),
  ],
);
