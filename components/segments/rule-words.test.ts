import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { describeInParts, describeRule } from "@/common/segments/describe";
import { segmentFields } from "@/common/segments/fields";
import { operands, operatorsOf, type OperandKind } from "@/common/segments/operators";
import type { Condition, OperandValue, Rule, RuleNode } from "@/common/segments/rule";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import type { RuleField } from "@/server/segments/list-fields";
import { fieldLabel, ruleWords } from "./rule-words";

const own = Object.entries(segmentFields).map(([id, { type }]): RuleField => ({ id, type, label: null, suggested: false, outcome: false }));
const attribute = (label: string, type: RuleField["type"]): RuleField => ({ id: `attribute:${label}`, type, label, suggested: false, outcome: false });
const fields = [...own, attribute("Contract", "text"), attribute("Seats", "number"), attribute("Onboarded", "boolean"), attribute("Signed", "date")];
const segments = [{ id: "11111111-1111-4111-8111-111111111111", name: "Advocates" }];

function wordsIn(locale: "en" | "fr") {
  const t = createTranslator({ locale, messages: locale === "en" ? en : fr, onError: (error) => { throw error; } });
  return ruleWords({ locale, currency: "EUR", t: Object.assign((key: string, values?: Record<string, string | number>) => t(key as never, values as never), { has: (key: string) => t.has(key as never) }), fields, segments });
}

const rule = (...of: RuleNode[]): Rule => ({ version: 1, root: { match: "all", of } });
const say = (locale: "en" | "fr", ...of: RuleNode[]) => describeRule(wordsIn(locale), rule(...of)).replaceAll("\u00a0", " ");

const examples: Record<OperandKind, OperandValue | undefined> = { none: undefined, text: "Team", texts: ["Team", "Pro"], number: 1250, numbers: [100, 1250], day: "2026-10-31", days: ["2026-01-01", "2026-10-31"], span: { count: 30, unit: "days" }, segment: segments[0]?.id };

const everyCondition: Condition[] = fields.flatMap(({ id, type }) =>
  operatorsOf[type].map((op) => {
    const value = examples[operands[op]];
    const month = (day: unknown) => String(day).slice(0, 7);
    const fitting = type === "month" && value !== undefined ? (Array.isArray(value) ? (value as string[]).map(month) : month(value)) : value;
    return { field: id, op, ...(fitting !== undefined && { value: fitting }) };
  }),
);

describe.each(["en", "fr"] as const)("every field with every comparison, in %s", (locale) => {
  it.each(everyCondition.map((condition) => [`${condition.field} ${condition.op}`, condition] as const))("%s is a sentence", (_, condition) => {
    const sentence = say(locale, condition);
    expect(sentence).toMatch(locale === "en" ? /^Customers (whose|who|of whom) .+\.$/ : /^Clients (dont|qui|à qui) .+\.$/);
    expect(sentence).not.toMatch(/segments\.|[{}]|undefined|NaN|_|attribute:/);
    if (condition.value !== undefined) expect(describeInParts(wordsIn(locale), rule(condition)).some(({ value }) => value)).toBe(true);
  });

  it("names all fields, comparisons and groups of fields", () => {
    const messages = (locale === "en" ? en : fr).segments;
    for (const { id, label } of fields) if (!label) expect(messages.field).toHaveProperty(id);
    for (const [type, operators] of Object.entries(operatorsOf)) expect(Object.keys(messages.op[type as keyof typeof messages.op])).toEqual([...operators]);
  });
});

describe("a rule in plain words", () => {
  const quiet = [
    { field: "plan", op: "any_of", value: ["Team", "Business"] },
    { field: "tenure", op: "at_least", value: 6 },
    { match: "any", of: [{ field: "last_failed_payment", op: "in_last", value: { count: 60, unit: "days" } }, { field: "mrr", op: "below", value: 19950 }] },
    { match: "none", of: [{ field: "country", op: "is", value: "FR" }, { field: "has_referred", op: "yes" }] },
  ] as const satisfies RuleNode[];

  it("says all, any and none in both languages", () => {
    expect(say("en", ...quiet)).toBe(
      "Customers whose plan is Team or Business, whose time as a customer is at least 6 months and (whose last failed payment was in the last 60 days or whose MRR is less than €199.50). Left out: those whose country is FR or who have referred somebody.",
    );
    expect(say("fr", ...quiet)).toBe(
      "Clients dont le forfait est Team ou Business, dont l’ancienneté est d’au moins 6 mois et (dont le dernier paiement échoué remonte à 60 jours au plus ou dont le MRR est de moins de 199,50 €). Mis à part : ceux dont le pays est FR ou qui ont parrainé quelqu’un.",
    );
  });

  it("says the Telco rule", () => {
    const telco = [{ field: "attribute:Contract", op: "is", value: "Month-to-Month" }, { field: "referrals", op: "equal", value: 0 }] as const;
    expect(say("en", ...telco)).toBe("Customers whose Contract is Month-to-Month and whose number of referrals is 0.");
    expect(say("fr", ...telco)).toBe("Clients dont « Contract » est Month-to-Month et dont le nombre de parrainages est de 0.");
  });

  it("says a single day, week or month, the first of a month, how often is billed, and a status as people do", () => {
    const within = (op: "in_last" | "in_next" | "before_last", count: number, unit: "days" | "weeks" | "months") => ({ field: "renews_on", op, value: { count, unit } }) as const;
    expect(say("en", within("in_last", 1, "months"), within("in_next", 1, "weeks"), within("before_last", 1, "days"))).toBe("Customers whose next renewal was in the last month, whose next renewal is in the next week and whose next renewal was more than 1 day ago.");
    expect(say("en", within("in_last", 2, "months"))).toBe("Customers whose next renewal was in the last 2 months.");
    expect(say("fr", within("in_last", 1, "months"))).toContain("remonte à 1 mois au plus");
    const before = (value: string) => say("fr", { field: "attribute:Signed", op: "before", value });
    expect([before("2026-01-01"), before("2026-01-11")]).toEqual(["Clients dont « Signed » tombe avant le 1er janv. 2026.", "Clients dont « Signed » tombe avant le 11 janv. 2026."]);
    expect(say("fr", { field: "interval", op: "is", value: "month" })).toBe("Clients dont le rythme de facturation est mensuel.");
    expect(say("fr", { field: "interval", op: "any_of", value: ["month", "year"] })).toBe("Clients dont le rythme de facturation est mensuel ou annuel.");
    expect(say("fr", { field: "status", op: "is", value: "leaving" })).toBe("Clients dont le statut est « sur le départ ».");
    expect(say("fr", { field: "status", op: "any_of", value: ["paying", "leaving"] })).toBe("Clients dont le statut est l’un de ceux-ci : payant ou sur le départ.");
  });

  it("says everybody, nobody but some, and what is deeper", () => {
    expect(say("en")).toBe("Everyone who ever paid.");
    expect(describeRule(wordsIn("en"), { version: 1, root: { match: "none", of: [{ field: "country", op: "is", value: "FR" }] } })).toBe("Everyone who ever paid. Left out: those whose country is FR.");
    expect(say("fr", { match: "any", of: [{ field: "country", op: "is", value: "FR" }, { match: "none", of: [{ field: "plan", op: "set" }] }] })).toBe("Clients dont le pays est FR ou pour qui rien de ceci n’est vrai (dont on connaît le forfait).");
  });

  it("counts the values that would make it too long", () => {
    const values = Array.from({ length: 40 }, (_, index) => `P${index}`);
    expect(say("en", { field: "plan", op: "any_of", value: values })).toBe("Customers whose plan is P0, P1, P2, P3, P4 or 35 others.");
    expect(say("fr", { field: "plan", op: "none_of", value: values })).toBe("Clients dont le forfait n’est pas parmi P0, P1, P2, P3, P4 et 35 autres.");
  });

  it("leaves what a customer typed as it is, and says when a field or a segment is gone", () => {
    expect(describeInParts(wordsIn("en"), rule({ field: "name", op: "contains", value: "<b>{x}</b> \u2068'; --" }))).toContainEqual({ text: "<b>{x}</b> '; --", value: true });
    expect(say("en", { field: "attribute:Gone", op: "set" })).toBe("Customers with something about “Gone”, which is not there.");
    expect(say("en", { field: "segment", op: "in", value: "22222222-2222-4222-8222-222222222222" })).toBe("Customers who are in the segment “one that is not there”.");
    expect(say("en", { field: "attribute:Signed", op: "before", value: "2026-13-01" })).toContain("2026-13-01");
    expect(say("fr", { field: "cohort", op: "on", value: "9999-99" })).toContain("9999-99");
    const t = Object.assign((key: string) => key, { has: () => false });
    expect(fieldLabel({ t, fields }, "attribute:Gone")).toBe("Gone");
  });
});
