import { getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { getTranslations } from "next-intl/server";
import { currentSession } from "@/server/auth/session";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";
import { findMembership } from "@/server/members/find-membership";
import { can as allows, type Permission } from "@/server/members/permissions";
import { forReader, toAnswer } from "@/server/trpc/errors";
import { isReady } from "./is-ready";

type Handle = (ws: WorkspaceContext, query: URLSearchParams) => Promise<Response>;

/**
 * What `workspaceProcedure` is to calls, for requests that carry a file: the same session, the same membership, the same
 * table of roles and the same map of errors. The workspace is named in the query: `?workspace=slug`.
 */
export async function workspaceRequest(request: Request, can: Permission, handle: Handle): Promise<Response> {
  const requestId = crypto.randomUUID();
  const { pathname, searchParams } = new URL(request.url);
  try {
    if (!(await isReady())) throw new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "databaseAway" });
    const session = await currentSession();
    if (!session) throw new TRPCError({ code: "UNAUTHORIZED" });
    const ws = await findMembership({ userId: session.userId, slug: searchParams.get("workspace") ?? "" });
    if (!allows(ws.role, can)) throw new Refusal("FORBIDDEN", "forbidden", {}, `${ws.role} may not ${can}`);
    return await handle(ws, searchParams);
  } catch (error) {
    const answer = toAnswer(getTRPCErrorFromUnknown(error), { requestId, path: pathname });
    const reader = forReader(answer, requestId);
    // Who follows a link to a file reads the answer as it is: its sentence stands in it.
    return Response.json({ reader, message: (await getTranslations("errors"))(reader.key, reader.values) }, { status: getHTTPStatusCodeFromError(answer) });
  }
}
