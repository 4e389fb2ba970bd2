import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import type { Session } from "@/server/auth/live-session";
import type { WorkspaceContext } from "@/server/context";
import type { Permission } from "@/server/members/permissions";
import { forReader } from "./errors";

export type RequestContext = {
  /** Asked inside a procedure, whose errors are answered from the one map. */
  findSession: () => Promise<Session | null>;
  requestId: string;
  /** Where the request came from, for limits; "unknown" when nothing says so. */
  address: string;
  /** Memberships looked up in this request, by slug: a page asks ten procedures and one membership. */
  memberships: Map<string, Promise<WorkspaceContext>>;
};

export const t = initTRPC.context<RequestContext>().meta<{ can: Permission }>().create({
  transformer: superjson,
  // No stack traces in answers, in development either: what a page shows then is what it will show.
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => {
    const requestId = ctx?.requestId ?? "none";
    // What failed before any procedure began has passed no map: its words stay here.
    const message = error.code === "INTERNAL_SERVER_ERROR" ? "unexpected" : shape.message;
    return { ...shape, message, data: { ...shape.data, requestId, reader: forReader(error, requestId) } };
  },
});
