import { describe, expect, test } from "vitest";
import { fields, suggest } from "./test/suggested";

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
