import { z } from "zod";
import { isStorable } from "@/common/storable-text";
import { typedDay } from "../typed-day";

const said = (most: number) => z.string().trim().max(most, "cancellation.long").refine(isStorable, "cancellation.long").transform((text) => text || null).nullable().default(null);

export const recordCancellationInput = z.strictObject({
  customerId: z.uuid(),
  /** One of the customer's subscriptions; left out, the customer leaves altogether. */
  subscriptionId: z.uuid().nullable().default(null),
  /** The day the customer asked to leave. */
  cancelledOn: typedDay,
  kind: z.enum(["voluntary", "involuntary"]).default("voluntary"),
  category: said(200),
  reason: said(500),
  comment: said(8000),
  competitor: said(200),
});

export const withdrawCancellationInput = z.strictObject({
  cancellationId: z.uuid(),
  /** False takes the withdrawal back. */
  withdrawn: z.boolean().default(true),
  /** The day the customer took the wish back; left out, the cancellation never counts. */
  withdrawnOn: typedDay.nullable().default(null),
});
