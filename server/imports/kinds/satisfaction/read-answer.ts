import { readNumber } from "../../read/number";
import { read, unread } from "../../read/read";
import type { ImportRefusal } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";
import { lineFields } from "../../rows/line-fields";
import { lineKey } from "../../rows/line-key";
import type { RowReader } from "../../rows/row-reader";
import type { RowRead } from "../kind";
import type { SatisfactionRecord } from "./record";
import { scales, surveyWords, type Survey } from "./words";

/** What a row says of one answer. Without an id of its own it is that of a customer, a survey and a day. */
export function answerReader(resolved: ResolvedMapping): { problems: ImportRefusal[]; readRow: RowRead } {
  const fields = lineFields(resolved);
  const dateOf = fields.date("answered_on");
  const surveyOf = fields.word("survey", surveyWords);
  const isNamed = (reader: RowReader) => reader.isFilled("customer_id") || reader.isFilled("customer_email");

  function readRow(reader: RowReader): SatisfactionRecord {
    const id = reader.text("response_id", 200);
    const customer = reader.text("customer_id", 200);
    const email = reader.text("customer_email", 320);
    const answered_on = dateOf(reader);
    const survey = surveyOf(reader);
    const score = reader.typed("score", (text) => {
      const number = readNumber(text, reader.decimal);
      return number === null ? unread("not_a_number") : read(number);
    });
    if (reader.refusals.length === 0) {
      if (!isNamed(reader)) reader.refuse("customer_missing", resolved.fields.customer_id ? "customer_id" : "customer_email");
      if (answered_on === null) reader.refuse("date_missing", "answered_on");
      if (survey === null) reader.refuse("survey_unknown", "survey");
      if (score === null) reader.refuse("score_missing", "score");
      if (survey !== null && score !== null) refuseOffScale(reader, survey, score);
    }
    return {
      external_id: id ?? lineKey(customer ?? email?.toLowerCase() ?? null, survey, answered_on),
      customer,
      email,
      answered_on: answered_on ?? "",
      survey: survey ?? "nps",
      score: score ?? 0,
      comment: reader.asTyped("comment", 8000),
    };
  }
  return { problems: fields.problems, readRow };
}

/** A score of another scale says something else: 8 is fine for an NPS and impossible for a CSAT. */
function refuseOffScale(reader: RowReader, survey: Survey, score: number): void {
  const [low, high] = scales[survey];
  if (!Number.isInteger(score) || score < low || score > high) reader.refuse("score_off_scale", "score", { survey: survey.toUpperCase(), low, high });
}
