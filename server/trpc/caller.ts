import type { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { appRouter } from "@/server/routers";
import { createContext } from "./context";
import { createCallerFactory } from "./procedures";

const createCaller = createCallerFactory(appRouter);

/** The procedures as functions, for pages. One context per page: a session and a membership are looked up once. */
const pageContext = cache(createContext);

/**
 * For pages: `const caller = await serverCaller(); await caller.workspaces.current({ workspace })`. Signed out goes to
 * sign-in and back here; what is not there, or not yours, is the not-found page.
 */
export async function serverCaller() {
  const context = await pageContext();
  const here = (await headers()).get("x-tenure-path");
  return createCaller(context, {
    onError: ({ error }) => {
      leaveThePage(error, here);
      // What an error page shows as its reference: the id under which the log has it.
      Object.assign(error, { digest: context.requestId });
    },
  });
}

function leaveThePage(error: TRPCError, here: string | null): void {
  if (error.code === "UNAUTHORIZED") redirect(here ? `/sign-in?callbackUrl=${encodeURIComponent(here)}` : "/sign-in");
  if (error.code === "NOT_FOUND") notFound();
}
