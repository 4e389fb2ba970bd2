import { beforeAll, describe, expect, it } from "vitest";
import type { Group, Rule } from "@/common/segments/rule";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { Refusal } from "../errors";
import { countConditions } from "./count-conditions";
import { previewInput } from "./input";
import { previewRule } from "./preview";
import { aCompany } from "./test/a-company";

const rule = (root: Group): Rule => ({ version: 1, root });
const team: Rule = rule({ match: "all", of: [{ field: "plan", op: "is", value: "Team" }] });

describe("the preview of a rule", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  beforeAll(async () => {
    ctx = await aCompany();
  });
  const preview = async (asked: unknown) => (await previewRule({ ctx, input: previewInput.parse({ rule: asked }) }))!;
  const refusal = (asked: unknown) => preview(asked).then(
    () => "answered",
    (error: unknown) => (error instanceof Refusal ? error.messageKey : String((error as { issues?: { message: string }[] }).issues?.[0]?.message)),
  );

  it("counts who belongs, who of them pays and how much, beside everybody", async () => {
    expect(await preview(team)).toMatchObject({
      data_date: "2026-06-30",
      matched: { customers: 3, paying: 2, mrr: 300_00n },
      whole: { customers: 6, paying: 5, mrr: 1250_00n },
      shares: { customers: { value: 0.5 }, mrr: { value: 0.24 }, arpa: { value: 150_00 }, arpaOfAll: { value: 250_00 } },
      plans: [{ plan: "Team", paying: 2, mrr: 300_00n }],
      onOutcome: false,
    });
  });

  it("says of each condition how many it is true of, and in a group of all how many are left after it", async () => {
    const asked = rule({
        match: "all",
        of: [
          { field: "plan", op: "any_of", value: ["Team", "Business"] },
          { match: "any", of: [{ field: "country", op: "is", value: "FR" }, { field: "attribute:seats", op: "at_least", value: 10 }] },
          { match: "none", of: [{ field: "status", op: "is", value: "left" }] },
        ],
    });
    const { matched, sample } = await preview(asked);
    expect(await countConditions({ ctx, input: previewInput.parse({ rule: asked }) })).toEqual([
      { place: "", matches: 4, left: null },
      { place: "1", matches: 5, left: 5 },
      { place: "2", matches: 5, left: 5 },
      { place: "2.1", matches: 3, left: null },
      { place: "2.2", matches: 2, left: null },
      { place: "3", matches: 5, left: 4 },
      { place: "3.1", matches: 1, left: null },
    ]);
    expect(matched.customers).toBe(4);
    expect(sample.map(({ externalId, met }) => [externalId, met])).toEqual([["e", [0, 1]], ["d", [0, 2]], ["b", [0, 2]], ["a", [0, 1]]]);
  });

  it("of an empty rule is everybody, of any of nothing nobody", async () => {
    expect((await preview(rule({ match: "all", of: [] }))).matched.customers).toBe(6);
    expect(await preview(rule({ match: "any", of: [] }))).toMatchObject({ matched: { customers: 0, paying: 0, mrr: 0n }, shares: { arpa: { value: null, reason: "no_customers" } }, sample: [] });
  });

  it("knows a rule that asks how things went", async () => {
    expect((await preview(rule({ match: "none", of: [{ match: "all", of: [{ field: "mrr", op: "above", value: 1 }] }] }))).onOutcome).toBe(true);
  });

  it.each(["'; drop table customers; --", "$1", "%", "\\", "\u202e", "'||pg_sleep(9)||'", "ﷺ".repeat(50), "<script>", "😀", "NULL", "{}", "{{7*7}}"])("takes %j for what it is, in every text and every operator", async (text) => {
    for (const field of ["plan", "channel", "churn_reason", "name", "add_ons", "attribute:tier"]) {
      for (const [op, value] of [["is", text], ["is_not", text], ["any_of", [text, text]], ["none_of", [text]]] as const) {
        expect((await preview(rule({ match: "all", of: [{ field, op, value }] }))).whole.customers).toBe(6);
      }
    }
    expect((await preview(rule({ match: "any", of: [{ field: "name", op: "contains", value: text }, { field: "email", op: "starts_with", value: text }] }))).matched.customers).toBe(0);
    expect(await refusal(rule({ match: "all", of: [{ field: text, op: "is", value: "x" }] }))).toBe("segments.fieldUnknown");
    expect(await refusal(rule({ match: "all", of: [{ field: `attribute:${text}`, op: "is", value: "x" }] }))).toBe("segments.fieldUnknown");
    expect(await refusal({ version: 1, root: { match: text, of: [] } })).toBe("segments.match");
    expect(await refusal({ version: 1, root: { match: "all", of: [{ field: "plan", op: text, value: "x" }] } })).toBe("segments.operator");
  });

  it("looks for ten thousand values in one list, and says of more that they are too many", async () => {
    const values = Array.from({ length: 9_999 }, (_, index) => `v${index}`);
    expect((await preview(rule({ match: "all", of: [{ field: "plan", op: "any_of", value: [...values, "Team"] }] }))).matched.customers).toBe(3);
    expect(await refusal(rule({ match: "all", of: [{ field: "plan", op: "any_of", value: [...values, "a", "b"] }] }))).toBe("segments.tooManyValues");
  });

  it.each([
    ["thirty levels", nested(30), "segments.tooDeep"],
    ["a hundred thousand levels", nested(100_000), "segments.tooDeep"],
    ["too many conditions", { match: "all", of: Array.from({ length: 101 }, () => ({ field: "plan", op: "set" })) }, "segments.tooManyConditions"],
    ["a text for a number", { match: "all", of: [{ field: "mrr", op: "above", value: "much" }] }, "segments.number"],
    ["a comparison that its type does not have", { match: "all", of: [{ field: "mrr", op: "contains", value: "1" }] }, "segments.operatorOther"],
    ["half a cent", { match: "all", of: [{ field: "mrr", op: "above", value: 0.5 }] }, "segments.moneyOther"],
    ["a day of no calendar", { match: "all", of: [{ field: "customer_since", op: "on", value: "2026-02-30" }] }, "segments.dayOther"],
    ["a day for a month", { match: "all", of: [{ field: "cohort", op: "on", value: "2026-02-01" }] }, "segments.monthOther"],
    ["a range that goes backwards", { match: "all", of: [{ field: "mrr", op: "between", value: [2, 1] }] }, "segments.backwards"],
    ["a value where none is due", { match: "all", of: [{ field: "plan", op: "set", value: "x" }] }, "segments.noValue"],
    ["an attribute that is gone", { match: "all", of: [{ field: "attribute:gone", op: "set" }] }, "segments.fieldUnknown"],
    ["a segment that is not there", { match: "all", of: [{ field: "segment", op: "in", value: "00000000-0000-4000-8000-000000000009" }] }, "segments.segmentUnknown"],
  ])("refuses %s in a sentence", async (_what, root, key) => {
    expect(await refusal({ version: 1, root })).toBe(key);
  });

  it.each([null, 7, "x", [], {}, { version: 2, root: { match: "all", of: [] } }, { version: 1 }, { version: 1, root: null }, { version: 1, root: { match: "all", of: [null] } }])("refuses %j for a rule", async (asked) => {
    await expect(preview(asked)).rejects.toThrow();
  });
});

/** Groups of one group each. */
function nested(levels: number): unknown {
  let node: unknown = { match: "all", of: [] };
  for (let level = 1; level < levels; level += 1) node = { match: "all", of: [node] };
  return node;
}
