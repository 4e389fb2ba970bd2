import type { Tx } from "@/db/client";
import type { UpdateMode } from "../views";
import { createIncoming, type Incoming } from "./incoming";
import { createMissing } from "./missing";

/** Of a file that names no day at all, such as a list of contacts: before every date there is. */
export const noDay = "0001-01-01";

/** Lays the accepted rows beside what the source said last time, into `incoming` and `missing`. */
export async function compare(tx: Tx, target: Incoming, { asOf, mode }: { asOf: string | null; mode: UpdateMode }): Promise<void> {
  await createIncoming(tx, target, mode);
  await createMissing(tx, target, asOf ?? noDay);
}
