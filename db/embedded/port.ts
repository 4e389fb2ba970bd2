import { readFile } from "node:fs/promises";
import { createServer } from "node:net";

/** Below the range that systems hand out to outgoing connections, so that a restart finds its port still free. */
const LOWEST = 20_000;
const HIGHEST = 30_000;

export async function rememberedPort(file: string): Promise<number | undefined> {
  const port = Number(await readFile(file, "utf8").catch(() => ""));
  return port > 0 ? port : undefined;
}

export async function chooseFreePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if (await isFree(port, "127.0.0.1")) return port;
  }
  throw new Error(`No free port between ${LOWEST} and ${HIGHEST} on 127.0.0.1 for the database.`);
}

export function isFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
