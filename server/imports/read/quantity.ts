import type { DecimalMark } from "../file/dialect";
import { readCount } from "./number";
import { read, unread, type Read } from "./read";

const MOST = 1_000_000;

/** Seats or units of one subscription: whole, 0 to a million. */
export function readQuantity(text: string, decimal: DecimalMark): Read<number> {
  const quantity = readCount(text, decimal, MOST);
  return quantity === null ? unread("quantity_invalid", { limit: MOST }) : read(quantity);
}
