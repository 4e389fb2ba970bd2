import { log } from "../server/log";
import { enqueueOutdated } from "../server/jobs/enqueue-outdated";
import { startWorker } from "../server/jobs/worker";

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) throw new Error("DATABASE_URL is not set: `npm start` starts the worker with it.");

const worker = await startWorker({ databaseUrl });
const outdated = await enqueueOutdated();
if (outdated > 0) log.info({ workspaces: outdated }, "the facts of another version are derived anew");

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error }, "the job worker did not stop cleanly");
        process.exit(1);
      },
    );
  });
}
