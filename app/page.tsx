import { getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { PlainFrame } from "@/components/shell/plain-frame";
import { WorkspaceList } from "@/components/shell/workspace-list";
import { LinkButton } from "@/components/ui/link-button";
import { serverCaller } from "@/server/trpc/caller";

/** To the workspace of last time, or the only one; else the choice. */
export default async function StartPage() {
  const caller = await serverCaller();
  const workspaces = await caller.workspaces.mine();
  const last = (await cookies()).get("workspace")?.value;
  const next = workspaces.find(({ slug }) => slug === last) ?? (workspaces.length === 1 ? workspaces[0] : undefined);
  if (next) redirect(`/${next.slug}/overview`);
  if (workspaces.length === 0) redirect("/new-workspace");

  const t = await getTranslations("workspace");
  return (
    <PlainFrame title={t("choose")}>
      <WorkspaceList workspaces={workspaces} />
      <LinkButton href="/new-workspace" className="mt-4">
        {t("create")}
      </LinkButton>
    </PlainFrame>
  );
}
