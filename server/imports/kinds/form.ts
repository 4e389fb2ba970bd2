import { dateConstants, fieldsOf, wordFields } from "../fields/catalogue";
import { meaningsOf } from "../read/words";
import type { KindForm } from "../views";
import type { ImportKindId } from "./kind-id";
import { traitsOf } from "./traits";

/** What the mapping step offers for a file of this kind. */
export function formOf(kind: ImportKindId): KindForm {
  return {
    ...traitsOf(kind),
    fields: fieldsOf(kind).map(([field, { group, reads, money = false }]) => ({ field, group, reads, money })),
    constants: [...dateConstants(kind), ...fieldsOf(kind).flatMap(([field, { constant }]) => (constant === "asked" ? [field] : []))],
    words: wordFields(kind).map(([field, table]) => ({ field, meanings: meaningsOf(table) })),
  };
}
