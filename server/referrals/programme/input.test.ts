import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import { forReader } from "@/server/trpc/errors";
import { saveProgrammeInput } from "./input";

/** What each field is refused with, by its path. */
function refused(input: object): Record<string, string> {
  const { error } = saveProgrammeInput.safeParse(input);
  return forReader(new TRPCError({ code: "BAD_REQUEST", cause: error }), "1").fields;
}

const nothing = { referrerReward: "", refereeReward: " ", monthlyCost: "", locale: "en" };

describe("a step of a programme with something missing, or of another age", () => {
  it.each([
    [{ audience: { name: " ", audience: { kind: "everyone" } } }, "audience.name", "programme.name"],
    [{ incentives: nothing }, "incentives.referrerReward", "programme.incentives"],
    [{ rules: { terms: "", startsOn: "", endsOn: null } }, "rules.startsOn", "programme.startsOn"],
    [{ rules: { terms: "", startsOn: "2026-05-01", endsOn: "x" } }, "rules.endsOn", "programme.endsOn"],
    [{ rules: { terms: "", startsOn: "0002-05-01", endsOn: null } }, "rules.startsOn", "programme.startsOn"],
    [{ rules: { terms: "", startsOn: "2026-05-01", endsOn: "9999-12-31" } }, "rules.endsOn", "programme.endsOn"],
    [{ rules: { terms: "a".repeat(4001), startsOn: "2026-05-01", endsOn: null } }, "rules.terms", "programme.terms"],
    [{ channels: { channels: [] } }, "channels.channels", "programme.channels"],
    [{ measure: { kpis: [], since: "2026-05-01" } }, "measure.kpis", "programme.kpis"],
    [{ measure: { kpis: ["referral.rate"], since: "" } }, "measure.since", "programme.since"],
    [{ measure: { kpis: ["referral.rate"], since: "0002-05-01" } }, "measure.since", "programme.since"],
  ])("%j: names %s", (input, field, key) => {
    expect(refused(input)).toEqual({ [field]: key });
    const [, name] = key.split(".");
    for (const { errors } of [en, fr]) expect(Object.keys(errors.programme)).toContain(name);
  });

  it("is filled in by a 0: nobody gets anything", () => {
    expect(refused({ incentives: { ...nothing, referrerReward: "0" } })).toEqual({});
  });
});
