import { applyEdit } from "@/server/churn/reasons/apply-edit";
import { jobs } from "./definitions";
import { jobContext } from "./job-context";

export async function applyReasonsTask(json: unknown): Promise<void> {
  const { workspaceId, editId } = jobs["reasons.apply"].parse(json);
  const ctx = await jobContext(workspaceId);
  if (ctx) await applyEdit({ ctx, input: { editId } });
}
