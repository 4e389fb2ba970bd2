import { handleCustomersFile } from "@/server/api/customers-file";

export const dynamic = "force-dynamic";

export function GET(request: Request) {
  return handleCustomersFile(request);
}
