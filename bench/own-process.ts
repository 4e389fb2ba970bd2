import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs a script of the product's side in a process of its own and reads what it prints: what it holds in memory is what a server would. */
export async function inOwnProcess<Answer>(script: string[], url: string): Promise<Answer> {
  const child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", ...script], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`The product's side ended with ${code}.`);
  return JSON.parse(output) as Answer;
}
