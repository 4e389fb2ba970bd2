import { readYesNo } from "../read/boolean";
import { readDate } from "../read/date";
import { readNumber } from "../read/number";
import { read, unread } from "../read/read";
import type { AttributeValue } from "../record";
import type { AttributeColumn, ResolvedMapping } from "../resolve-mapping";
import type { RowReader } from "./row-reader";

const MOST_TEXT = 2000;

/** The typed attributes of a row. An empty cell is no attribute, not an empty one. */
export function readAttributes(reader: RowReader, { attributes }: ResolvedMapping): Record<string, AttributeValue> {
  const values: Record<string, AttributeValue> = {};
  for (const column of attributes) {
    const value = readAttribute(reader, column);
    if (value !== null) values[column.key] = value;
  }
  return values;
}

function readAttribute(reader: RowReader, column: AttributeColumn): AttributeValue | null {
  switch (column.type) {
    case "text":
      return reader.attributeText(column, MOST_TEXT);
    case "number":
      return reader.typedColumn(column, (text) => {
        const value = readNumber(text, reader.decimal);
        return value === null ? unread("not_a_number") : read(value);
      });
    case "date":
      return reader.typedColumn(column, (text) => readDate(text, reader.dateRules(column)));
    case "boolean":
      return reader.typedColumn(column, readYesNo);
  }
}
