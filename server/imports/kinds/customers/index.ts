import type { ImportKind } from "../kind";
import { noticeLate } from "../lines/notice-late";
import { subscriptionMapping } from "../../rows/subscription-mapping";
import { applyChanges } from "./apply/apply-changes";
import { createIncoming } from "./apply/incoming";
import { createMissing } from "./apply/missing";
import { readTotals } from "./apply/totals";
import { missingParts } from "./missing-parts";
import { readRecord } from "./read-record";
import { forgetAttributes, restoreCustomers } from "./restore";
import { resembling, suggest, tidy } from "./suggest";

/** One row per customer, with its subscription when it has one. */
export const customers: ImportKind = {
  idField: "external_id",
  repeated: "external_id_repeated",
  days: ["started_on", "cancelled_on", "ended_on", "activated_on"],
  resembling,
  tidy,
  suggest,
  missing: missingParts,
  reader(resolved) {
    const { problems, mapping } = subscriptionMapping(resolved);
    return { problems, readRow: (reader) => readRecord(reader, mapping) };
  },
  async compare(tx, target, { asOf, mode }) {
    await createIncoming(tx, target, mode);
    await createMissing(tx, target, asOf);
  },
  notices: (tx, target, { asOf }) => noticeLate(tx, target, "activated_after_file", ["activated_on"], asOf),
  apply: applyChanges,
  totals: readTotals,
  async undo(tx, target) {
    const touched = await restoreCustomers(tx, target);
    await forgetAttributes(tx, target);
    return touched;
  },
};
