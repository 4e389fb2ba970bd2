import type { JobHelpers, TaskList } from "graphile-worker";
import { applyChoice, failChoice } from "@/server/breakdowns/apply-choice";
import type { WorkspaceContext } from "@/server/context";
import { checkImport } from "@/server/imports/check-import";
import { failImport } from "@/server/imports/fail-import";
import { runImport } from "@/server/imports/run-import";
import { runUndo } from "@/server/imports/run-undo";
import { Refusal } from "@/server/errors";
import { failSegment, makeSegmentJob } from "@/server/segments/make-job";
import { log } from "@/server/log";
import { refreshFactsTask } from "./facts-task";
import { jobs, type JobName, type Payload } from "./definitions";
import { jobContext } from "./job-context";
import { nightlyTask } from "./nightly-task";
import { applyReasonsTask } from "./reasons-task";

/** A failure that nobody expected is tried again this often (after 3, 7 and 20 seconds), then said to the user. */
const TRIES = 4;

/** `giveUp` says to the user that it has failed for good. */
function tried<Name extends JobName>(name: Name, run: (call: Call<Name>) => Promise<void>, giveUp: (call: Call<Name>) => Promise<void>) {
  return async (json: unknown, { job }: JobHelpers) => {
    const payload = jobs[name].parse(json) as Payload<Name>;
    const ctx = await jobContext(payload.workspaceId);
    if (!ctx) return;
    const call = { ctx, input: payload };
    try {
      await run(call);
    } catch (error) {
      // Discarded meanwhile: there is nothing left to do it to.
      if (error instanceof Refusal && error.code === "NOT_FOUND") return;
      log.error({ error, job: name, payload, attempt: job.attempts }, "a job failed");
      if (job.attempts < TRIES) throw error;
      await giveUp(call);
    }
  };
}

type Call<Name extends JobName> = { ctx: WorkspaceContext; input: Payload<Name> };

export const tasks: TaskList = {
  "import.check": tried("import.check", checkImport, failImport),
  "import.run": tried("import.run", runImport, failImport),
  "import.undo": tried("import.undo", runUndo, failImport),
  "facts.refresh": refreshFactsTask,
  "breakdowns.apply": tried("breakdowns.apply", applyChoice, failChoice),
  "segments.make": tried("segments.make", makeSegmentJob, failSegment),
  segments_nightly: nightlyTask,
  "reasons.apply": applyReasonsTask,
};
