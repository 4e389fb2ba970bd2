import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { appRouter } from "@/server/routers";
import type { RequestContext } from "./init";
import { originRefusal } from "./same-origin";

/** The client sends at most ten in one request; a longer batch is somebody else's. */
const longestBatch = 20;

export async function handleTrpc(request: Request, createContext: () => Promise<RequestContext>): Promise<Response> {
  const refused = refusal(request);
  return refused ?? fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: appRouter, createContext, maxBatchSize: longestBatch });
}

function refusal(request: Request): Response | null {
  if (request.method === "GET") return null;
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return new Response("Send application/json.", { status: 415 });
  return originRefusal(request);
}
