import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ResolvedMapping } from "../../../resolve-mapping";
import type { UpdateMode } from "../../../views";
import { defineAttributes } from "../../../apply/attributes";
import { keepRecords } from "../../../apply/records";
import { keepBeforeImages } from "./before-images";
import { changeSubscriptions } from "./change-subscriptions";
import { applyCustomers } from "./customers";
import type { Target } from "../../kind";
import { endMissing } from "./missing";
import { rewriteSubscriptions } from "./rewrite-subscriptions";

type How = { asOf: string; mode: UpdateMode; complete: boolean; resolved: ResolvedMapping };

/** Carries out what `compare` found, remembering what was there before. Answers the customers whose ledger may differ. */
export async function applyChanges(tx: Tx, target: Target, { asOf, mode, complete, resolved }: How): Promise<string[]> {
  await keepBeforeImages(tx, target, { asOf, complete });
  await defineAttributes(tx, target, resolved.attributes);
  await applyCustomers(tx, target, mode);
  await rewriteSubscriptions(tx, target);
  if (mode === "state") await changeSubscriptions(tx, target, asOf);
  await keepRecords(tx, target, asOf);
  if (complete) await endMissing(tx, target, asOf);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select customer_id as id from incoming where effect <> 'unchanged'
    union all
    select customer_id from missing where active and ${complete}`);
  return rows.map(({ id }) => id);
}
