import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isUuid } from "@/components/imports/is-uuid";
import { ImportPage } from "@/components/imports/import-page";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string; id: string }> };

async function load({ params }: Props) {
  const { workspace, id } = await params;
  if (!isUuid(id)) notFound();
  const caller = await serverCaller();
  return { caller, slug: workspace, view: await caller.imports.get({ workspace, importId: id }) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).view.fileName };
}

export default async function OneImportPage(props: Props) {
  const { caller, slug, view } = await load(props);
  const [workspace, { currencies }] = await Promise.all([caller.workspaces.current({ workspace: slug }), caller.workspaces.creationOptions()]);
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
