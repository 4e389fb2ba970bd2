"use client";

import { useTranslations } from "next-intl";
import { CustomersLink } from "@/components/customers/customers-link";
import { dash } from "@/components/format/numbers";
import { metricStyle, type MetricStyle } from "@/components/format/metric";
import { useFormats } from "@/components/metrics/scope";
import { stepOf } from "@/components/referrals/list-address";
import { ReferralsLink } from "@/components/referrals/referrals-link";
import { Cell, RowHeader, Table, TableBody, TableRow } from "@/components/ui/table";
import type { ExplainedInput } from "@/server/metrics/explain/types";
import type { MonthRange } from "@/server/metrics/period";
import type { Unit } from "@/server/metrics/value";
import { ExplainLink } from "./explain-link";
import { groupOf, wholeOf, type Subject } from "./subject";

/** Each part of the formula: its value, which can be explained in turn, and the customers it was counted on. */
export function InputsTable({ caption, inputs, subject, window }: { caption: string; inputs: readonly ExplainedInput[]; subject: Subject; /** The months of the whole number: those of a part are named where they differ. */ window: MonthRange }) {
  const metrics = useTranslations("metrics");
  return (
    <Table caption={caption}>
      <TableBody>
        {inputs.map((input) => (
          <TableRow key={input.name}>
            <RowHeader className="first-letter:uppercase">{metrics(`inputs.${input.label}`)}</RowHeader>
            <Cell>
              <InputValue input={input} subject={subject} />
            </Cell>
            <Cell className="text-ink3">
              <Behind input={input} subject={subject} of={window} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The customers or referrals it was counted on; the months of what has none, such as spend; else where it comes from. */
function Behind({ input: { population, window, origin, channels, unsaid, assumed, also, ...input }, subject, of }: { input: ExplainedInput; subject: Subject; of: MonthRange }) {
  const t = useTranslations("explain");
  const formats = useFormats();
  if (assumed) return t("assumed");
  if (!window) return origin ? t(`origin.${origin}`) : null;
  const step = input.value && input.metricId ? stepOf(input.metricId) : null;
  if (!population && !step) return formats.range(window);
  return (
    <>
      {population ? (
        <CustomersLink
          population={population}
          range={window}
          {...whoseOf(input, subject)}
          {...(channels && { channels: JSON.stringify(channels) })}
          {...(also && { groups: JSON.stringify([also]) })}
          {...(unsaid && { category: "", reason: "" })}
        >
          {t(`behind.${population}`)}
        </CustomersLink>
      ) : step ? (
        <ReferralsLink step={step} range={window} group={whoseOf(input, subject)} />
      ) : null}
      {window.from === of.from && window.to === of.to ? null : <span className="block text-label">{formats.range(window)}</span>}
    </>
  );
}

/** Digits enough to compute with. */
const exactly: Partial<Record<Unit, MetricStyle>> = { money: { cents: true }, rate: { digits: 4 } };

function InputValue({ input, subject }: { input: ExplainedInput; subject: Subject }) {
  const formats = useFormats();
  const style = metricStyle(input.label === "estimate" ? input.label : (input.metricId ?? input.label));
  const text = input.value === null ? dash : formats.value(input.unit, input.value, { ...style, ...(input.exact && exactly[input.unit]) });
  if (!input.metricId) return text;
  return <ExplainLink subject={{ ...whoseOf(input, subject), id: input.metricId, window: input.window ?? subject.window, ...(input.end && { end: input.end }), ...(input.at && { at: input.at }) }}>{text}</ExplainLink>;
}

/** A group of its own, everybody, or whose number it is a part of. */
const whoseOf = ({ group, whole }: Pick<ExplainedInput, "group" | "whole">, subject: Subject) =>
  group ? { ...(subject.segment !== undefined && { segment: subject.segment }), ...group } : whole ? wholeOf(subject) : groupOf(subject);
