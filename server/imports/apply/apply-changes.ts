import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { AttributeColumn } from "../resolve-mapping";
import type { UpdateMode } from "../views";
import { defineAttributes } from "./attributes";
import { keepBeforeImages } from "./before-images";
import { changeSubscriptions } from "./change-subscriptions";
import { applyCustomers } from "./customers";
import type { Incoming } from "./incoming";
import { endMissing } from "./missing";
import { keepRecords } from "./records";
import { rewriteSubscriptions } from "./rewrite-subscriptions";

type How = { asOf: string; mode: UpdateMode; complete: boolean; attributes: AttributeColumn[] };

/** Carries out what `compare` found, remembering what was there before. Answers the customers whose ledger may differ. */
export async function applyChanges(tx: Tx, target: Incoming, { asOf, mode, complete, attributes }: How): Promise<string[]> {
  await keepBeforeImages(tx, target, { asOf, complete });
  await defineAttributes(tx, target, attributes);
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
