import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { CellsOf } from "../facts/group-rows";
import { readAcquisitionCells } from "../facts/read-acquisition-cells";
import { readCells } from "../facts/read-cells";
import { readPaymentCells } from "../facts/read-payment-cells";
import { readReferralCells } from "../facts/read-referral-cells";
import { readRenewalCells } from "../facts/read-renewal-cells";
import { readTrialCells } from "../facts/read-trial-cells";
import { readWindowCells } from "../facts/read-window-cells";
import type { SideFacts } from "../metrics/kpis/types";
import type { DateOnly } from "../metrics/period";

const REFERRED = { breakdown: "referred", value: "yes" };

/**
 * What stands beside the month cells of each group of a breakdown: windows, acquisition, renewals, trials, cash and referrals
 * of its own. Half a dozen small indexed reads.
 */
export async function readSides(tx: Tx, workspaceId: WorkspaceId, dataDate: DateOnly, of: CellsOf): Promise<(value: string) => Omit<SideFacts, "spend" | "everyone" | "programme">> {
  const windows = await readWindowCells(tx, workspaceId, { ...of, dataDate });
  const acquisition = await readAcquisitionCells(tx, workspaceId, of);
  const renewals = await readRenewalCells(tx, workspaceId, of);
  const trials = await readTrialCells(tx, workspaceId, of);
  const payments = await readPaymentCells(tx, workspaceId, of);
  const referrals = await readReferralCells(tx, workspaceId, of);
  // What the programme returns is told of everyone, or of a segment: the months of a group are not crossed with who was referred.
  const referred = of.breakdown === "none" ? ((await readCells(tx, workspaceId, { ...REFERRED, segmentId: of.segmentId })).get(REFERRED.value)?.cells ?? []) : null;
  return (value) => ({
    windows: windows.get(value) ?? [],
    acquisition: acquisition.get(value) ?? [],
    renewals: renewals.get(value) ?? [],
    trials: trials.get(value) ?? [],
    payments: payments.get(value) ?? [],
    referrals: referrals.get(value) ?? [],
    ...(referred && { referred }),
  });
}
