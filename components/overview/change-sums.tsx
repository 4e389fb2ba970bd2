"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { CustomersLink } from "@/components/customers/customers-link";
import { ExplainLink } from "@/components/explain/explain-link";
import { majorUnits } from "@/components/format/money";
import { useBreakdownLabel } from "@/components/metrics/breakdown-label";
import { useFormats, useScope } from "@/components/metrics/scope";
import { classes } from "@/components/ui/classes";
import type { ChangesAnswer, NamedPart } from "@/server/overview/get-changes";
import { useChangeSubjects } from "./use-change-subjects";
import { useSigned } from "./use-signed";

type Sums = Extract<ChangesAnswer, { kind: "sum" }>;

/** The three largest parts in words, what the others come to, and the whole: amounts down a column that adds up. */
export function ChangeSums({ answer }: { answer: Sums }) {
  const t = useTranslations("overview.changes");
  const formats = useFormats();
  const signed = useSigned();
  const subjects = useChangeSubjects(answer);
  const labelOf = useBreakdownLabel(answer.by);
  const text = (amount: number) => signed.text(answer.metric, answer.unit, amount);
  const others = answer.parts.length - answer.top.length;
  if (answer.parts.length === 0) return <p className="py-3 text-sub text-ink2">{t("nothingMoved")}</p>;
  return (
    <>
      <ul>
        {answer.top.map((part) => (
          <Row key={`${part.kind} ${part.value}`} amount={<Amount part={part} answer={answer}>{text(part.amount)}</Amount>} tone={part.amount < 0 ? "loss" : "gain"}>
            {t.rich(`part.${part.kind}`, { who: () => <Who key="who" part={part} answer={answer} name={labelOf(part.value)} /> })}
          </Row>
        ))}
        {others > 0 ? (
          <Row amount={<ExplainLink subject={subjects.others()}>{text(answer.rest)}</ExplainLink>} tone="plain">
            {t("rest", { count: others })}
          </Row>
        ) : null}
        <li className="grid grid-cols-[88px_minmax(0,1fr)] gap-3 border-t border-ink3 py-2.5 text-table font-medium">
          <span className="text-right">
            <ExplainLink subject={subjects.whole()}>{text(answer.delta)}</ExplainLink>
          </span>
          <span>{t("whole", { range: formats.range(answer.before) })}</span>
        </li>
      </ul>
      <AllParts answer={answer} />
    </>
  );
}

const tones = { gain: "text-accent", loss: "text-loss", plain: "text-ink2" };

function Row({ amount, tone, children }: { amount: ReactNode; tone: keyof typeof tones; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[88px_minmax(0,1fr)] gap-3 border-t border-line2 py-2.5 text-table first:border-t-0">
      <span className={classes("text-right font-medium whitespace-nowrap", tones[tone])}>{amount}</span>
      <span className="text-ink2">{children}</span>
    </li>
  );
}

function Amount({ part: { kind, value }, answer: { by, months }, children }: { part: NamedPart; answer: Sums; children: ReactNode }) {
  return <ExplainLink subject={{ id: kind, breakdown: by, value, window: months }}>{children}</ExplainLink>;
}

/** A name that leads to the customers who did it. */
function Who({ part, answer, name }: { part: NamedPart; answer: Sums; name: string }) {
  return (
    <CustomersLink population={part.population} range={answer.months} breakdown={answer.by} value={part.value}>
      {name}
    </CustomersLink>
  );
}

/** All of the parts, those in words among them: each explains itself. */
function AllParts({ answer }: { answer: Sums }) {
  const t = useTranslations("overview.changes");
  const metrics = useTranslations("metrics");
  const signed = useSigned();
  const { currency } = useScope();
  const labelOf = useBreakdownLabel(answer.by);
  const money = answer.unit === "money";
  const table: TwinTable = {
    columns: [t("column.movement"), t("column.value"), money ? `${t("column.amount")} (${currency})` : t("column.amount")],
    rows: answer.parts.map((part) => {
      const [movement, name, text] = [metrics(`${part.kind}.name`), labelOf(part.value), signed.text(answer.metric, answer.unit, part.amount)];
      return {
        id: `${part.kind} ${part.value}`,
        cells: [
          { text: movement, raw: movement },
          { text: name, raw: name, shown: <Who part={part} answer={answer} name={name} /> },
          { text, raw: money ? majorUnits(currency, part.amount) : part.amount, shown: <Amount part={part} answer={answer}>{text}</Amount> },
        ],
      };
    }),
  };
  return <TableTwin table={table} caption={t("allParts")} fileName={`what-changed-${answer.metric}`} />;
}
