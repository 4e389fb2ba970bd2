import { isReady } from "@/server/api/is-ready";

export const dynamic = "force-dynamic";

/** For probes: ready when the database answers. */
export async function GET() {
  return (await isReady()) ? Response.json({ status: "ok" }) : Response.json({ status: "unavailable" }, { status: 503 });
}
