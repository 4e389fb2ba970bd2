import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/db/client";
import { Refusal } from "@/server/errors";
import { lowerCase } from "./account-input";

const quarterHour = 15 * 60;
const wrongPerAccount = 5;
const wrongPerAddress = 50;

type Limits = { account: RateLimiterPostgres; address: RateLimiterPostgres };
const known = new WeakMap<Pool, Limits>();

/** Counted in Postgres, so that several processes share the count and a restart keeps it. */
function limits(): Limits {
  const storeClient = pool();
  const existing = known.get(storeClient);
  if (existing) return existing;
  const shared = { storeClient, storeType: "pool", tableName: "sign_in_attempts", tableCreated: true, duration: quarterHour };
  const made = {
    account: new RateLimiterPostgres({ ...shared, keyPrefix: "account", points: wrongPerAccount }),
    address: new RateLimiterPostgres({ ...shared, keyPrefix: "address", points: wrongPerAddress }),
  };
  known.set(storeClient, made);
  return made;
}

export type Attempt = { email: string; address: string };

const keyOf = (text: string) => createHash("sha256").update(text).digest("base64url");

/** After too many wrong tries neither account nor address gets another, not even with the right password. */
export async function demandPatience({ email, address }: Attempt): Promise<void> {
  const { account, address: addresses } = limits();
  const counts = await Promise.all([account.get(keyOf(lowerCase(email))), addresses.get(keyOf(address))]);
  const waits = counts.filter((count): count is RateLimiterRes => count !== null && count.remainingPoints <= 0);
  if (waits.length === 0) return;
  const minutes = Math.ceil(Math.max(...waits.map((count) => count.msBeforeNext)) / 60_000);
  throw new Refusal("TOO_MANY", "signInWaits", { minutes }, "sign-in limit reached");
}

export async function countWrongTry({ email, address }: Attempt): Promise<void> {
  const { account, address: addresses } = limits();
  await Promise.all([quietly(account.consume(keyOf(lowerCase(email)))), quietly(addresses.consume(keyOf(address)))]);
}

/** Asking which emails have an account counts as well. */
export async function countProbe(address: string): Promise<void> {
  await quietly(limits().address.consume(keyOf(address)));
}

/** The right password clears the account's count; the address keeps its own, or one account would buy it new tries. */
export async function forgetWrongTries({ email }: Pick<Attempt, "email">): Promise<void> {
  await limits().account.delete(keyOf(lowerCase(email)));
}

/** The limiter rejects with a count when the limit is passed; `demandPatience` says so next time. */
async function quietly(consumed: Promise<unknown>): Promise<void> {
  await consumed.catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
  });
}
