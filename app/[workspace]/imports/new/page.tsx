import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportHeader } from "@/components/imports/import-header";
import { NewImport } from "@/components/imports/new-import";
import { Note } from "@/components/ui/note";
import { serverCaller } from "@/server/trpc/caller";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<{ kind?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("new.title") };
}

export default async function NewImportPage({ params, searchParams }: Props) {
  const { workspace: slug } = await params;
  const { kind: asked } = await searchParams;
  const caller = await serverCaller();
  const [workspace, { maxBytes, kinds }, t] = await Promise.all([
    caller.workspaces.current({ workspace: slug }),
    caller.imports.limits({ workspace: slug }),
    getTranslations("imports"),
  ]);
  return (
    <>
      <ImportHeader workspace={slug} view={null} />
      {workspace.can.includes("imports:write") ? <NewImport workspace={slug} maxBytes={maxBytes} kinds={kinds} kind={kinds.find((kind) => kind === asked)} /> : <Note tone="plain">{t("new.forbidden")}</Note>}
    </>
  );
}
