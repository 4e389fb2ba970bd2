import { knownInput, readPageInput } from "@/components/metrics/read-page-input";
import { unmadeOf } from "@/components/metrics/unmade";
import { serverCaller } from "@/server/trpc/caller";

export type PageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What every page of numbers begins with: the workspace, the months and the group its address asks for. The period is null before the first import; `unmade` is a segment it asks for that has no numbers yet. */
export async function askPage({ params, searchParams }: PageProps) {
  const { workspace: slug } = await params;
  const search = await searchParams;
  const caller = await serverCaller();
  const asked = { workspace: slug, ...readPageInput(search) };
  const [workspace, period] = await Promise.all([caller.workspaces.current({ workspace: slug }), caller.overview.period(asked)]);
  return { slug, search, caller, workspace, period, unmade: period && unmadeOf(period), input: period ? knownInput(asked, period) : asked };
}
