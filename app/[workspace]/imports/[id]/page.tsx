import type { Metadata } from "next";
import { ImportPage } from "@/components/imports/import-page";
import { serverCaller } from "@/server/trpc/caller";
import { loadImport } from "./load-import";

type Props = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  return { title: (await loadImport(workspace, id)).fileName };
}

export default async function OneImportPage({ params }: Props) {
  const { workspace: slug, id } = await params;
  const caller = await serverCaller();
  const [view, workspace, { currencies }] = await Promise.all([
    loadImport(slug, id),
    caller.workspaces.current({ workspace: slug }),
    caller.workspaces.creationOptions(),
  ]);
  return (
    <ImportPage
      workspace={slug}
      initial={view}
      canChange={workspace.can.includes("imports:write")}
      currencies={currencies}
      timeZone={workspace.timeZone}
    />
  );
}
