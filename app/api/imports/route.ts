import { handleUpload } from "@/server/api/upload-import";

export const dynamic = "force-dynamic";

export { handleUpload as POST };
