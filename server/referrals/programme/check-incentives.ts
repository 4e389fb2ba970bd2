import type { z } from "zod";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { kpiInput, readFacts, readGroup, type Facts, type GroupFacts } from "@/server/kpis/read-facts";
import { resolveRange } from "@/server/kpis/resolve-range";
import { kpis } from "@/server/metrics/kpis/kpis";
import { checkIncentives, referralPace, type IncentiveCheck, type Incentives } from "@/server/metrics/referral/incentives";
import { unanswered } from "@/server/metrics/value";
import type { checkIncentivesInput } from "./input";
import { typedIncentives } from "./typed-incentives";

type Call = { ctx: WorkspaceContext; input: z.output<typeof checkIncentivesInput> };

/** What is typed against the CAC ceiling of the conservative LTV of all customers, before it is kept. */
export async function checkProgramme({ ctx, input }: Call): Promise<IncentiveCheck> {
  const incentives = typedIncentives(input, ctx.workspace.currency);
  return inSnapshot(ctx.workspaceId, (tx) => checkAgainstCeiling(tx, ctx.workspaceId, incentives));
}

export async function checkAgainstCeiling(tx: Tx, workspaceId: WorkspaceId, incentives: Incentives): Promise<IncentiveCheck> {
  const facts = await readFacts(tx, workspaceId);
  if (!facts) return checkIncentives(incentives, unanswered("money", "no_data"), 0);
  return holdToCeiling(facts, await readGroup(tx, workspaceId, facts, {}), incentives);
}

/** By the facts of all customers, whoever has read them. */
export function holdToCeiling(facts: Facts, everyone: GroupFacts, incentives: Incentives): IncentiveCheck {
  const { cac_ceiling: ceiling } = kpis(kpiInput(facts, resolveRange({}, facts), everyone), ["cac_ceiling"]).metrics;
  return checkIncentives(incentives, ceiling ?? unanswered("money", "no_data"), referralPace(everyone.referred ?? [], facts.dataDate));
}
