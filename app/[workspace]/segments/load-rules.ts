import { serverCaller } from "@/server/trpc/caller";

/** What every page of segments shows rules with. */
export async function loadRules(slug: string) {
  const caller = await serverCaller();
  const [workspace, fields, segments] = await Promise.all([caller.workspaces.current({ workspace: slug }), caller.segments.fields({ workspace: slug }), caller.segments.list({ workspace: slug })]);
  const named = segments.map(({ id, name, archived }) => ({ id, name, archived }));
  return { caller, workspace, fields, segments, named, canWrite: workspace.can.includes("segments:write") };
}
