import type { FieldSpec } from "../../fields/field-spec";
import { paymentWords } from "./words";

/** As payment providers export it. There a bare `id` is the payment. */
export const paymentFields = {
  payment_id: {
    group: "what", reads: "filled",
    names: ["paymentid", "paymentintentid", "chargeid", "transactionid", "payoid", "idpaiement", "idtransaction", "referencepaiement", "idpago", "zahlungsid", "id", "reference"],
  },
  customer_id: {
    group: "customer", reads: "text",
    names: ["customerid", "customeroid", "customerexternalid", "customer", "accountcode", "accountid", "clientid", "idclient", "referenceclient", "refclient", "codeclient", "externalid"],
  },
  customer_email: { group: "customer", reads: "text", names: ["customeremail", "email", "emailaddress", "useremail", "courriel", "adresseemail", "correo"] },
  paid_on: {
    group: "what", reads: "date",
    names: [
      "createdutc", "createddateutc", "created", "createddate", "createdat", "paidat", "paidon", "paymentdate", "chargedat", "transactiondate", "date", "datedepaiement",
      "datepaiement", "payele", "encaissele", "fechadepago", "fecha", "zahlungsdatum",
    ],
  },
  amount: { group: "money", reads: "number", money: true, names: ["amount", "paymentamount", "amountpaid", "chargeamount", "total", "gross", "grossamount", "montant", "montantpaye", "importe", "betrag"] },
  amount_refunded: {
    group: "money", reads: "number", money: true,
    names: ["amountrefunded", "refundedamount", "refundamount", "refunded", "montantrembourse", "remboursement", "importereembolsado"],
  },
  refunded_on: { group: "what", reads: "date", names: ["refundeddateutc", "refundeddate", "refundedatutc", "refundedat", "refundedon", "refunddate", "dateduremboursement", "dateremboursement", "rembourseele"] },
  currency: { group: "money", reads: "currency", constant: "asked", names: ["currency", "currencycode", "devise", "monnaie", "moneda", "wahrung"] },
  status: { group: "what", reads: "words", words: paymentWords, constant: "asked", names: ["status", "paymentstatus", "state", "statut", "etat", "estado"] },
  captured: { group: "what", reads: "text", names: ["captured", "iscaptured", "capture", "encaisse"] },
  method: {
    group: "what", reads: "text", constant: "asked",
    names: ["paymentmethod", "paymentmethodtype", "paymentsourcetype", "method", "cardbrand", "moyendepaiement", "modedepaiement", "metododepago"],
  },
} as const satisfies Record<string, FieldSpec>;
