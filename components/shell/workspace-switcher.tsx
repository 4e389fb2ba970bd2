import { useTranslations } from "next-intl";
import Link from "next/link";
import { Logo } from "./logo";
import { MenuButton } from "./menu-button";
import { monthsCovered } from "./months-covered";
import { WorkspaceList, type WorkspaceEntry } from "./workspace-list";

type CurrentWorkspace = WorkspaceEntry & { dataDate: string | null; firstMonth: string | null };

type Props = { current: CurrentWorkspace; workspaces: readonly WorkspaceEntry[] };

export function WorkspaceSwitcher({ current, workspaces }: Props) {
  const t = useTranslations("shell");
  const months = monthsCovered(current);
  const trigger = (
    <>
      <Logo name={current.name} />
      <span className="min-w-0">
        <span className="block truncate font-medium">{current.name}</span>
        <span className="block text-chart text-ink3">{months === null ? current.currency : t("currencyAndMonths", { currency: current.currency, months })}</span>
      </span>
    </>
  );
  return (
    <MenuButton label={t("switchWorkspace", { name: current.name })} trigger={trigger} panelClassName="top-[68px] left-3.5">
      <WorkspaceList workspaces={workspaces} current={current.slug} />
      <Link href="/new-workspace" className="mt-1 block rounded-[7px] border-t border-line2 px-2 py-2 text-head text-ink2 hover:bg-line2 hover:text-ink">
        {t("newWorkspace")}
      </Link>
    </MenuButton>
  );
}
