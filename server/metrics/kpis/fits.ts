import type { BillingTermCells } from "../cells";
import { lastDayOf, type YearMonth } from "../period";
import { fitGroup, type TermFit } from "../survival/group-fit";
import type { History } from "./history";

/** The cells by billing term; a group without terms pays monthly. */
export const termsOf = ({ terms, cells }: History): BillingTermCells[] => (terms.length > 0 ? terms : [{ termMonths: 1, cells }]);

/** One fit per billing term, from what was known at the end of a complete month. */
export function fitsAt(history: History, month: YearMonth): TermFit[] {
  const made = history.fits.get(month);
  if (made) return made;
  const known = termsOf(history).map(({ termMonths, cells }) => ({ termMonths, cells: cells.filter((cell) => cell.month <= month) }));
  const fits = fitGroup(known, lastDayOf(month), history.historyFrom);
  history.fits.set(month, fits);
  return fits;
}
