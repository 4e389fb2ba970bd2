import type { Child } from "./children";

const PATIENCE_MS = 120_000;

/** Waits until the application answers that it and its database are well. */
export async function untilReady(address: string, server: Child, patienceMs = PATIENCE_MS): Promise<void> {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const givingUpAt = Date.now() + patienceMs;
  let last = "no answer";
  while (!ended && Date.now() < givingUpAt) {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (answer) last = `status ${answer.status}`;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    ended ? "The web server ended before it was ready; its message is above." : `The web server is not healthy (${last} from ${address}/api/health).`,
  );
}
