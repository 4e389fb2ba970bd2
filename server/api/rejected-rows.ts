import { getTranslations } from "next-intl/server";
import { getImport } from "@/server/imports/get-import";
import { importIdInput } from "@/server/imports/input";
import { rejectedRows } from "@/server/imports/rejected-rows";
import { messageValues, type Problem } from "@/server/imports/refusal";
import { fileBody } from "./file-body";
import { fileResponse } from "./file-response";
import { workspaceRequest } from "./workspace-request";

/** GET /api/imports/[id]/rejected?workspace=slug: the refused rows with their reasons, in the reader's language. */
export function handleRejectedRows(request: Request, id: string): Promise<Response> {
  return workspaceRequest(request, "imports:read", async (ctx) => {
    const { importId } = importIdInput.parse({ importId: id });
    const [view, file, problems] = await Promise.all([
      getImport({ ctx, input: { importId } }),
      getTranslations("imports.file"),
      getTranslations("importProblems"),
    ]);
    const describe = (problem: Problem) => {
      const values = messageValues(problem);
      return `${problems(`${problem.code}.what`, values)} ${problems(`${problem.code}.fix`, values)}`;
    };
    const rows = rejectedRows({ ctx, input: { importId, headers: { row: file("rowNumber"), reason: file("reason") }, describe } });
    return fileResponse(await fileBody(rows), { name: `${file("rejectedName")}-${view.fileName}`, type: "text/csv" });
  });
}
