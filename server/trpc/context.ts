import { headers } from "next/headers";
import { addressOf } from "@/server/auth/address";
import { currentSession } from "@/server/auth/session";
import type { RequestContext } from "./init";

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
