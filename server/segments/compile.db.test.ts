import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Condition, Group, Rule } from "@/common/segments/rule";
import { inWorkspace } from "@/db/client";
import { attributeDefinitions } from "@/db/schema";
import { aSource, putCustomers } from "@/db/test/factories/customers";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { refreshFacts } from "../facts/refresh-facts";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { checkRule } from "./check-rule";
import { compile, matching } from "./compile";
import { readRuleContext } from "./read-context";
import { belongs, type Known } from "./test/evaluate";
import { people, TODAY, written } from "./test/people";
import { plainRoots, roots, segmentIds } from "./test/rules";

/** Twenty workspaces, fifty rules each. */
const WORKSPACES = 20;
const RULES = 50;

let person: TestPerson;

async function build(list: Parameters<typeof written>[0]) {
  const ctx = await aWorkspace(person);
  const { workspaceId } = ctx;
  const { customers, known } = written(list);
  await putCustomers(ctx, await aSource(ctx, TODAY), customers);
  await inWorkspace(workspaceId, async (tx) => {
    const types = { industry: "text", seats: "number", signed: "date", onboarded: "boolean" } as const;
    for (const [key, type] of Object.entries(types)) await tx.insert(attributeDefinitions).values({ workspaceId, key, label: key, type });
    await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all"));
  });
  return { ctx, known };
}

const [first, second] = segmentIds;
const within = (segment: string): Condition => ({ field: "segment", op: "in", value: segment });
const ruleOf = (root: Group): Rule => ({ version: 1, root });

/** Ids of who belongs to each of these by the database; the saved segments are the first two, and the second names the first. */
async function found({ ctx }: Awaited<ReturnType<typeof build>>, saved: [Group, Group], asked: readonly Group[]): Promise<string[][]> {
  return inWorkspace(ctx.workspaceId, async (tx) => {
    const read = await readRuleContext(tx, ctx, TODAY, asked.map(ruleOf));
    const segments = new Map(segmentIds.map((id, index) => [id as string, { name: id, rule: savedRules(saved)[segmentIds[index]!]! }]));
    const rules = { ...read, today: TODAY, segments };
    const all: string[][] = [];
    for (const root of asked) {
      checkRule(rules, ruleOf(root));
      const { rows } = await tx.execute<{ id: string }>(sql`
        select k.external_id as id from customers k where k.workspace_id = ${ctx.workspaceId}
          and k.id in (select s.customer_id from ${matching(rules, compile(rules, root))}) order by 1`);
      all.push(rows.map(({ id }) => id));
    }
    return all;
  });
}

const savedRules = ([one, other]: [Group, Group]): Record<string, Rule> => ({
  [first]: ruleOf(one),
  [second]: ruleOf({ match: "any", of: [other, within(first)] }),
});

const decided = (known: Record<string, Known>, saved: [Group, Group], root: Group) =>
  Object.keys(known)
    .filter((id) => belongs({ today: TODAY, segments: savedRules(saved) }, root, known[id]!))
    .sort();

describe("a rule in SQL", () => {
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("decides every customer of a thousand rules as it is decided in memory", async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.tuple(plainRoots, plainRoots), fc.array(roots, { minLength: RULES, maxLength: RULES }), async (list, saved, asked) => {
        const world = await build(list);
        const answers = await found(world, saved, asked);
        asked.forEach((root, index) => expect(answers[index], JSON.stringify(root)).toEqual(decided(world.known, saved, root)));
      }),
      { numRuns: WORKSPACES },
    );
  });

  it("keeps De Morgan's laws, and a partition by set and not set is the whole", async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.tuple(roots, roots), async (list, [one, other]) => {
        const world = await build(list);
        const not = (...of: Group[]): Group => ({ match: "none", of });
        const saved: [Group, Group] = [{ match: "all", of: [] }, { match: "any", of: [] }];
        const set = (op: "set" | "not_set"): Group => ({ match: "all", of: [{ field: "channel", op }] });
        const pairs = [
          [not(one, other), { match: "all", of: [not(one), not(other)] }],
          [not({ match: "all", of: [one, other] }), { match: "any", of: [not(one), not(other)] }],
          [not(not(one)), one],
        ] as [Group, Group][];
        for (const pair of pairs) {
          const [left, right] = await found(world, saved, pair);
          expect(left).toEqual(right);
        }
        const [there, missing, all] = await found(world, saved, [set("set"), set("not_set"), { match: "all", of: [] }]);
        expect([...there!, ...missing!].sort()).toEqual(all);
      }),
      { numRuns: 15 },
    );
  });
});
