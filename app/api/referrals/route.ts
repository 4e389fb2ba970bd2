import { handleReferralsFile } from "@/server/api/referrals-file";

export const dynamic = "force-dynamic";

export function GET(request: Request) {
  return handleReferralsFile(request);
}
