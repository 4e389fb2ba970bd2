import { z } from "zod";

const importPayload = z.strictObject({ workspaceId: z.uuid(), importId: z.uuid() });

/** Every job there is, with what it is told. A payload carries its workspace: a job acts where it was put. */
export const jobs = {
  "import.check": importPayload,
  "import.run": importPayload,
  "import.undo": importPayload,
  "facts.refresh": z.strictObject({ workspaceId: z.uuid() }),
  "breakdowns.apply": z.strictObject({ workspaceId: z.uuid(), choiceId: z.uuid() }),
  "segments.make": z.strictObject({ workspaceId: z.uuid(), segmentId: z.uuid() }),
  "reasons.apply": z.strictObject({ workspaceId: z.uuid(), editId: z.uuid() }),
} as const;

export type JobName = keyof typeof jobs;
export type Payload<Name extends JobName> = z.infer<(typeof jobs)[Name]>;
