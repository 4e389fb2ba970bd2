import { describe, expect, test } from "vitest";
import { likelyKind } from "../kinds/likely-kind";
import { fields, suggest } from "./test/suggested";

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
    expect(fields(["Client,Date,Note CSAT", "C-1,2026-05-20,4"], "satisfaction")).toMatchObject({ Client: "customer_id", Date: "answered_on", "Note CSAT": "score" });
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
