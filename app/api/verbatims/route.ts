import { handleVerbatimsFile } from "@/server/api/verbatims-file";

export const dynamic = "force-dynamic";

export function GET(request: Request) {
  return handleVerbatimsFile(request);
}
