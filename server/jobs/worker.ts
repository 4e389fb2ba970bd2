import { EventEmitter } from "node:events";
import { Logger, run, type WorkerEvents } from "graphile-worker";
import { log } from "@/server/log";
import { NIGHTLY } from "./nightly-task";
import { keepPresence } from "./presence";
import { tasks } from "./tasks";

/** The launcher kills after twelve seconds; a job cut off by that rolls back and is taken over at the next start. */
const PATIENCE_MS = 8_000;

export type Worker = { stop(): Promise<void> };

/**
 * Works off the queue until stopped. The queue is read as the owner of the database; the jobs themselves act through
 * `inWorkspace`, like everything else.
 */
export async function startWorker({ databaseUrl }: { databaseUrl: string }): Promise<Worker> {
  let stopping = false;
  let current = await begin(databaseUrl);

  const goOn = async () => {
    for (;;) {
      await current.ended;
      await current.presence.stop();
      if (stopping) return;
      log.error("the job worker ended by itself; starting it again");
      await pause(1000);
      current = await begin(databaseUrl).catch(() => current);
    }
  };
  void goOn();

  return {
    stop: async () => {
      stopping = true;
      await Promise.race([current.runner.stop().catch(() => undefined), pause(PATIENCE_MS)]);
      await current.presence.stop();
    },
  };
}

async function begin(databaseUrl: string) {
  const events: WorkerEvents = new EventEmitter();
  let workerId = "";
  events.on("pool:create", ({ workerPool }) => {
    workerId = workerPool.id;
  });
  const runner = await run({
    connectionString: databaseUrl,
    taskList: tasks,
    concurrency: 2,
    maxPoolSize: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    crontab: NIGHTLY,
    logger,
    events,
  });
  const ended = runner.promise.catch(() => undefined);
  return { runner, ended, presence: await keepPresence(databaseUrl, workerId) };
}

const logger = new Logger(() => (level, message) => log[level === "warning" ? "warn" : level](message));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());
