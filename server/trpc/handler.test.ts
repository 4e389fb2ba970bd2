import { describe, expect, it } from "vitest";
import { handleTrpc } from "./handler";

const signedOut = async () => ({ findSession: async () => null, requestId: "r1", address: "10.0.0.1", memberships: new Map() });

const call = (path: string, init: RequestInit = {}) =>
  handleTrpc(new Request(`http://tenure.example/api/trpc/${path}`, { ...init, headers: { host: "tenure.example", ...init.headers } }), signedOut);

const json = { "content-type": "application/json" };
const body = JSON.stringify({ json: { name: "", email: "", password: "" } });

describe("the API for pages", () => {
  it("answers a reading", async () => {
    expect((await call("account.current")).status).toBe(200);
  });

  it("takes a change as JSON of the same origin: this one fails for what it says", async () => {
    const answer = await call("account.signUp", { method: "POST", body, headers: { ...json, origin: "http://tenure.example" } });
    expect(answer.status).toBe(400);
    const { error } = await answer.json();
    expect(error.json.data.reader.fields).toEqual({ name: "name.missing", email: "email.invalid", password: "password.tooShort" });
    expect(JSON.stringify(error)).not.toContain("stack");
  });

  it("takes it from a program, which names no origin", async () => {
    expect((await call("account.signUp", { method: "POST", body, headers: json })).status).toBe(400);
  });

  it("refuses a change by GET", async () => {
    expect((await call("account.signUp")).status).toBe(405);
  });

  it.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "text/plain; application/json", ""])("refuses a body of %j", async (type) => {
    expect((await call("account.signUp", { method: "POST", body, headers: { "content-type": type } })).status).toBe(415);
  });

  it.each(["https://evil.example", "null", "http://tenure.example.evil.example", "http://tenure.example:8080"])("refuses a change from %s", async (origin) => {
    expect((await call("account.signUp", { method: "POST", body, headers: { ...json, origin } })).status).toBe(403);
  });

  it("refuses a change that a browser says came from another site", async () => {
    expect((await call("account.signUp", { method: "POST", body, headers: { ...json, "sec-fetch-site": "cross-site" } })).status).toBe(403);
  });

  it("knows its own name behind a proxy", async () => {
    const forwarded = { ...json, "x-forwarded-host": "app.example", origin: "https://app.example" };
    expect((await call("account.signUp", { method: "POST", body, headers: forwarded })).status).toBe(400);
  });

  it("answers a batch of 20 and refuses one of 50", async () => {
    const batch = (length: number) => call(`${Array(length).fill("account.current").join(",")}?batch=1&input={}`);
    expect((await batch(20)).status).toBe(200);
    expect((await batch(50)).status).toBe(400);
  });

  it("says that the database is away, and says no more", async () => {
    const away = async () => ({
      ...(await signedOut()),
      findSession: () => Promise.reject(new Error("query failed", { cause: Object.assign(new Error("connect 10.1.2.3:5432"), { code: "ECONNREFUSED" }) })),
    });
    const answer = await handleTrpc(new Request("http://tenure.example/api/trpc/account.me"), away);
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toMatch(/10\.1\.2\.3|query failed/);
  });

  it("keeps to itself why a request could not be begun", async () => {
    const answer = await handleTrpc(new Request("http://tenure.example/api/trpc/account.me"), () => Promise.reject(new Error("secret path /srv")));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("secret");
  });

  it("refuses what is for the signed in, and what does not exist", async () => {
    expect((await call("workspaces.mine")).status).toBe(401);
    expect((await call("workspaces.nothing")).status).toBe(404);
  });
});
