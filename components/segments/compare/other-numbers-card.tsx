"use client";

import { useTranslations } from "next-intl";
import { useMetricName } from "@/components/metrics/metric-name";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { SegmentsCompared } from "@/server/segments/compare-segments";
import { Mark, NumberOfGroup, shown } from "./numbers-card";

/** Everything else that is known of each segment; what none of them has an answer to is left out. */
export function OtherNumbersCard({ answer }: { answer: SegmentsCompared }) {
  const t = useTranslations("segments.compare");
  const nameOf = useMetricName();
  const { segments, groups, all } = answer;
  const above = new Set<string>([...shown, answer.ltvId]);
  const columns = [...segments.map(({ id, name }, place) => ({ id, name, place, group: groups[place] })), { id: null, name: t("all"), place: null, group: all }];
  const ids = Object.keys(all.metrics).filter((id) => !above.has(id) && columns.some(({ group }) => group?.metrics[id]?.value != null));
  return (
    <Card title={t("others")} subtitle={t("othersHint", { count: ids.length })} className="mb-4">
      <details className="mt-1">
        <summary className="w-fit rounded text-sub text-ink3 hover:text-ink">{t("othersShow")}</summary>
        <Table caption={t("others")} className="mt-2">
          <TableHead>
            <TableRow>
              <HeaderCell>{t("number")}</HeaderCell>
              {columns.map(({ id, name, place }) => (
                <HeaderCell key={id} className="align-bottom">
                  {place === null ? null : <Mark place={place} />} <span className="wrap-anywhere">{name}</span>
                </HeaderCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {ids.map((metric) => (
              <TableRow key={metric}>
                <RowHeader>{nameOf(metric)}</RowHeader>
                {columns.map(({ id, group }) => (
                  <Cell key={id} className="align-top">
                    <NumberOfGroup number={group?.metrics[metric] ? { metric: group.metrics[metric], interval: null } : null} metric={metric} segment={id} answer={answer} window={undefined} />
                  </Cell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </details>
    </Card>
  );
}
