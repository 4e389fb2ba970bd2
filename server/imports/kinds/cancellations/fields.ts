import type { FieldSpec } from "../../fields/field-spec";
import { customerFields } from "../customers/fields";
import { paymentFields } from "../payments/fields";
import { subscriptionFields } from "../subscriptions/fields";

const { customer_id, customer_email } = paymentFields;
const { cancelled_on, churn_category, churn_reason, churn_comment, churn_kind } = customerFields;

/** As cancellation flows, help desks and billing systems export wishes to leave. There a date or a reason alone is that of the cancellation. */
export const cancellationFields = {
  cancellation_id: { group: "what", reads: "filled", names: ["cancellationid", "cancelid", "requestid", "ticketid", "idresiliation", "idderesiliation", "id"] },
  customer_id,
  customer_email,
  subscription_id: { ...subscriptionFields.subscription_id, names: subscriptionFields.subscription_id.names.filter((name) => name !== "id") },
  cancelled_on: {
    ...cancelled_on,
    names: [...cancelled_on.names, "cancelledutc", "canceledutc", "requestedat", "requestedon", "requestdate", "askedon", "noticedate", "churnedat", "churndate", "date", "day", "createdat", "created", "demandele", "datededemande", "datededepart", "jour"],
  },
  churn_category: { ...churn_category, names: [...churn_category.names, "reasoncategory", "category", "reasongroup", "categoriedumotif", "categorie"] },
  churn_reason: { ...churn_reason, names: [...churn_reason.names, "reason", "mainreason", "primaryreason", "whyleaving", "raison", "motifprincipal", "raisonprincipale", "motivo", "grund"] },
  churn_comment: {
    ...churn_comment,
    names: [...churn_comment.names, "comment", "comments", "feedback", "verbatim", "details", "note", "notes", "explanation", "reasontext", "commentaire", "commentaires", "remarque", "precision", "comentario", "kommentar"],
  },
  competitor: { group: "leaving", reads: "text", names: ["competitor", "competitorname", "switchedto", "movedto", "alternative", "newprovider", "concurrent", "partichez", "competidor", "wettbewerber"] },
  churn_kind: { ...churn_kind, names: [...churn_kind.names, "kind", "type", "voluntary", "isvoluntary", "involuntary", "isinvoluntary", "volontaire", "involontaire"] },
  withdrawn: {
    group: "leaving", reads: "text",
    names: ["withdrawn", "withdrawnon", "withdrawnat", "withdrawaldate", "revoked", "revokedon", "revokedat", "saved", "savedon", "reversed", "retire", "retiree", "retireele", "annulee", "annuleele"],
  },
} as const satisfies Record<string, FieldSpec>;
