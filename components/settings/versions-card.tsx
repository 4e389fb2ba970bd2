import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/components/format/dates";
import { formatPercent } from "@/components/format/numbers";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { SettingsVersion } from "./settings-version";

const beginning = "1970-01-01";

/** Which margin and rate count when, the latest first. */
export function VersionsCard({ versions }: { versions: readonly SettingsVersion[] }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  return (
    <Card title={t("versions")} subtitle={t("versionsLead")}>
      <Table caption={t("versions")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("validFrom")}</HeaderCell>
            <HeaderCell>{t("grossMarginShort")}</HeaderCell>
            <HeaderCell>{t("discountRateShort")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {versions.toReversed().map((version) => (
            <TableRow key={version.validFrom}>
              <RowHeader>{version.validFrom === beginning ? t("fromBeginning") : formatDate(locale, version.validFrom)}</RowHeader>
              <Cell>{formatPercent(locale, version.grossMarginPpm / 1e6)}</Cell>
              <Cell>{formatPercent(locale, version.discountRatePpm / 1e6)}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}
