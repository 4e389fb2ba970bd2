const HIDDEN = "…";

const email = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/g;
/** A plus or a nought, and at least eight digits. */
const phone = /(?<![\w.])[+0][\d\s().-]{7,}\d/g;

/** A sentence without what tells who wrote it: the customer's name and address, and any other email or telephone number. */
export function withoutNames(text: string, names: readonly (string | null)[]): string {
  const known = names.filter((name): name is string => name !== null && name.trim().length > 2);
  const hidden = known.reduce((said, name) => said.replace(new RegExp(name.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "gi"), HIDDEN), text);
  return hidden.replace(email, HIDDEN).replace(phone, HIDDEN);
}

/** An id as it is, unless it is the name or an address itself. */
export const idWithoutNames = (id: string, names: readonly (string | null)[]): string => (id.includes("@") || names.includes(id) ? HIDDEN : id);
