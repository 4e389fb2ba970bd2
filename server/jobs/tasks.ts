import type { JobHelpers, TaskList } from "graphile-worker";
import { checkImport } from "@/server/imports/check-import";
import { failImport } from "@/server/imports/fail-import";
import { runImport } from "@/server/imports/run-import";
import { runUndo } from "@/server/imports/run-undo";
import { Refusal } from "@/server/errors";
import { log } from "@/server/log";
import { refreshFactsTask } from "./facts-task";
import { jobs, type JobName, type Payload } from "./definitions";
import { jobContext } from "./job-context";

/** A failure that nobody expected is tried again this often (after 3, 7 and 20 seconds), then said to the user. */
const TRIES = 4;

const importTask = (name: Extract<JobName, `import.${string}`>, run: typeof checkImport) => async (json: unknown, { job }: JobHelpers) => {
  const payload: Payload<typeof name> = jobs[name].parse(json);
  const ctx = await jobContext(payload.workspaceId);
  if (!ctx) return;
  const target = { ctx, input: { importId: payload.importId } };
  try {
    await run(target);
  } catch (error) {
    // Discarded meanwhile: there is nothing left to do it to.
    if (error instanceof Refusal && error.code === "NOT_FOUND") return;
    log.error({ error, job: name, importId: payload.importId, attempt: job.attempts }, "an import job failed");
    if (job.attempts < TRIES) throw error;
    await failImport(target);
  }
};

export const tasks: TaskList = {
  "import.check": importTask("import.check", checkImport),
  "import.run": importTask("import.run", runImport),
  "import.undo": importTask("import.undo", runUndo),
  "facts.refresh": refreshFactsTask,
};
