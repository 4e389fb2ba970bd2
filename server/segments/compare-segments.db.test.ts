import { beforeAll, describe, expect, it } from "vitest";
import { allOf } from "@/db/test/factories/segments";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { getKpis } from "../kpis/get-kpis";
import { stay, workspaceWith } from "../kpis/test/workspace-with";
import { compareSegments, compareSegmentsInput } from "./compare-segments";
import { makeSegmentJob } from "./make-job";
import { createSegment } from "./save-segment";

const some = (count: number, country: string, channel: string, until: string | null, mrr: bigint) =>
  Array.from({ length: count }, (_, index) => ({ ...stay("2024-01-10", until, mrr), externalId: `${country}${channel}${until ?? ""}${index}`, country, channel }));

describe("segments side by side", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    ctx = await workspaceWith("2024-06-30", [...some(40, "FR", "Retail", null, 2000n), ...some(30, "BE", "Retail", null, 1000n), ...some(30, "BE", "Health", "2024-04-20", 1000n)]);
    const rules = { french: ["country", "FR"], belgian: ["country", "BE"], retail: ["channel", "Retail"] } as const;
    for (const [name, [field, value]] of Object.entries(rules)) {
      const { id } = await createSegment({ ctx, input: { name, rule: allOf({ field, op: "is", value }) } });
      await makeSegmentJob({ ctx, input: { segmentId: id } });
      ids[name] = id;
    }
  });
  const compare = async (names: string[], rest = false) => (await compareSegments({ ctx, input: compareSegmentsInput.parse({ segments: names.map((name) => ids[name]), rest }) }))!;

  it("have the numbers that each has on its own page, and of everybody", async () => {
    const { groups, all } = await compare(["french", "belgian"]);
    const own = await getKpis({ ctx, input: { segment: ids.belgian } });
    expect(groups[1]?.metrics).toEqual(own.metrics);
    expect(all.metrics).toEqual((await getKpis({ ctx, input: {} })).metrics);
  });

  it("are tested where they share nobody", async () => {
    const { pairs, overlaps } = await compare(["french", "belgian"]);
    expect(overlaps).toEqual([]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.differences.customer_churn_rate).toMatchObject({ significant: true });
    expect(pairs[0]?.differences.customer_churn_rate?.value).toBeLessThan(0);
    expect(pairs[0]?.logRank?.significant).toBe(true);
  });

  it("that share customers are not, and say how many they share", async () => {
    const { pairs, overlaps } = await compare(["retail", "french", "belgian"]);
    expect(overlaps).toEqual([{ one: 0, other: 1, customers: 40 }, { one: 0, other: 2, customers: 30 }]);
    expect(pairs.map(({ one, other }) => [one, other])).toEqual([[1, 2]]);
  });

  it("stand against the rest of everybody: who is not French is Belgian here", async () => {
    const against = await compare(["french"], true);
    const each = await compare(["french", "belgian"]);
    expect(against.pairs.map(({ one, other }) => [one, other])).toEqual([[0, 1]]);
    expect(against.groups[1]?.tested).toEqual(each.groups[1]?.tested);
    expect(against.pairs[0]?.differences.arpa).toEqual(each.pairs[0]?.differences.arpa);
  });

  it("are refused when one of them is not there", async () => {
    await expect(compareSegments({ ctx, input: compareSegmentsInput.parse({ segments: [ids.french, "00000000-0000-4000-8000-000000000009"] }) })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
