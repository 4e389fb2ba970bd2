import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { Refusal, refusalCodes } from "@/server/errors";
import { forReader, toAnswer } from "./errors";

const where = { requestId: "r1", path: "a.b" };
const thrown = (cause: unknown) => new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause });
/** As the query builder throws it: the database's error inside its own. */
const fromPostgres = (code: string) => thrown(new Error("Failed query: select secret", { cause: Object.assign(new Error("relation secret"), { code }) }));

describe("what leaves the server of an error", () => {
  it.each([...refusalCodes])("is the refusal %s with its words, under a code of its own", (code) => {
    const answer = toAnswer(thrown(new Refusal(code, "someKey", { n: 3 }, "for the log")), where);
    expect(answer.code).not.toBe("INTERNAL_SERVER_ERROR");
    expect(forReader(answer, "r1")).toEqual({ key: "someKey", values: { n: 3 }, fields: {} });
  });

  it("is a request id and nothing else of what was not expected", () => {
    const answer = toAnswer(thrown(new Error("password=hunter2")), where);
    expect(forReader(answer, "r1")).toEqual({ key: "unexpected", values: { requestId: "r1" }, fields: {} });
    expect(answer.message + String(answer.cause)).not.toContain("hunter2");
  });

  it("is not the database's fault when who asked has left", () => {
    const left = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    expect(toAnswer(thrown(left), where).code).toBe("CLIENT_CLOSED_REQUEST");
    const broken = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
    expect(toAnswer(thrown(new Error("Failed query", { cause: broken })), where).code).toBe("SERVICE_UNAVAILABLE");
  });

  it.each([
    ["22021", "BAD_REQUEST", "invalidInput"],
    ["22P02", "BAD_REQUEST", "invalidInput"],
    ["23505", "CONFLICT", "alreadyExists"],
    ["40001", "CONFLICT", "tryAgain"],
    ["57P01", "SERVICE_UNAVAILABLE", "databaseAway"],
    ["ECONNREFUSED", "SERVICE_UNAVAILABLE", "databaseAway"],
    ["42P01", "INTERNAL_SERVER_ERROR", "unexpected"],
  ])("is, of SQLSTATE %s, %s", (state, code, key) => {
    const answer = toAnswer(fromPostgres(state), where);
    expect(answer.code).toBe(code);
    expect(forReader(answer, "r1").key).toBe(key);
    expect(answer.message).not.toContain("secret");
  });
});
