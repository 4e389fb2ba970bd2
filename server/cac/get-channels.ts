import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import type { wholeInput } from "../kpis/input";
import { kpiInput, readFacts, readGroup, readGroups } from "../kpis/read-facts";
import { resolveRange } from "../kpis/resolve-range";
import { trendRange } from "../kpis/tiles-of";
import { describeChannels } from "./describe-channels";
import type { ChannelsAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof wholeInput> };

/** Each channel's cost beside what its customers are worth, of everyone or of a segment. Null before the first import. */
export async function getChannels({ ctx, input }: Call): Promise<ChannelsAnswer | null> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId, { segment: input.segment });
    if (!facts) return null;
    const range = resolveRange(input, facts);
    const groups = await readGroups(tx, ctx.workspaceId, facts, "channel", input.segment);
    const everyone = await readGroup(tx, ctx.workspaceId, facts, { segment: input.segment });
    return describeChannels(
      kpiInput(facts, range, everyone),
      new Map([...groups].map(([channel, group]) => [channel, kpiInput(facts, range, group)])),
      trendRange(range.to, facts.dataDate),
    );
  });
}
