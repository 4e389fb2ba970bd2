import { z } from "zod";
import { workspaceMeaning } from "./words";

/** A reason as the workspace calls it: a category and a reason of it, one of which may be empty. */
const label = z
  .strictObject({ category: z.string().trim().max(200, "reasons.long"), reason: z.string().trim().max(500, "reasons.long") })
  .refine(workspaceMeaning, "reasons.empty");

export type Label = z.output<typeof label>;

const editReasonsInput = z.discriminatedUnion("action", [
  /** Another word for the same answers. Refused where another reason has that name: that would be a merge. */
  z.strictObject({ action: z.literal("rename"), of: label, to: label }),
  /** All answers of one count as the other from now on. */
  z.strictObject({ action: z.literal("merge"), of: label, into: label }),
  /** Whether it is the customer's decision; null: as each cancellation says. */
  z.strictObject({ action: z.literal("kind"), of: label, kind: z.enum(["voluntary", "involuntary"]).nullable() }),
  /** An answer as it was told stands as itself again. */
  z.strictObject({ action: z.literal("split"), raw: label }),
]);
export const editInput = z.strictObject({ edit: editReasonsInput });
export type EditReasons = z.output<typeof editReasonsInput>;

export const undoReasonsInput = z.strictObject({ editId: z.uuid() });
