import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { isReady } from "@/server/api/is-ready";
import { addressOf } from "@/server/auth/address";
import { currentSession } from "@/server/auth/session";
import type { RequestContext } from "./init";

/** For calls, which the proxy lets past: said before anything waits on a database that hangs. */
export async function createApiContext(): Promise<RequestContext> {
  if (!(await isReady())) throw new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "databaseAway" });
  return createContext();
}

export async function createContext(): Promise<RequestContext> {
  const sent = await headers();
  let asked: ReturnType<typeof currentSession> | undefined;
  return {
    findSession: () => (asked ??= currentSession()),
    requestId: crypto.randomUUID(),
    address: addressOf(sent.get("x-forwarded-for")),
    memberships: new Map(),
  };
}
