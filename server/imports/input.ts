import { z } from "zod";
import type { WorkspaceContext } from "@/server/context";

/** The verbs that only need to know which import is meant. */
export const importIdInput = z.strictObject({ importId: z.uuid() });

export type ImportCall = { ctx: WorkspaceContext; input: z.infer<typeof importIdInput> };
