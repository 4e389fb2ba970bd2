import { eq } from "drizzle-orm";
import { inWorkspace, type Tx } from "@/db/client";
import { referralProgrammes } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { audienceInput, programmeChannels, programmeKpis, type Audience } from "./input";

/** The programme as far as it is set up. Money in minor units. */
export interface ProgrammeView {
  name: string;
  /** Filled in without a gap, 0 to 5. */
  steps: number;
  audience: Audience | null;
  incentives: { referrerReward: bigint; refereeReward: bigint; monthlyCost: bigint } | null;
  rules: { terms: string; startsOn: string; endsOn: string | null } | null;
  channels: (typeof programmeChannels)[number][] | null;
  measure: { kpis: (typeof programmeKpis)[number][]; since: string } | null;
}

/** Null before its first step was kept. */
export async function getProgramme({ ctx }: { ctx: WorkspaceContext }): Promise<ProgrammeView | null> {
  return inWorkspace(ctx.workspaceId, (tx) => readProgramme(tx, ctx.workspaceId));
}

export async function readProgramme(tx: Tx, workspaceId: WorkspaceId): Promise<ProgrammeView | null> {
  const [row] = await tx.select().from(referralProgrammes).where(eq(referralProgrammes.workspaceId, workspaceId));
  if (!row) return null;
  const audience = audienceInput.safeParse(row.audience);
  const { referrerReward, refereeReward, monthlyCost, terms, startsOn, endsOn, channels, kpis, measuredSince } = row;
  const parts = {
    audience: audience.success ? audience.data : null,
    incentives: referrerReward === null || refereeReward === null || monthlyCost === null ? null : { referrerReward, refereeReward, monthlyCost },
    rules: startsOn === null ? null : { terms: terms ?? "", startsOn, endsOn },
    channels: channels && programmeChannels.filter((channel) => channels.includes(channel)),
    measure: kpis && measuredSince !== null ? { kpis: programmeKpis.filter((kpi) => kpis.includes(kpi)), since: measuredSince } : null,
  };
  const gap = Object.values(parts).findIndex((part) => part === null);
  return { name: row.name, steps: gap === -1 ? 5 : gap, ...parts };
}
