import { beforeAll, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { aSource, putCustomers, type TestCustomer } from "@/db/test/factories/customers";
import { aPerson, aWorkspace, type TestPerson } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import { refreshFacts } from "../facts/refresh-facts";
import { rebuildLedger } from "../ledger/rebuild-ledger";
import { prediction } from "../metrics/kpis/prediction";
import { kaplanMeier } from "../metrics/survival/kaplan-meier";
import { riskTableOf } from "../metrics/survival/risk-table";
import { kpiInput, readFacts, readGroup } from "./read-facts";

const AS_OF = "2024-09-15";

/** Started so many months before the day of the snapshot, which either still lists the customer or says it has gone. */
function told(months: number, gone: boolean, intervalCount = 1): TestCustomer {
  const startsOn = `${2024 + Math.floor((8 - months) / 12)}-${String(((8 - months + 120) % 12) + 1).padStart(2, "0")}-15`;
  const phase = { startsOn, endsOn: gone ? AS_OF : null, mrr: 1000n, plan: "Pro", interval: "month" as const, intervalCount };
  return { subscriptions: [{ phases: [phase], undated: gone, toldTenure: gone ? months : null }] };
}

describe("leavers of whom only the tenure is known", () => {
  let person: TestPerson;
  useSuiteDatabase();
  beforeAll(async () => {
    person = await aPerson();
  });

  it("stand at their tenure in the survival curve, also where the snapshot falls within a month, by billing term", async () => {
    const monthly = [...Array(12).keys()].flatMap((index) => [told(index + 1, true), ...Array.from({ length: 6 }, () => told(index + 1, false))]);
    const yearly = [...Array.from({ length: 20 }, () => told(26, false, 12)), ...Array.from({ length: 15 }, () => told(12, true, 12))];
    const ctx = await aWorkspace(person);
    const { workspaceId } = ctx;
    await putCustomers(ctx, await aSource(ctx, AS_OF), [...monthly, ...yearly]);
    const { observed, terms } = await inWorkspace(workspaceId, async (tx) => {
      await refreshFacts(tx, workspaceId, await rebuildLedger(tx, workspaceId, "all"));
      const facts = await readFacts(tx, workspaceId);
      if (!facts) throw new Error("no facts");
      const input = kpiInput(facts, { from: "2024-06", to: "2024-08" }, await readGroup(tx, workspaceId, facts, {}));
      return prediction(input, { horizon: 12 });
    });
    const times = [...Array(12).keys()].flatMap((index) => Array<number>(7).fill(index + 1));
    const events = [...Array(12).keys()].flatMap(() => [1, 0, 0, 0, 0, 0, 0]);
    const direct = kaplanMeier(riskTableOf([...times, ...Array<number>(20).fill(26), ...Array<number>(15).fill(12)], [...events, ...Array<number>(20).fill(0), ...Array<number>(15).fill(1)]));
    for (const { time, survival } of direct.rows.filter(({ events: left }) => left > 0)) {
      expect(observed.rows.find((row) => row.time === time)?.survival, `S(${time})`).toBeCloseTo(survival, 12);
    }
    // Of 35 who paid for a year, 15 left after the first: one renewal, 20 kept; all 20 made the second.
    const year = terms.find(({ termMonths }) => termMonths === 12);
    expect(year?.observed.rows.map(({ time, atRisk, events: left }) => [time, atRisk, left])).toEqual([[1, 35, 15], [2, 20, 0]]);
  });
});
