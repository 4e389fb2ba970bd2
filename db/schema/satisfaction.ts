import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { day, id, imported, inList, oneOf, workspaceId } from "./columns";
import { customers } from "./customers";
import { sources } from "./imports";

/** Would you recommend us (0–10), how satisfied are you (1–5), how easy was it (1–7). */
export const surveys = ["nps", "csat", "ces"] as const;

/** What a customer answered to a survey. */
export const satisfactionAnswers = pgTable(
  "satisfaction_answers",
  {
    workspaceId: workspaceId(),
    id: id(),
    customerId: uuid("customer_id").notNull(),
    ...imported(),
    answeredOn: day("answered_on").notNull(),
    survey: oneOf("survey", surveys).notNull(),
    score: integer("score").notNull(),
    comment: text("comment"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("satisfaction_answers_by_customer").on(t.workspaceId, t.customerId, t.answeredOn),
    index("satisfaction_answers_by_source").on(t.workspaceId, t.sourceId, t.externalId),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.workspaceId, t.sourceId], foreignColumns: [sources.workspaceId, sources.id] }).onDelete("cascade"),
    check("satisfaction_answers_survey", inList("survey", surveys)),
    check("satisfaction_answers_score", sql.raw("score >= case survey when 'nps' then 0 else 1 end and score <= case survey when 'nps' then 10 when 'csat' then 5 else 7 end")),
  ],
);
