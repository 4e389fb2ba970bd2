import { handleTimelineFile } from "@/server/api/timeline-file";

export const dynamic = "force-dynamic";

export function GET(request: Request) {
  return handleTimelineFile(request);
}
