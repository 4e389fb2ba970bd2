import { describe, expect, it } from "vitest";
import { readRuleAddress, ruleAddress, ruleText } from "./address";
import type { Rule } from "./rule";

const rule: Rule = {
  version: 1,
  root: {
    match: "all",
    of: [
      { field: "plan", op: "any_of", value: ["Team", "a\"b'); drop table x; --"] },
      { field: "mrr", op: "between", value: [100, 2000] },
      { match: "none", of: [{ field: "renews_on", op: "in_next", value: { count: 90, unit: "days" } }, { field: "referred", op: "yes" }] },
    ],
  },
};

describe("a rule in an address", () => {
  it("is read as it was written", () => {
    expect(readRuleAddress(ruleAddress(rule) ?? "")).toEqual(rule);
    expect(ruleAddress({ version: 1, root: { match: "any", of: [{ field: "plan", op: "set" }] } })).toBe('{"any":[["plan","set"]]}');
  });

  it("is the same text in whatever order its keys came back from the database", () => {
    const span = (value: object) => ({ version: 1, root: { of: [{ op: "in_next", value, field: "renews_on" }], match: "all" } }) as unknown as Rule;
    expect(ruleText(span({ unit: "days", count: 90 }))).toBe(ruleText(span({ count: 90, unit: "days" })));
  });

  it("is not written where it is longer than addresses may be", () => {
    expect(ruleAddress({ version: 1, root: { match: "all", of: [{ field: "plan", op: "any_of", value: Array.from({ length: 1000 }, (_, index) => `plan ${index}`) }] } })).toBeNull();
  });

  it.each([
    "",
    "null",
    "[]",
    "{}",
    '{"all":1}',
    '{"some":[]}',
    '{"all":[],"any":[]}',
    '{"all":[["plan"]]}',
    '{"all":[["plan","like","x"]]}',
    '{"all":[["plan","set","x"]]}',
    '{"all":[["plan","is"]]}',
    '{"all":[["plan","is",{"a":1}]]}',
    '{"all":[["plan","is",null]]}',
    '{"all":[["plan","is",3]]}',
    '{"all":[["plan","any_of","Team"]]}',
    '{"all":[["plan","any_of",["Team",3]]]}',
    '{"all":[["mrr","above","abc"]]}',
    '{"all":[["mrr","above",1e999]]}',
    '{"all":[["mrr","between",[1,2,3]]]}',
    '{"all":[["mrr","between",["1","2"]]]}',
    '{"all":[["customer_since","during",["2026-01-01"]]]}',
    '{"all":[["customer_since","in_last",30]]}',
    '{"all":[["plan","is","Team"]',
    '{"all":[["plan","is","a","b"]]}',
    '{"all":[["plan","is","\\u0000"]]}'.replace("\\u0000", "\0"),
    `${'{"all":['.repeat(30)}${"]}".repeat(30)}`,
    '{"__proto__":[]}',
  ])("is no rule: %s", (text) => {
    expect(readRuleAddress(text)).toBeNull();
  });
});
