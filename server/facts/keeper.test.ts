import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { mintWorkspaceId } from "@/db/workspace-id";
import { keeper } from "./keeper";

const here = { workspaceId: mintWorkspaceId(randomUUID()), revision: "1" };

it("makes what is asked of the same facts once, and anew of others, after a refresh, and for another workspace", async () => {
  const kept = keeper<{ made: number }>({ max: 10 });
  let made = 0;
  const ask = async (facts: { workspaceId: typeof here.workspaceId; revision: string | null }, asked: unknown) => (await kept(facts, asked, async () => ({ made: ++made }))).made;
  expect([await ask(here, { by: "plan" }), await ask(here, { by: "plan" }), await ask(here, { by: "country" })]).toEqual([1, 1, 2]);
  expect(await ask({ ...here, revision: "2" }, { by: "plan" })).toBe(3);
  expect(await ask({ ...here, workspaceId: mintWorkspaceId(randomUUID()) }, { by: "plan" })).toBe(4);
  // Before anything was refreshed there is nothing to tell one state from the next.
  expect([await ask({ ...here, revision: null }, {}), await ask({ ...here, revision: null }, {})]).toEqual([5, 6]);
});
