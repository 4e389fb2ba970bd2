import type { FieldSpec } from "../../fields/field-spec";
import { paymentFields } from "../payments/fields";
import { surveyWords } from "./words";

const { customer_id, customer_email } = paymentFields;

/** As survey tools and help desks export answers. There a bare `id` is the answer, and a bare date its day. */
export const satisfactionFields = {
  response_id: { group: "what", reads: "filled", names: ["responseid", "surveyresponseid", "answerid", "submissionid", "ticketid", "idreponse", "iddelareponse", "id"] },
  // Without amounts and plans a column of the customer alone names it.
  customer_id: { ...customer_id, names: [...customer_id.names, "client", "respondent", "respondentid", "account", "compte"] },
  customer_email,
  answered_on: {
    group: "what", reads: "date",
    names: [
      "answeredon", "answeredat", "respondedat", "respondedon", "responsedate", "responseat", "submittedat", "submittedon", "completedat", "surveydate", "timestamp", "date", "day", "createdat", "created",
      "datedereponse", "datereponse", "reponduele", "repondule", "jour",
    ],
  },
  survey: { group: "what", reads: "words", words: surveyWords, constant: "asked", names: ["survey", "surveytype", "metric", "metrictype", "type", "kind", "enquete", "typedenquete", "sondage", "indicateur"] },
  score: {
    group: "what", reads: "number",
    names: ["score", "npsscore", "csatscore", "cesscore", "nps", "csat", "ces", "rating", "answer", "value", "satisfactionscore", "satisfaction", "likelihoodtorecommend", "effortscore", "effort", "scorenps", "scorecsat", "scoreces", "notenps", "notecsat", "noteces", "note"],
  },
  comment: {
    group: "what", reads: "text",
    names: ["comment", "comments", "feedback", "verbatim", "openanswer", "opentext", "reason", "why", "details", "text", "note", "notes", "commentaire", "commentaires", "remarque", "avis", "precisions"],
  },
} as const satisfies Record<string, FieldSpec>;
