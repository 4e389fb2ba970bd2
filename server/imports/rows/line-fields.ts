import type { ColumnField } from "../fields/catalogue";
import type { DecimalMark } from "../file/dialect";
import { chosenWords } from "../mapping";
import { readAmount, type Amount } from "../read/amount";
import { readCurrency } from "../read/currency";
import { readDate } from "../read/date";
import { readDayOrMonth } from "../read/day-or-month";
import type { Read } from "../read/read";
import { wordReader, type WordTable } from "../read/words";
import { problem, type ImportRefusal } from "../refusal";
import type { ResolvedMapping } from "../resolve-mapping";
import type { RowReader } from "./row-reader";

type Of<T> = (reader: RowReader) => T;

/**
 * The fields of files of lines, each as a function of the row: its cell, else the constant of the mapping. Constants
 * are read once; what is wrong with them is gathered in `problems`.
 */
export function lineFields({ mapping, dialect }: ResolvedMapping) {
  const problems: ImportRefusal[] = [];

  function constant<T>(field: ColumnField, reading: (text: string) => Read<T>): T | null {
    const text = mapping.constants[field];
    if (text === undefined) return null;
    const result = reading(text);
    if (result.ok) return result.value;
    problems.push(problem(result.code, { column: `constants.${field}`, value: text, params: result.params }));
    return null;
  }

  return {
    problems,
    text(field: ColumnField, most: number): Of<string | null> {
      const always = mapping.constants[field] ?? null;
      return (reader) => reader.text(field, most) ?? always;
    },
    word<Meaning extends string>(field: ColumnField, table: WordTable<Meaning>): Of<Meaning | null> {
      const reading = wordReader(table, chosenWords(mapping, field));
      const always = constant(field, reading);
      const empty = reading("");
      return (reader) => (reader.isWritten(field) ? reader.word(field, reading) : empty.ok ? empty.value : always);
    },
    typed<T>(field: ColumnField, reading: (text: string, decimal: DecimalMark) => Read<T>): Of<T | null> {
      const here = (text: string) => reading(text, dialect.decimal);
      const always = constant(field, here);
      return (reader) => reader.typed(field, here) ?? always;
    },
    currency(): Of<string | null> {
      return this.typed("currency", readCurrency);
    },
    date: (field: ColumnField): Of<string | null> => (reader) => reader.typed(field, (text, column) => readDate(text, reader.dateRules(column))),
    dayOrMonth: (field: ColumnField): Of<string | null> => (reader) => reader.typed(field, (text, column) => readDayOrMonth(text, reader.dateRules(column))),
    /** Less than nothing is a credit or a refund. */
    amount(field: ColumnField): (reader: RowReader, currency: string) => Amount | null {
      const unit = mapping.amountUnit ?? "major";
      return (reader, currency) => {
        const amount = reader.typed(field, (text) => readAmount(text, { decimal: reader.decimal, unit, currency, signed: true }));
        if (amount?.rounded) reader.note("amount_rounded", field);
        return amount;
      };
    },
  };
}
