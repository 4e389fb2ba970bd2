import { randomUUID } from "node:crypto";
import { closePool } from "@/db/client";
import { mintWorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { previewRule } from "@/server/segments/preview";
import { medianOf } from "../timed";
import { questions } from "./questions";

const ROUNDS = 7;

/** The process that answers previews: `product.ts WORKSPACE`. Prints seconds and how many belong, by rule, as one line of JSON. */
const ctx: WorkspaceContext = {
  workspaceId: mintWorkspaceId(process.argv[2] ?? ""),
  userId: randomUUID(),
  role: "owner",
  workspace: { slug: "bench", name: "Bench", currency: "EUR", timeZone: "Europe/Paris" },
};
const found: Record<string, { seconds: number; customers: number }> = {};
for (const { what, rule } of questions) {
  const ask = () => previewRule({ ctx, input: { rule } });
  found[what] = { seconds: await medianOf(ROUNDS, ask), customers: (await ask())?.matched.customers ?? 0 };
}
console.log(JSON.stringify(found));
await closePool();
