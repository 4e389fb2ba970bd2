import { spawn, type ChildProcess } from "node:child_process";

/**
 * Preloaded into every child: it ends itself when its parent is gone. Nothing else survives `kill -9` of the launcher,
 * and a left-over server would keep its port from the next start.
 */
const END_WITH_PARENT = `data:text/javascript,${encodeURIComponent(
  `const parent = process.ppid;
   setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, "SIGTERM"); }, 500).unref();`,
)}`;

export type Child = {
  /** Resolves with the exit code; null when a signal ended it. */
  exited: Promise<number | null>;
  /** What it printed, when its output was kept instead of shown. */
  output(): string;
  stop(patienceMs: number): Promise<void>;
};

type Options = { env: NodeJS.ProcessEnv; output: "show" | "keep" | "errors-only" };

const running = new Set<Child>();

/** Runs Node with the arguments, in a process group of its own: Ctrl-C reaches the launcher alone, which decides the order. */
export function startChild(args: string[], { env, output }: Options): Child {
  const out = { show: "inherit", keep: "pipe", "errors-only": "ignore" } as const;
  const errors = output === "keep" ? "pipe" : "inherit";
  const child = spawn(process.execPath, ["--import", END_WITH_PARENT, ...args], {
    env,
    detached: true,
    stdio: ["ignore", out[output], errors],
  });
  let printed = "";
  child.stdout?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code));
  });
  const handle: Child = { exited, output: () => printed, stop: (patienceMs) => stop(child, exited, patienceMs) };
  running.add(handle);
  void exited.catch(() => undefined).then(() => running.delete(handle));
  return handle;
}

export async function stopAllChildren(patienceMs: number): Promise<void> {
  await Promise.all([...running].map((child) => child.stop(patienceMs)));
}

async function stop(child: ChildProcess, exited: Promise<unknown>, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill("SIGTERM");
  const impatience = setTimeout(() => killGroup(child), patienceMs);
  await exited.catch(() => undefined);
  clearTimeout(impatience);
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
