import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { WorkspaceSummary } from "@/server/workspaces/get-workspace";

/** What was chosen when the workspace was made and every amount and date rests on. */
export function GeneralCard({ workspace }: { workspace: WorkspaceSummary }) {
  const t = useTranslations("settings");
  const currencyName = new Intl.DisplayNames(useLocale(), { type: "currency" }).of(workspace.currency);
  const rows = [
    [t("name"), workspace.name],
    [t("address"), `/${workspace.slug}`],
    [t("currency"), `${currencyName} (${workspace.currency})`],
    [t("timeZone"), workspace.timeZone.replaceAll("_", " ")],
    [t("role"), t(`roles.${workspace.role}`)],
  ] as const;
  return (
    <Card title={t("general")} subtitle={t("generalLead")}>
      <dl className="text-table">
        {rows.map(([term, value]) => (
          <div key={term} className="flex justify-between gap-4 border-t border-line2 py-[7.5px] first:border-0 first:pt-0 last:pb-0">
            <dt className="text-ink3">{term}</dt>
            <dd className="text-right break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
