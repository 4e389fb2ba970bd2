"use client";

import { useTranslations } from "next-intl";
import { CustomersLink } from "@/components/customers/customers-link";
import { dash } from "@/components/format/numbers";
import { metricStyle } from "@/components/format/metric";
import { useFormats } from "@/components/metrics/scope";
import { Cell, RowHeader, Table, TableBody, TableRow } from "@/components/ui/table";
import type { ExplainedInput } from "@/server/metrics/explain/types";
import { ExplainLink } from "./explain-link";
import { everyone, groupOf, type Subject } from "./subject";

/** Each part of the formula: its value, which can be explained in turn, and the customers it was counted on. */
export function InputsTable({ caption, inputs, subject }: { caption: string; inputs: readonly ExplainedInput[]; subject: Subject }) {
  const t = useTranslations("explain");
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
              {input.population && input.window ? (
                <CustomersLink population={input.population} range={input.window} {...(input.whole ? {} : groupOf(subject))}>
                  {t(`behind.${input.population}`)}
                </CustomersLink>
              ) : (
                t("notCustomers")
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function InputValue({ input, subject }: { input: ExplainedInput; subject: Subject }) {
  const formats = useFormats();
  const text = input.value === null ? dash : formats.value(input.unit, input.value, metricStyle(input.metricId ?? input.label));
  if (!input.metricId) return text;
  return <ExplainLink subject={{ ...(input.whole ? everyone : groupOf(subject)), id: input.metricId, window: input.window ?? subject.window }}>{text}</ExplainLink>;
}
