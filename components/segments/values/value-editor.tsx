"use client";

import { operands, type FieldType, type Operator } from "@/common/segments/operators";
import type { OperandValue } from "@/common/segments/rule";
import { DaysValue, DayValue } from "./day-value";
import { NumbersValue, NumberValue } from "./number-value";
import { SegmentValue } from "./segment-value";
import { SpanValue } from "./span-value";
import { TextValue } from "./text-value";
import { ValuesPicker } from "./values-picker";

export type ValueProps<Value> = { field: string; type: FieldType; value: Value | undefined; onChange: (value: Value | undefined, typing?: boolean) => void };

type Props = ValueProps<OperandValue> & { op: Operator };

/** Typed, or chosen from the data, by what the comparison wants. */
export function ValueEditor({ op, value, onChange, ...of }: Props) {
  switch (operands[op]) {
    case "none":
      return null;
    case "text":
      return <TextValue {...of} chosen={op === "is" || op === "is_not"} value={typeof value === "string" ? value : undefined} onChange={onChange} />;
    case "texts":
      return <ValuesPicker field={of.field} several values={Array.isArray(value) ? (value as string[]) : []} onChange={(values) => onChange(values.length > 0 ? values : undefined)} />;
    case "number":
      return <NumberValue {...of} value={typeof value === "number" ? value : undefined} onChange={onChange} />;
    case "numbers":
      return <NumbersValue {...of} value={value as [number, number] | undefined} onChange={onChange} />;
    case "day":
      return <DayValue {...of} value={typeof value === "string" ? value : undefined} onChange={onChange} />;
    case "days":
      return <DaysValue {...of} value={value as [string, string] | undefined} onChange={onChange} />;
    case "span":
      return <SpanValue value={typeof value === "object" && "count" in value ? value : undefined} onChange={onChange} />;
    case "segment":
      return <SegmentValue value={typeof value === "string" ? value : undefined} onChange={onChange} />;
  }
}
