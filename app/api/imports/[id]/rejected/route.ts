import { handleRejectedRows } from "@/server/api/rejected-rows";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context) {
  return handleRejectedRows(request, (await params).id);
}
