import { z } from "zod";
import { timelineKinds } from "./types";

export const timelineFileInput = z.object({ customerId: z.guid(), kind: z.enum(timelineKinds).optional() });

export const timelineInput = timelineFileInput.extend({
  /** From 1. */
  page: z.int().min(1).max(10_000).default(1),
  pageSize: z.int().min(1).max(200).default(25),
});
