import { sql } from "drizzle-orm";
import { matchCustomers } from "../../apply/match-customers";
import { refuseGone } from "../../apply/refuse-gone";
import { refuseStrangers } from "../../apply/refuse-strangers";
import { problem } from "../../refusal";
import { needed } from "../../rows/needed";
import type { ImportKind } from "../kind";
import { compareLines } from "../lines/compare";
import type { LineTable } from "../lines/line-table";
import { noticeAfterFacts } from "../lines/notice-late";
import { restoreLines } from "../lines/restore";
import { sumLines } from "../lines/totals";
import { writeLines } from "../lines/write";
import { answerReader } from "./read-answer";

const table: LineTable = {
  name: "satisfaction_answers",
  columns: ["customer_id", "answered_on", "survey", "score", "comment"],
  rows: [
    sql`x.customer_id, w.answered_on, w.survey, w.score, w.comment
      from incoming x cross join lateral jsonb_to_record(x.record) as w (answered_on date, survey text, score int, comment text) where x.effect <> 'unchanged'`,
  ],
};

const days = ["answered_on"];

/** One row per answer to a survey. No number of the ledger is made of them. */
export const satisfaction: ImportKind = {
  idField: "response_id",
  repeated: "record_repeated",
  days,
  suggest: ({ survey, score }, names) => ({ hasMoney: false, constants: survey ? {} : surveyOfName(names[score?.index ?? -1] ?? "") }),
  missing: (mapping, fields) => [
    ...needed(mapping, fields, { answered_on: "map_date_missing", survey: "map_survey_missing", score: "map_score_missing" }),
    ...(fields.customer_id || fields.customer_email ? [] : [problem("map_customer_missing")]),
  ],
  reader: answerReader,
  settle: refuseStrangers,
  compare: (tx, target) => compareLines(tx, target, matchCustomers(target.workspaceId, sql`r.record`)),
  notices: (tx, target) => noticeAfterFacts(tx, target, "answered_after_facts", days),
  async apply(tx, target, { asOf }) {
    await refuseGone(tx);
    await writeLines(tx, target, table, asOf);
    return [];
  },
  totals: (tx, target, file) =>
    sumLines(tx, target, file, {
      kept: sql`satisfaction_answers`,
      day: sql`t.answered_on`,
      amount: null,
      groups: [
        { by: "survey", value: sql`t.survey` },
        { by: "score", value: sql`t.score::text` },
      ],
    }),
  async undo(tx, target) {
    await restoreLines(tx, target, table.name);
    return [];
  },
};

/** A score column often says of which survey it is. */
function surveyOfName(name: string): { survey?: string } {
  if (/nps|recommend/.test(name)) return { survey: "nps" };
  if (/csat|satisf/.test(name)) return { survey: "csat" };
  return /^ces|ces$|effort/.test(name) ? { survey: "ces" } : {};
}
