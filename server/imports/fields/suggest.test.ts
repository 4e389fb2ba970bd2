import { describe, expect, test } from "vitest";
import { detectFile } from "../file/detect";
import type { ImportKindId } from "../kinds/kind-id";
import { likelyKind } from "../kinds/likely-kind";
import { suggestMapping } from "./suggest";

function suggest(lines: string[], currency = "EUR", kind: ImportKindId = "customers") {
  const head = Buffer.from(`${lines.join("\n")}\n`);
  const detected = detectFile({ head, size: head.length });
  if (!detected.ok) throw new Error(detected.refusal.code);
  return suggestMapping(kind, detected.file, { currency });
}

/** Only what is not kept as an attribute. */
function fields(lines: string[], kind?: ImportKindId) {
  const { mapping } = suggest(lines, "EUR", kind);
  return Object.fromEntries(Object.entries(mapping.columns).flatMap(([header, { field }]) => (field === "attribute" || field === "ignore" ? [] : [[header, field]])));
}

describe("headers that billing systems write", () => {
  test("Stripe subscriptions: the customer, not the subscription, is the id", () => {
    expect(fields([
      "id,Customer ID,Customer Name,Customer Email,Status,Cancellation Reason,Plan,Amount,Currency,Quantity,Interval,Created (UTC),Start Date (UTC),Current Period End (UTC),Canceled At (UTC),Ended At (UTC)",
      "sub_1,cus_1,Acme,a@acme.io,active,,price_1,49.00,eur,1,month,2024-01-01 10:00,2024-01-02 10:00,2024-10-02 10:00,,",
    ])).toEqual({
      "Customer ID": "external_id", "Customer Name": "name", "Customer Email": "email", Status: "status", "Cancellation Reason": "churn_reason",
      Plan: "plan", Amount: "amount", Currency: "currency", Quantity: "quantity", Interval: "interval", "Start Date (UTC)": "started_on",
      "Canceled At (UTC)": "cancelled_on", "Ended At (UTC)": "ended_on",
    });
  });

  test.each(["Start,End", "Started,Ended"])("a spreadsheet's %s are those of the subscription", (dates) => {
    const [start = "", end = ""] = dates.split(",");
    expect(fields([`Identifiant client,${dates}`, "C-1,2024-01-15,2024-06-30"])).toEqual({ "Identifiant client": "external_id", [start]: "started_on", [end]: "ended_on" });
  });

  test("Stripe customers: no amount, so a list of contacts", () => {
    expect(fields([
      "id,Description,Email,Name,Created (UTC),Delinquent,Plan,Status,Total Spend",
      "cus_1,,a@acme.io,Acme,2024-01-01 10:00,false,Pro,active,120.00",
    ])).toEqual({ id: "external_id", Email: "email", Name: "name", Plan: "plan" });
  });

  test("Baremetrics: whole numbers, so the unit of amounts is asked", () => {
    const lines = [
      "plan_oid,plan_name,plan_currency,plan_amount,plan_interval,plan_interval_count,customer_oid,customer_name,customer_email,subscription_oid,subscription_started_at,subscription_canceled_at,subscription_quantity",
      "p1,Pro,usd,4900,month,1,c1,Acme,a@acme.io,s1,1704103200,,1",
    ];
    expect(fields(lines)).toEqual({
      plan_name: "plan", plan_currency: "currency", plan_amount: "amount", plan_interval: "interval", plan_interval_count: "interval_count",
      customer_oid: "external_id", customer_name: "name", customer_email: "email", subscription_started_at: "started_on",
      subscription_canceled_at: "cancelled_on", subscription_quantity: "quantity",
    });
    const { mapping, missing } = suggest(lines);
    expect(mapping).toMatchObject({ amountUnit: undefined, dateOrder: "epoch" });
    expect(missing.map(({ code }) => code)).toEqual(["map_amount_unit_missing"]);
  });

  test("ChartMogul customers: State is a region there", () => {
    expect(fields([
      "Name,Email,Company,Country,State,City,Zip,External ID,Lead created at",
      "Anna,a@acme.io,Acme,US,CA,Fresno,93650,ext_1,2024-01-01",
    ])).toEqual({ Company: "name", Email: "email", Country: "country", "External ID": "external_id" });
  });

  test("Chargebee and Recurly words", () => {
    expect(fields([
      "Subscription Id,Customer Id,Status,Canceled On,Cancel Reason,Current Plan,Plan Quantity,Currency,Subscription Billing Period,Plan Amount,Subscription Start",
      "s1,c1,in_trial,,,Pro,1,EUR,1 month,49.00,2024-01-01",
    ])).toEqual({
      "Customer Id": "external_id", Status: "status", "Canceled On": "cancelled_on", "Cancel Reason": "churn_reason", "Current Plan": "plan",
      "Plan Quantity": "quantity", Currency: "currency", "Subscription Billing Period": "interval", "Plan Amount": "amount", "Subscription Start": "started_on",
    });
    expect(fields([
      "uuid,account_code,email,plan_code,state,activated_at,canceled_at,expires_at,unit_amount,quantity,currency",
      "u1,acme,a@acme.io,pro,canceled,2024-01-01,2024-02-01,2024-03-01,49.00,1,USD",
    ])).toMatchObject({ account_code: "external_id", plan_code: "plan", state: "status", activated_at: "started_on", expires_at: "ended_on", unit_amount: "amount" });
  });

  test("HubSpot in Spanish", () => {
    expect(fields(["ID de registro,Nombre,Correo,País/región", "101,Ana,ana@acme.es,España"])).toMatchObject({
      Nombre: "name", Correo: "email", "País/región": "country",
    });
  });

  test("a French spreadsheet", () => {
    expect(fields([
      "Réf. client;Raison sociale;Formule;Montant HT;Périodicité;Début;Date de fin;Motif de résiliation;Canal",
      "C-1;Brasserie Lévêque;Équipe;1 188,00;annuel;03/02/2025;;;parrainage",
      "C-2;Øst Data;Affaires;139,00;mensuel;17/11/2025;31/10/2026;trop cher;Google Ads",
    ])).toEqual({
      "Réf. client": "external_id", "Raison sociale": "name", Formule: "plan", "Montant HT": "amount", Périodicité: "interval", Début: "started_on",
      "Date de fin": "ended_on", "Motif de résiliation": "churn_reason", Canal: "channel",
    });
  });
});

describe("a snapshot with tenure, status and contract", () => {
  const lines = [
    "Customer ID,City,Zip Code,Number of Referrals,Tenure in Months,Multiple Lines,Contract,Monthly Charge,Total Charges,Customer Status,Churn Category",
    "0002-A,Fresno,93650,2,9,No,One Year,65.6,593.3,Stayed,",
    "0003-B,Glendale,91206,0,7,Yes,Month-to-Month,73.9,280.85,Churned,Price",
    "0004-C,Costa Mesa,92627,0,1,,Two Year,98,98,Joined,",
  ];
  test("only the as-of date is missing; currency and interval are to be confirmed", () => {
    const { mapping, missing, confirm } = suggest(lines);
    expect(missing.map(({ code }) => code)).toEqual(["map_as_of_missing"]);
    expect(confirm).toEqual(["currency", "interval"]);
    expect(mapping).toMatchObject({
      constants: { currency: "EUR", interval: "month" },
      statusValues: { Stayed: "active", Churned: "ended", Joined: "active" },
      amountUnit: "major",
    });
  });
  test("the contract is the plan, and never the billing interval", () => {
    expect(fields(lines)).toEqual({
      "Customer ID": "external_id", "Number of Referrals": "referral_count", "Tenure in Months": "tenure_months", Contract: "plan",
      "Monthly Charge": "amount", "Customer Status": "status", "Churn Category": "churn_category",
    });
  });
  test("the same names without spaces fit as well", () => {
    const together = [lines[0]?.replaceAll(/ (?=[A-Z]|in|of)/g, "") ?? "", ...lines.slice(1)];
    expect(Object.values(fields(together))).toEqual(Object.values(fields(lines)));
  });
  test("everything else is an attribute with a type; zip codes are no numbers", () => {
    expect(suggest(lines).mapping.columns).toMatchObject({
      City: { field: "attribute", type: "text", key: "city" },
      "Zip Code": { field: "attribute", type: "text", key: "zip_code" },
      "Multiple Lines": { field: "attribute", type: "boolean", key: "multiple_lines" },
      "Total Charges": { field: "attribute", type: "number", key: "total_charges" },
    });
  });
});

describe("columns that ask who has left", () => {
  const telco = [
    "customerID,gender,SeniorCitizen,Partner,Dependents,tenure,PhoneService,MultipleLines,InternetService,OnlineSecurity,OnlineBackup,DeviceProtection,TechSupport,StreamingTV,StreamingMovies,Contract,PaperlessBilling,PaymentMethod,MonthlyCharges,TotalCharges,Churn",
    "7590-VHVEG,Female,0,Yes,No,1,No,No phone service,DSL,No,Yes,No,No,No,No,Month-to-month,Yes,Electronic check,29.85,29.85,No",
    "3668-QPYBK,Male,0,No,No,2,Yes,No,DSL,Yes,Yes,No,No,No,No,Month-to-month,Yes,Mailed check,53.85,108.15,Yes",
  ];
  test("a yes is an end there; nothing but the as-of date is missing", () => {
    const { mapping, missing } = suggest(telco);
    expect(fields(telco)).toEqual({ customerID: "external_id", tenure: "tenure_months", Contract: "plan", MonthlyCharges: "amount", Churn: "status" });
    expect(mapping.statusValues).toEqual({ No: "active", Yes: "ended" });
    expect(missing.map(({ code }) => code)).toEqual(["map_as_of_missing"]);
  });
  test.each([
    ["Churn Label,Churn Value", "Yes,1", "Churn Label", { Yes: "ended" }],
    ["Exited", "0", "Exited", { 0: "active" }],
    ["Attrition_Flag", "Existing Customer", "Attrition_Flag", { "Existing Customer": "active" }],
    ["Résilié", "Oui", "Résilié", { Oui: "ended" }],
    ["Active", "Yes", undefined, {}],
    ["Status", "Yes", "Status", { Yes: "active" }],
  ])("%s: %s", (headers, cells, status, values) => {
    const { mapping } = suggest([`id,amount,start date,${headers}`, `1,9.50,2024-01-01,${cells}`]);
    expect(Object.keys(mapping.columns).find((name) => mapping.columns[name]?.field === "status")).toBe(status);
    expect(mapping.statusValues).toEqual(values);
  });
});

describe("the file of a small business", () => {
  test("in English", () => {
    const lines = ["Account,Plan,Billing,Price,Signed up,Left on,Churn,Reason,Comment", "Acme,Pro,monthly,49.00,2024-01-10,2024-05-10,Yes,Price,too dear", "Boone,Pro,yearly,490.50,2024-02-10,,No,,"];
    expect(fields(lines)).toEqual({
      Account: "external_id", Plan: "plan", Billing: "interval", Price: "amount", "Signed up": "started_on", "Left on": "ended_on", Churn: "status", Reason: "churn_reason", Comment: "churn_comment",
    });
  });
  test("in French", () => {
    const lines = ["Compte,Formule,Facturation,Prix,Inscrit le,Parti le,Résilié,Motif,Commentaire", "Acme,Pro,mensuelle,49.00,2024-01-10,2024-05-10,Oui,Prix,trop cher", "B,Pro,annuelle,490.50,2024-02-25,,Non,,"];
    expect(fields(lines)).toEqual({
      Compte: "external_id", Formule: "plan", Facturation: "interval", Prix: "amount", "Inscrit le": "started_on", "Parti le": "ended_on", Résilié: "status", Motif: "churn_reason", Commentaire: "churn_comment",
    });
  });
  test("beside an id the account is the name", () => {
    expect(fields(["id,Account,Price,Start", "1,Acme,49.00,2024-01-10"])).toMatchObject({ id: "external_id", Account: "name" });
  });
  test("a comment says why somebody left only where a file tells who did", () => {
    expect(fields(["id,Price,Start,Comment", "1,49.00,2024-01-10,nice"])).not.toHaveProperty("Comment");
  });
});

test("names that every object has are columns like any other", () => {
  expect(suggest(["id,constructor,__proto__,prototype", "1,a,b,c"]).mapping.columns).toMatchObject({
    "[constructor]": { field: "attribute", key: "constructor" }, "[__proto__]": { field: "attribute", key: "proto" }, "[prototype]": { field: "attribute", key: "prototype" },
  });
});

describe("revenue that is already monthly", () => {
  test("MRR is per month, and neither quantity nor interval may multiply it", () => {
    const { mapping } = suggest(["Customer ID,MRR,Seats,Interval,Start date", "c1,49.50,5,year,2024-01-01"]);
    expect(mapping.constants).toMatchObject({ interval: "month" });
    expect(mapping.columns).toMatchObject({ MRR: { field: "amount" }, Seats: { field: "attribute" }, Interval: { field: "attribute" } });
  });
});

describe("a name is only believed when the values agree", () => {
  test("an amount column of words stays an attribute", () => {
    expect(suggest(["id,amount", "1,large", "2,small"]).mapping.columns.amount).toMatchObject({ field: "attribute", type: "text" });
  });
  test("one odd cell among ten does not turn a column into text, two do", () => {
    const lines = (odd: number) => [
      "id,amount,start date,Score,VIP",
      ...Array.from({ length: 10 }, (_, row) => (row < odd ? `${row},12.5O,31/02/2024,many,so so` : `${row},12.50,15/02/2024,3,yes`)),
    ];
    expect(suggest(lines(1)).mapping.columns).toMatchObject({
      amount: { field: "amount" }, "start date": { field: "started_on" }, Score: { type: "number" }, VIP: { type: "boolean" },
    });
    expect(suggest(lines(2)).mapping.columns).toMatchObject({ amount: { field: "attribute", type: "text" }, Score: { type: "text" }, VIP: { type: "text" } });
  });
  test("an empty unnamed column is left out", () => {
    expect(suggest(["id,name,", "1,Acme,", "2,Boone,"]).mapping.columns.column_3).toEqual({ field: "ignore" });
  });
  test("dates that can be read two ways are dates, their order is asked", () => {
    const { mapping } = suggest(["id,amount,start date", "1,9.50,02/03/2024"]);
    expect(mapping.columns["start date"]).toEqual({ field: "started_on" });
    expect(mapping.dateOrder).toBeUndefined();
  });
});

test("what is read of a column", () => {
  const { columns } = suggest(["id,amount,start", "1,9.50,2024-02-03", "2,,2023-01-01", "3,120.00,2025-01-01"]);
  expect(columns.map(({ profile: { kind, distinct, empty, min, max } }) => [kind, distinct, empty, min, max])).toEqual([
    ["number", 3, 0, "1", "3"],
    ["number", 2, 1, "9.5", "120"],
    ["date", 3, 0, "2023-01-01", "2025-01-01"],
  ]);
});

describe("files of other kinds", () => {
  test("Stripe payments: a bare id is the payment", () => {
    const lines = [
      "id,Description,Created date (UTC),Amount,Amount Refunded,Currency,Converted Amount,Converted Currency,Fee,Status,Captured,Customer ID,Customer Email,Invoice ID,Refunded date (UTC)",
      "ch_1,,2026-01-01 10:00,49.00,0.00,eur,49.00,eur,1.00,Paid,true,cus_1,a@acme.io,in_1,",
    ];
    expect(fields(lines, "payments")).toEqual({
      id: "payment_id", "Created date (UTC)": "paid_on", Amount: "amount", "Amount Refunded": "amount_refunded", Currency: "currency", Status: "status",
      Captured: "captured", "Customer ID": "customer_id", "Customer Email": "customer_email", "Refunded date (UTC)": "refunded_on",
    });
    expect(suggest(lines, "EUR", "payments")).toMatchObject({ missing: [], mapping: { amountUnit: "major", statusValues: { Paid: "succeeded" } } });
  });

  test("ad spend: media to win customers, unless the file says otherwise; clicks are left out", () => {
    const lines = ["Month,Campaign,Source,Impressions,Clicks,Spend", "2026-01,brand,Google Ads,1000,20,99"];
    expect(fields(lines, "spend")).toEqual({ Month: "spent_on", Campaign: "campaign", Source: "channel", Spend: "amount" });
    const { mapping, missing, confirm } = suggest(lines, "EUR", "spend");
    expect(mapping.constants).toEqual({ currency: "EUR", category: "media", purpose: "acquisition" });
    expect(missing.map(({ code }) => code)).toEqual(["map_amount_unit_missing"]);
    expect(confirm).toEqual(["currency"]);
  });

  test("a referral tool and a spreadsheet in French", () => {
    expect(fields(["id,Advocate Email,Friend Email,Created At,Signed Up At,Converted At,Reward Issued At,Reward Amount,Campaign", "r1,a@acme.io,b@acme.io,2026-01-01,2026-01-02,2026-02-01,2026-02-02,50.00,Spring"], "referrals")).toEqual({
      id: "referral_id", "Advocate Email": "referrer_email", "Friend Email": "referee_email", "Created At": "invited_on", "Signed Up At": "signed_up_on", "Converted At": "paid_on",
      "Reward Issued At": "rewarded_on", "Reward Amount": "reward", Campaign: "programme",
    });
    const { mapping, missing, confirm } = suggest(["Parrain,Filleul,Date du parrainage,Récompense", "C1,C2,31/01/2026,50"], "EUR", "referrals");
    expect(mapping.columns).toMatchObject({ Parrain: { field: "referrer_id" }, Filleul: { field: "referee_id" }, "Date du parrainage": { field: "invited_on" }, Récompense: { field: "reward" } });
    expect([missing.map(({ code }) => code), confirm]).toEqual([["map_amount_unit_missing"], ["currency"]]);
  });

  test("Stripe subscriptions: a bare id is the subscription", () => {
    expect(fields([
      "id,Customer ID,Customer Name,Customer Email,Status,Cancellation Reason,Plan,Amount,Currency,Quantity,Interval,Created (UTC),Start Date (UTC),Current Period Start (UTC),Trial End (UTC),Canceled At (UTC),Ended At (UTC),Coupon",
      "sub_1,cus_1,Acme,a@acme.io,past_due,,price_1,49.00,eur,1,month,2024-01-01 10:00,2024-01-02 10:00,2024-09-02 10:00,2024-01-16 10:00,,,WELCOME",
    ], "subscriptions")).toEqual({
      id: "subscription_id", "Customer ID": "customer_id", "Customer Name": "name", "Customer Email": "email", Status: "status", "Cancellation Reason": "churn_reason", Plan: "plan",
      Amount: "amount", Currency: "currency", Quantity: "quantity", Interval: "interval", "Start Date (UTC)": "started_on", "Current Period Start (UTC)": "period_started_on",
      "Trial End (UTC)": "trial_ended_on", "Canceled At (UTC)": "cancelled_on", "Ended At (UTC)": "ended_on",
    });
  });

  test("a partner's add-ons: whose they are, and the share that stays", () => {
    const lines = ["Subscription ID,Customer ID,Item Type,Partner,Margin Share,Amount,Start Date", "s1,c1,Add-on,Allianz,30 %,9.50,2026-01-10"];
    expect(fields(lines, "subscriptions")).toMatchObject({ "Item Type": "subscription_kind", Partner: "partner", "Margin Share": "margin_share", Amount: "amount" });
    const french = ["ID abonnement,ID client,Partenaire,Part de marge,Montant,Date de début", "s1,c1,Allianz,30,9.50,2026-01-10"];
    expect(fields(french, "subscriptions")).toMatchObject({ Partenaire: "partner", "Part de marge": "margin_share" });
  });

  test("Baremetrics, Chargebee and Recurly subscriptions", () => {
    expect(fields([
      "plan_oid,plan_name,plan_currency,plan_amount,plan_interval,plan_interval_count,customer_oid,customer_name,customer_email,subscription_oid,subscription_started_at,subscription_canceled_at,subscription_quantity",
      "p1,Pro,usd,4900,month,1,c1,Acme,a@acme.io,s1,1704103200,,1",
    ], "subscriptions")).toMatchObject({ customer_oid: "customer_id", subscription_oid: "subscription_id", plan_name: "plan", plan_amount: "amount", subscription_started_at: "started_on" });
    expect(fields([
      "Subscription Id,Customer Id,Status,Canceled On,Cancel Reason,Current Plan,Plan Quantity,Currency,Subscription Billing Period,Plan Amount,Subscription Start,Current Billing Term Start Date,Trial End",
      "s1,c1,in_trial,,,Pro,1,EUR,1 month,49.00,2024-01-01,2024-01-01,2024-01-15",
    ], "subscriptions")).toMatchObject({ "Subscription Id": "subscription_id", "Customer Id": "customer_id", "Trial End": "trial_ended_on", "Current Billing Term Start Date": "period_started_on" });
    expect(fields(["uuid,account_code,email,plan_code,state,activated_at,canceled_at,expires_at,unit_amount,quantity,currency", "u1,acme,a@acme.io,pro,canceled,2024-01-01,2024-02-01,2024-03-01,49.00,1,USD"], "subscriptions"))
      .toMatchObject({ uuid: "subscription_id", account_code: "customer_id", state: "status", expires_at: "ended_on" });
  });

  test("cancellations: a date, a reason and a comment are those of the cancellation", () => {
    expect(fields([
      "date,customer,subscription_id,reason,category,comment,competitor,voluntary,withdrawn",
      "2026-05-20,C-1,S-1,Too dear,Price,We only use a third of it.,Other Inc,yes,no",
    ], "cancellations")).toEqual({
      date: "cancelled_on", customer: "customer_id", subscription_id: "subscription_id", reason: "churn_reason", category: "churn_category", comment: "churn_comment",
      competitor: "competitor", voluntary: "churn_kind", withdrawn: "withdrawn",
    });
    expect(fields(["id,Customer ID,Requested at,Churn reason,Feedback,Switched to,Revoked on", "9,C-1,2026-05-20,Too dear,Well,Other,2026-05-22"], "cancellations")).toEqual({
      id: "cancellation_id", "Customer ID": "customer_id", "Requested at": "cancelled_on", "Churn reason": "churn_reason", Feedback: "churn_comment", "Switched to": "competitor", "Revoked on": "withdrawn",
    });
  });

  test("answers to a survey: the header of the score says which, else a column or whoever imports it does", () => {
    const { mapping, missing } = suggest(["Response ID,Email,Submitted At,NPS Score,Feedback", "1,a@acme.io,2026-05-20,9,Fine"], "EUR", "satisfaction");
    expect(mapping.columns).toEqual({
      "Response ID": { field: "response_id" }, Email: { field: "customer_email" }, "Submitted At": { field: "answered_on" }, "NPS Score": { field: "score" }, Feedback: { field: "comment" },
    });
    expect([mapping.constants, missing]).toEqual([{ survey: "nps" }, []]);
    expect(fields(["Référence client,Date de réponse,Enquête,Note,Commentaire", "C-1,2026-05-20,CSAT,4,Bien"], "satisfaction")).toEqual({
      "Référence client": "customer_id", "Date de réponse": "answered_on", Enquête: "survey", Note: "score", Commentaire: "comment",
    });
    expect(suggest(["Email,Date,Score", "a@acme.io,2026-05-20,5"], "EUR", "satisfaction").missing.map(({ code }) => code)).toEqual(["map_survey_missing"]);
  });

  test.each([
    ["Activation date", "activated_on"],
    ["activated_at", "activated_on"],
    ["Onboarded", "activated_on"],
    ["Activé le", "activated_on"],
    ["Date d’activation", "activated_on"],
  ])("customers: %s is the day of activation, beside a start", (header, field) => {
    expect(fields([`id,amount,Start date,${header}`, "1,20,2026-01-10,2026-01-20"])).toMatchObject({ "Start date": "started_on", [header]: field });
  });

  test("customers: an activation is the start where nothing else is", () => {
    expect(fields(["id,amount,activated_at", "1,20,2026-01-10"])).toMatchObject({ activated_at: "started_on" });
  });

  test.each([
    ["subscriptions", "id,Customer ID,Status,Plan,Amount,Currency,Interval,Start Date (UTC),Current Period End (UTC)"],
    ["subscriptions", "plan_oid,plan_amount,customer_oid,subscription_oid,subscription_started_at"],
    ["subscriptions", "uuid,account_code,state,activated_at,expires_at,unit_amount"],
    ["service_costs", "Month,Category,Plan,Amount"],
    ["currency_rates", "Date,Currency,Rate"],
    ["cancellations", "Customer ID,Subscription ID,Canceled At,Reason,Comment"],
    ["cancellations", "date,customer,reason,category,comment,competitor,voluntary,withdrawn"],
    ["cancellations", "Référence client,Date de résiliation,Motif de résiliation,Commentaire"],
    ["payments", "id,Created (UTC),Amount,Amount Refunded,Currency,Status,Captured,Customer ID"],
    ["referrals", "Referrer ID,Friend Email,Invited At,Signed Up At,Reward Amount,Currency"],
    ["referrals", "Parrain,Filleul,Date du parrainage"],
    ["referrals", "customer_id,referred_email,date"],
    ["satisfaction", "Response ID,Customer Email,Submitted At,NPS Score,Comment"],
    ["satisfaction", "date,customer,survey,score,comment"],
    ["satisfaction", "Référence client,Date de réponse,Enquête,Note,Commentaire"],
    ["spend", "date,campaign,cost,currency,impressions,clicks"],
    ["spend", "Mois;Canal;Dépense".replaceAll(";", ",")],
    ["customers", "Customer ID,Customer Name,Plan,Amount,Currency,Interval,Start Date (UTC),Source"],
    ["customers", "id,Description,Email,Name,Created (UTC),Delinquent,Plan,Status,Total Spend,Payment Count,Refunded Volume,Dispute Losses"],
    ["customers", "Record ID,First Name,Last Name,Email,Company Name,Original Source,Create Date"],
  ])("%s: %s", (kind, headers) => expect(likelyKind(headers.split(","))).toBe(kind));
});
