import { handleMappingFile } from "@/server/api/mapping-file";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context) {
  return handleMappingFile(request, (await params).id);
}
