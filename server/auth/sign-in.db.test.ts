import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { globalDb } from "@/db/client";
import { users } from "@/db/schema";
import { useSuiteDatabase } from "@/db/test/suite";
import { isReady } from "@/server/api/is-ready";
import { authorize } from "./authorize";
import { checkCredentials } from "./check-credentials";
import { createUser } from "./create-user";

const right = "corridor-violet-27";
const wrong = "corridor-violet-28";
let next = 0;

/** A person and an address that no other test has counted against. */
async function somebody() {
  next += 1;
  const email = `person${next}@example.com`;
  await createUser({ input: { name: "Ada", email, password: right } });
  return { email, address: `10.0.0.${next}` };
}

const attempt = (who: { email: string; address: string }, password: string) => checkCredentials({ ...who, password });
const refusedAs = (messageKey: string) => ({ name: "Refusal", messageKey });

describe("signing in", () => {
  const { owner } = useSuiteDatabase();

  it("takes the right password, whatever the case of the email", async () => {
    const who = await somebody();
    await expect(attempt({ ...who, email: who.email.toUpperCase() }, right)).resolves.toMatchObject({ email: who.email, sessionVersion: 1 });
  });

  it("says the same of a wrong password and of an unknown email", async () => {
    const who = await somebody();
    await expect(attempt(who, wrong)).rejects.toMatchObject(refusedAs("wrongCredentials"));
    await expect(attempt({ ...who, email: "nobody@example.com" }, right)).rejects.toMatchObject(refusedAs("wrongCredentials"));
  });

  it("makes an account wait after five wrong tries, with the right password too, and says for how long", async () => {
    const who = await somebody();
    for (let i = 0; i < 5; i += 1) await expect(attempt(who, wrong)).rejects.toMatchObject(refusedAs("wrongCredentials"));
    await expect(attempt(who, right)).rejects.toMatchObject({ ...refusedAs("signInWaits"), values: { minutes: 15 } });
    await expect(attempt({ ...who, address: "10.9.9.9" }, right), "from elsewhere").rejects.toMatchObject(refusedAs("signInWaits"));
  });

  it("makes an unknown account wait as well, so that waiting tells nothing", async () => {
    const who = { email: "ghost@example.com", address: "10.1.0.1" };
    for (let i = 0; i < 5; i += 1) await expect(attempt(who, wrong)).rejects.toMatchObject(refusedAs("wrongCredentials"));
    await expect(attempt(who, wrong)).rejects.toMatchObject(refusedAs("signInWaits"));
  });

  it("lets no parallel burst try more than the limit allows", async () => {
    const who = await somebody();
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => attempt(who, wrong)));
    const tried = answers.filter((answer) => answer.status === "rejected" && answer.reason.messageKey === "wrongCredentials");
    // Two are hashed at a time: the one beside the fifth may already be under way.
    expect(tried.length).toBeGreaterThanOrEqual(5);
    expect(tried.length).toBeLessThanOrEqual(6);
  });

  it("forgets wrong tries after a right one", async () => {
    const who = await somebody();
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 4; i += 1) await expect(attempt(who, wrong)).rejects.toMatchObject(refusedAs("wrongCredentials"));
      await attempt(who, right);
    }
  });

  it("makes an address wait after fifty wrong tries, whatever the accounts", async () => {
    const address = "10.2.0.1";
    for (let i = 0; i < 50; i += 1) await attempt({ email: `guess${i}@example.com`, address }, wrong).catch(() => undefined);
    const who = await somebody();
    await expect(attempt({ ...who, address }, right)).rejects.toMatchObject(refusedAs("signInWaits"));
    await expect(attempt(who, right), "from elsewhere").resolves.toMatchObject({ email: who.email });
  });

  it("leaves the server answering while two hundred people sign in", async () => {
    const who = await somebody();
    let signedIn = 0;
    const signIns = Array.from({ length: 200 }, () => attempt(who, right).then(() => (signedIn += 1)));
    expect(await isReady()).toBe(true);
    // It did not wait for them: most were still to come when it answered.
    expect(signedIn).toBeLessThan(100);
    for (const answer of await Promise.allSettled(signIns)) expect(answer.status).toBe("fulfilled");
  });

  it("keeps emails and addresses out of the table of counts", async () => {
    await attempt({ email: "marked@example.com", address: "203.0.113.77" }, wrong).catch(() => undefined);
    const { rows } = await owner().query("select string_agg(key, ' ') as keys from sign_in_attempts");
    expect(rows[0].keys).not.toMatch(/marked|203\.0/);
  });

  it("hashes anew, at sign-in, what was hashed with another cost", async () => {
    const who = await somebody();
    await globalDb().update(users).set({ passwordHash: await hash(right, { memoryCost: 8192 }) }).where(eq(users.emailLc, who.email));
    await attempt(who, right);
    const [row] = await globalDb().select().from(users).where(eq(users.emailLc, who.email));
    expect(row?.passwordHash).toContain("m=19456,t=2,p=1");
  });
});

describe("what next-auth is told", () => {
  useSuiteDatabase();
  const from = (address: string) => ({ headers: { "x-forwarded-for": `1.2.3.4, ${address}` } });

  it("is one word per refusal, with the minutes to wait", async () => {
    const { email, address } = await somebody();
    for (let i = 0; i < 5; i += 1) await expect(authorize({ email, password: wrong }, from(address))).rejects.toThrow(/^wrongCredentials$/);
    await expect(authorize({ email, password: right }, from(address))).rejects.toThrow(/^signInWaits\.15$/);
  });

  it("is the same word for what is no email, no password or no text", async () => {
    for (const credentials of [undefined, {}, { email: "x", password: "y" }, { email: { a: 1 }, password: ["y"] }, { email: "a\0@example.com", password: right }]) {
      await expect(authorize(credentials, from("10.3.0.1"))).rejects.toThrow(/^wrongCredentials$/);
    }
  });
});
