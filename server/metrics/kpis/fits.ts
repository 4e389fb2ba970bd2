import { lastDayOf, type YearMonth } from "../period";
import { fitGroup, type TermFit } from "../survival/group-fit";
import type { History } from "./history";

/** One fit per billing term, from what was known at the end of a complete month. A group without terms pays monthly. */
export function fitsAt(history: History, month: YearMonth): TermFit[] {
  const made = history.fits.get(month);
  if (made) return made;
  const terms = history.terms.length > 0 ? history.terms : [{ termMonths: 1, cells: history.cells }];
  const known = terms.map(({ termMonths, cells }) => ({ termMonths, cells: cells.filter((cell) => cell.month <= month) }));
  const fits = fitGroup(known, lastDayOf(month));
  history.fits.set(month, fits);
  return fits;
}
