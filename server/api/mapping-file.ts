import { getImport } from "@/server/imports/get-import";
import { importIdInput } from "@/server/imports/input";
import { fileResponse } from "./file-response";
import { workspaceRequest } from "./workspace-request";

/** GET /api/imports/[id]/mapping?workspace=slug: the saved mapping, as the command line reads it. */
export function handleMappingFile(request: Request, id: string): Promise<Response> {
  return workspaceRequest(request, "imports:read", async (ctx) => {
    const view = await getImport({ ctx, input: importIdInput.parse({ importId: id }) });
    const body = `${JSON.stringify(view.mapping ?? view.suggestion, null, 2)}\n`;
    return fileResponse(body, { name: `${view.source.name}.map.json`, type: "application/json" });
  });
}
