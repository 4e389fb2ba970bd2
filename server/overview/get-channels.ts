import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { unnamed } from "../facts/breakdowns";
import type { PageInput } from "../kpis/input";
import { kpiInput, readFacts, readGroup, readGroups } from "../kpis/read-facts";
import { resolveRange } from "../kpis/resolve-range";
import type { MetricValues } from "../kpis/types";
import { channelSplit, type ChannelSplit } from "../metrics/acquisition/channel-split";
import { kpis } from "../metrics/kpis/kpis";
import type { MonthRange } from "../metrics/period";

type Call = { ctx: WorkspaceContext; input: PageInput };

export type ChannelsAnswer = {
  range: MonthRange;
  ltvId: string;
  /** Highest ratio first; channels without one last. '' is customers whose channel nobody knows. */
  rows: { channel: string; metrics: MetricValues }[];
  total: MetricValues;
  split: ChannelSplit;
};

/** What customers of each channel are worth against what they cost, of everyone (or the segment) whatever group of it the page shows. Null before the first import. */
export async function getChannels({ ctx, input }: Call): Promise<ChannelsAnswer | null> {
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const facts = await readFacts(tx, workspaceId, { segment: input.segment });
    if (!facts) return null;
    const range = resolveRange(input, facts);
    const everyone = kpiInput(facts, range, await readGroup(tx, workspaceId, facts, { segment: input.segment }));
    const ltvId = `ltv.${everyone.settings.ltvMethod}`;
    const ids = ["customers.new", "acquisition_spend", "cac", "ltv_to_cac", ltvId];
    const groups = await readGroups(tx, workspaceId, facts, "channel", input.segment);
    const rows = [...groups].map(([channel, group]) => ({ channel, metrics: kpis(kpiInput(facts, range, group), ids).metrics }));
    rows.sort((a, b) => ratioOf(b.metrics) - ratioOf(a.metrics) || unnamed(a.channel) - unnamed(b.channel) || (a.channel < b.channel ? -1 : 1));
    return { range, ltvId, rows, total: kpis(everyone, ids).metrics, split: channelSplit(rows) };
  });
}

const ratioOf = (metrics: MetricValues) => metrics.ltv_to_cac?.value ?? -Infinity;
