"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { ExplainPanel } from "@/components/explain/explain-panel";
import { nothingExplained, readSubject } from "@/components/explain/subject";
import { useMetricName } from "@/components/metrics/metric-name";
import { withSearch } from "@/components/metrics/search";
import { Drawer } from "@/components/ui/drawer";
import type { Explanation } from "@/server/metrics/explain/types";

/** Open while the address names one of the customer's own numbers. */
export function ExplainDrawer({ explanations }: { explanations: readonly Explanation[] }) {
  const t = useTranslations("explain");
  const nameOf = useMetricName();
  const search = useSearchParams();
  const explanation = explanations.find(({ id }) => id === readSubject(search)?.id);
  if (!explanation) return null;
  return (
    <Drawer title={nameOf(explanation.id)} closeLabel={t("close")} onClose={() => window.history.pushState(null, "", withSearch(search.toString(), nothingExplained))}>
      <ExplainPanel explanation={explanation} subject={{ id: explanation.id }} />
    </Drawer>
  );
}
