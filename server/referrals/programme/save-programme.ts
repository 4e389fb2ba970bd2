import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { referralProgrammes as programmes } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { checkAgainstCeiling } from "./check-incentives";
import { readProgramme, type ProgrammeView } from "./get-programme";
import type { saveProgrammeInput } from "./input";
import { typedIncentives } from "./typed-incentives";

type Input = z.output<typeof saveProgrammeInput>;
type Call = { ctx: WorkspaceContext; input: Input };
type Columns = Partial<typeof programmes.$inferInsert>;

/**
 * Keeps what was filled in of a step. Rewards above the CAC ceiling are only kept by somebody who says that they know;
 * what a programme costs is in its CAC and ROI as soon as it is kept.
 *
 * @throws Refusal CONFLICT `programmeAboveCeiling`, INVALID for what cannot be read, ends before it starts or is measured after it ends
 */
export async function saveProgramme({ ctx, input }: Call): Promise<ProgrammeView> {
  const { workspaceId } = ctx;
  return inWorkspace(workspaceId, async (tx) => {
    const [known] = await tx.select({ name: programmes.name, endsOn: programmes.endsOn, measuredSince: programmes.measuredSince }).from(programmes).where(eq(programmes.workspaceId, workspaceId));
    if (!known && !input.audience) throw new Refusal("INVALID", "programmeWithoutAudience");
    refuseDisorder(input, known);
    const columns = { ...(await columnsOf(tx, ctx, input)), updatedAt: sql`now()` };
    if (known) await tx.update(programmes).set(columns).where(eq(programmes.workspaceId, workspaceId));
    else await tx.insert(programmes).values({ workspaceId, name: input.audience?.name ?? "", ...columns });
    await recordAudit(tx, ctx, "referral_programme.saved", null, { steps: Object.keys(input), before: known ? { name: known.name } : null });
    const kept = await readProgramme(tx, workspaceId);
    if (!kept) throw new Error("a programme that was just kept is not there");
    return kept;
  });
}

/** Of the days that are typed and those that were kept before. */
function refuseDisorder({ rules, measure }: Input, known: { endsOn: string | null; measuredSince: string | null } | undefined): void {
  if (rules && rules.endsOn !== null && rules.endsOn < rules.startsOn) throw new Refusal("INVALID", "programmeEndsBeforeStart");
  const ends = rules ? rules.endsOn : known?.endsOn;
  const since = measure?.since ?? known?.measuredSince;
  if (ends && since && since > ends) throw new Refusal("INVALID", "programmeMeasuredAfterEnd", { since, ends });
}

async function columnsOf(tx: Tx, ctx: WorkspaceContext, { audience, incentives, rules, channels, measure }: Input): Promise<Columns> {
  return {
    ...(audience && { name: audience.name, audience: audience.audience }),
    ...(incentives && (await incentiveColumns(tx, ctx, incentives))),
    ...rules,
    ...channels,
    ...(measure && { kpis: measure.kpis, measuredSince: measure.since }),
  };
}

async function incentiveColumns(tx: Tx, ctx: WorkspaceContext, { aboveCeiling, ...typed }: NonNullable<Input["incentives"]>): Promise<Columns> {
  const incentives = typedIncentives(typed, ctx.workspace.currency);
  const { verdict } = await checkAgainstCeiling(tx, ctx.workspaceId, incentives);
  if (verdict === "above" && !aboveCeiling) throw new Refusal("CONFLICT", "programmeAboveCeiling");
  const { referrerReward, refereeReward, monthlyCost } = incentives;
  return { referrerReward: BigInt(referrerReward), refereeReward: BigInt(refereeReward), monthlyCost: BigInt(monthlyCost) };
}
