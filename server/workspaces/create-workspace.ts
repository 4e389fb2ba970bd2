import { z } from "zod";
import { inWorkspace, type Tx } from "@/db/client";
import { memberships, workspaces, workspaceSettings } from "@/db/schema";
import { mintWorkspaceId, type WorkspaceId } from "@/db/workspace-id";
import { recordAudit } from "@/server/audit/record";
import { Refusal } from "@/server/errors";
import { beginning, discountRatePpm, grossMarginPpm, startingRates } from "./settings-input";
import { isReserved, slugFromName, slugPattern } from "./slug";
import { isCurrency, isTimeZone } from "./world";

export const createWorkspaceInput = z.strictObject({
  name: z.string().trim().min(1, "name.missing").max(100, "name.tooLong"),
  /** Made from the name when left out, with a number behind it if need be. */
  slug: z.string().regex(slugPattern, "workspace.slug").optional(),
  currency: z.string().refine(isCurrency, "workspace.currency").default("EUR"),
  timeZone: z.string().refine(isTimeZone, "workspace.timeZone").default("UTC"),
  grossMarginPpm: grossMarginPpm.default(startingRates.grossMarginPpm),
  discountRatePpm: discountRatePpm.default(startingRates.discountRatePpm),
});

type Input = z.output<typeof createWorkspaceInput>;

/** A workspace with its first settings, owned by the person. */
export async function createWorkspace({ userId, input }: { userId: string; input: z.input<typeof createWorkspaceInput> }): Promise<{ id: WorkspaceId; slug: string }> {
  const parsed = createWorkspaceInput.parse(input);
  const id = mintWorkspaceId(crypto.randomUUID());
  return inWorkspace(id, async (tx) => {
    const slug = await insertUnderFreeSlug(tx, id, parsed);
    await tx.insert(memberships).values({ workspaceId: id, userId, role: "owner" });
    await tx.insert(workspaceSettings).values({
      workspaceId: id,
      validFrom: beginning,
      grossMarginPpm: parsed.grossMarginPpm,
      discountRatePpm: parsed.discountRatePpm,
    });
    await recordAudit(tx, { workspaceId: id, userId }, "workspace.created", id, { slug });
    return { id, slug };
  });
}

async function insertUnderFreeSlug(tx: Tx, id: WorkspaceId, { name, slug: chosen, currency, timeZone }: Input): Promise<string> {
  for (const slug of candidates(name, chosen)) {
    if (isReserved(slug)) throw new Refusal("INVALID", "slugReserved", { slug });
    const [inserted] = await tx
      .insert(workspaces)
      .values({ id, slug, name, currency, timeZone })
      .onConflictDoNothing({ target: workspaces.slug })
      .returning({ slug: workspaces.slug });
    if (inserted) return inserted.slug;
  }
  throw new Refusal("CONFLICT", "slugTaken", { slug: chosen ?? slugFromName(name) });
}

function candidates(name: string, chosen: string | undefined): string[] {
  if (chosen) return [chosen];
  const base = slugFromName(name) || "workspace-1";
  return [base, ...Array.from({ length: 98 }, (_, i) => `${base.slice(0, 44)}-${i + 2}`)];
}
