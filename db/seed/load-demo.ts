import { eq } from "drizzle-orm";
import { globalDb, inWorkspace } from "@/db/client";
import { kpiTargets, users, workspaces, workspaceSettings } from "@/db/schema";
import { mintWorkspaceId } from "@/db/workspace-id";
import { createUser } from "@/server/auth/create-user";
import { refreshFacts } from "@/server/facts/refresh-facts";
import { rebuildLedger } from "@/server/ledger/rebuild-ledger";
import { storedTarget, type TargetId } from "@/server/metrics/targets/targets";
import { createWorkspace } from "@/server/workspaces/create-workspace";
import { demoAccount, demoWorkspace } from "./demo-account";
import { inventCompany } from "./generate/company";
import { loadCompany } from "./load-company";

const startingMarginPpm = 790_000;
/** Hosting became cheaper: a margin that changes is a case every page has to show. */
const laterMargin = { validFrom: "2025-07-01", grossMarginPpm: 810_000 };

/** Some reached, some missed by a little, and none for what is held to be healthy anyway. */
const targets: { metric: TargetId; value: number }[] = [
  { metric: "ltv.retention_adjusted", value: 470_000 },
  { metric: "mrr", value: 56_000_000 },
  { metric: "arr", value: 672_000_000 },
  { metric: "customers", value: 3400 },
  { metric: "arpa", value: 17_000 },
  { metric: "gross_margin", value: 0.82 },
  { metric: "customer_churn_rate", value: 0.025 },
  { metric: "nrr", value: 0.985 },
];

/**
 * Makes the demo account and workspace unless they are there. A load that was interrupted leaves a workspace without
 * data, which the next one fills. Answers whether it loaded anything.
 */
export async function loadDemo(): Promise<boolean> {
  const userId = (await demoUser()) ?? (await createUser({ input: { name: "Demo", ...demoAccount } })).id;
  const workspaceId = await demoWorkspaceId(userId);
  return inWorkspace(workspaceId, async (tx) => {
    const change = await rebuildLedger(tx, workspaceId, []);
    if (change.dataDate) return false;
    const [settings] = await tx.select().from(workspaceSettings).where(eq(workspaceSettings.workspaceId, workspaceId));
    if (!settings) throw new Error("The demo workspace has no settings.");
    await tx.insert(workspaceSettings).values({ ...settings, ...laterMargin }).onConflictDoNothing();
    await loadCompany(tx, workspaceId, "EUR", inventCompany());
    await tx.insert(kpiTargets).values(targets.map(({ metric, value }) => ({ workspaceId, metric, amount: storedTarget(metric, value) }))).onConflictDoNothing();
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all"));
    return true;
  });
}

async function demoUser(): Promise<string | undefined> {
  const [user] = await globalDb().select({ id: users.id }).from(users).where(eq(users.emailLc, demoAccount.email));
  return user?.id;
}

async function demoWorkspaceId(userId: string) {
  const [existing] = await globalDb().select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.slug, demoWorkspace.slug));
  if (existing) return mintWorkspaceId(existing.id);
  const input = { ...demoWorkspace, currency: "EUR", timeZone: "Europe/Paris", grossMarginPpm: startingMarginPpm };
  return (await createWorkspace({ userId, input })).id;
}
