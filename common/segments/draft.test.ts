import { describe, expect, it } from "vitest";
import { carriedValue, finishedRule, flawOf, neighbourOf, toDraft, withChange, type DraftGroup, type TypeOf } from "./draft";
import { segmentFields, isSegmentField } from "./fields";
import type { Group } from "./rule";

const typeOf: TypeOf = (field) => (isSegmentField(field) ? segmentFields[field].type : null);
const root: Group = { match: "all", of: [{ field: "plan", op: "is", value: "Team" }, { match: "any", of: [{ field: "mrr", op: "above", value: 100 }, { field: "referred", op: "yes" }] }] };

describe("a draft of a rule", () => {
  it("is the rule again when nothing was changed, with the place of each by its key", () => {
    const draft = toDraft(root);
    const { rule, places, unfinished } = finishedRule(draft, typeOf);
    expect(rule.root).toEqual(root);
    expect(unfinished).toBe(0);
    expect([...places]).toEqual([["1", "1"], ["2.1", "2.1"], ["2.2", "2.2"], ["g2", "2"], ["g", ""]]);
  });

  it("leaves out what is not finished, and a group of nothing else, and counts places without them", () => {
    const draft: DraftGroup = {
      key: "g",
      match: "all",
      of: [
        { key: "a", field: null, op: null },
        { key: "b", match: "any", of: [{ key: "c", field: "plan", op: "is" }] },
        { key: "d", field: "plan", op: "set" },
      ],
    };
    const { rule, places, unfinished } = finishedRule(draft, typeOf);
    expect(rule.root).toEqual({ match: "all", of: [{ field: "plan", op: "set" }] });
    expect([...places]).toEqual([["d", "1"], ["g", ""]]);
    expect(unfinished).toBe(2);
  });

  it("means everybody while nothing is finished, also where any is asked for", () => {
    expect(finishedRule({ key: "g", match: "any", of: [{ key: "a", field: null, op: null }] }, typeOf).rule.root).toEqual({ match: "all", of: [] });
  });

  it("changes and takes out by key, and names the neighbour that takes the focus", () => {
    const draft = toDraft(root);
    expect(neighbourOf(draft, "2.1")).toBe("2.2");
    expect(neighbourOf(draft, "2.2")).toBe("2.1");
    expect(neighbourOf(withChange(draft, "2.1", () => null), "2.2")).toBe("g2");
    expect(finishedRule(withChange(draft, "g2", () => null), typeOf).rule.root.of).toHaveLength(1);
    expect(finishedRule(withChange(draft, "g", (node) => ({ ...node, match: "none" }) as DraftGroup), typeOf).rule.root.match).toBe("none");
  });
});

describe("a condition", () => {
  it("is unfinished without a value of its kind, and says when its ends are the wrong way round", () => {
    expect(flawOf({ field: "plan", op: "any_of", value: [] }, typeOf)).toBe("unfinished");
    expect(flawOf({ field: "mrr", op: "between", value: [NaN, 5] }, typeOf)).toBe("unfinished");
    expect(flawOf({ field: "mrr", op: "between", value: [9, 5] }, typeOf)).toBe("backwards");
    expect(flawOf({ field: "customer_since", op: "during", value: ["2026-02-01", "2026-01-01"] }, typeOf)).toBe("backwards");
    expect(flawOf({ field: "customer_since", op: "in_last", value: { count: 0, unit: "days" } }, typeOf)).toBe("unfinished");
    expect(flawOf({ field: "mrr", op: "yes" }, typeOf)).toBe("unfinished");
    expect(flawOf({ field: "mrr", op: "not_set" }, typeOf)).toBe(null);
  });

  it("keeps what another comparison can go on with", () => {
    expect(carriedValue("Team", "is", "any_of")).toEqual(["Team"]);
    expect(carriedValue(["Team", "Pro"], "any_of", "is_not")).toBe("Team");
    expect(carriedValue(5, "above", "below")).toBe(5);
    expect(carriedValue(5, "above", "between")).toBeUndefined();
    expect(carriedValue(undefined, null, "in_last")).toEqual({ count: 30, unit: "days" });
  });
});
