import { inWorkspace } from "../../client";
import { acquisitionSpend, planMargins, referrals, serviceCosts } from "../../schema";
import type { WorkspaceContext } from "@/server/context";

/** What stands beside the customers: spend, referrals, costs, margins. Customers by the ids `putCustomers` answered. */

export type TestSpend = Partial<typeof acquisitionSpend.$inferInsert> & { month: string; channel: string; amount: bigint };

export async function putSpend({ workspaceId }: WorkspaceContext, list: TestSpend[]): Promise<void> {
  const rows = list.map(({ month, ...row }) => ({ category: "media" as const, purpose: "acquisition" as const, ...row, month: `${month}-01`, workspaceId }));
  if (rows.length > 0) await inWorkspace(workspaceId, (tx) => tx.insert(acquisitionSpend).values(rows));
}

export type TestReferral = Omit<typeof referrals.$inferInsert, "workspaceId">;

export async function putReferrals({ workspaceId }: WorkspaceContext, list: TestReferral[]): Promise<void> {
  if (list.length > 0) await inWorkspace(workspaceId, (tx) => tx.insert(referrals).values(list.map((row) => ({ workspaceId, ...row }))));
}

export type TestCost = { month: string; plan: string | null; amount: bigint; category?: "support" | "hosting" | "payment_fees" | "refunds" | "other" };

export async function putServiceCosts({ workspaceId }: WorkspaceContext, list: TestCost[]): Promise<void> {
  const rows = list.map(({ month, ...row }) => ({ category: "hosting" as const, ...row, month: `${month}-01`, workspaceId }));
  if (rows.length > 0) await inWorkspace(workspaceId, (tx) => tx.insert(serviceCosts).values(rows));
}

export type TestPlanMargin = { plan: string; validFrom: string; ppm: number };

export async function putPlanMargins({ workspaceId }: WorkspaceContext, list: TestPlanMargin[]): Promise<void> {
  if (list.length > 0) await inWorkspace(workspaceId, (tx) => tx.insert(planMargins).values(list.map((row) => ({ workspaceId, ...row }))));
}
