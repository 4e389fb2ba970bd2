import { expect, it } from "vitest";
import type { RuleNode } from "@/common/segments/rule";
import { tellingConditions } from "./telling-conditions";

const set = (field: string): RuleNode => ({ field, op: "set" });

it("tells members apart by the conditions of a group of which any may be true, not by what all or nobody meets", () => {
  expect(tellingConditions({ match: "all", of: [set("plan"), { match: "any", of: [set("mrr"), { match: "all", of: [set("country")] }] }, { match: "none", of: [set("name")] }] })).toEqual([false, true, true, false]);
  expect(tellingConditions({ match: "any", of: [set("plan")] })).toEqual([false]);
});
