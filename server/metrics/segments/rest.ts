import type { BillingTermCells } from "../cells";
import type { KpiInput } from "../kpis/types";

/**
 * Everybody who is not in a group. Cells are sums over customers, so the rest of them are the differences: exact, and from
 * facts that are there already. Spend is shared with the rest as with any group; what no difference is taken of is absent, and
 * what needs it says so.
 *
 * @param whole everybody
 * @param part a group of them, of the same range and settings; picked by an outcome, so are those it leaves
 */
export function restOf(whole: KpiInput, part: KpiInput): KpiInput {
  const { dataDate, historyFrom, range, settings, acquisition = [], spend } = whole;
  return {
    ...{ dataDate, historyFrom, range, settings, spend, segment: part.segment },
    cells: less(whole.cells, part.cells, ["cohortMonth", "month"]),
    tenureCells: less(whole.tenureCells, part.tenureCells, ["tenureMonths"]),
    terms: restOfTerms(whole.terms ?? [], part.terms ?? []),
    windows: less(whole.windows ?? [], part.windows ?? [], ["length", "month"]),
    acquisition: less(acquisition, part.acquisition ?? [], ["month", "channel"]),
    everyone: { acquisition },
  };
}

function restOfTerms(whole: readonly BillingTermCells[], part: readonly BillingTermCells[]): BillingTermCells[] {
  return whole.map((term) => {
    const own = part.find(({ termMonths }) => termMonths === term.termMonths);
    return {
      termMonths: term.termMonths,
      cells: less(term.cells, own?.cells ?? [], ["cohortMonth", "month"]),
      ...(term.tenureCells && { tenureCells: less(term.tenureCells, own?.tenureCells ?? [], ["tenureMonths"]) }),
    };
  });
}

/** Cell by cell, by what tells cells apart; a part has no cell that the whole has not. */
function less<Cell extends object>(whole: readonly Cell[], part: readonly Cell[], keys: readonly (keyof Cell)[]): Cell[] {
  const nameOf = (cell: Cell) => keys.map((key) => String(cell[key])).join(" ");
  const taken = new Map(part.map((cell) => [nameOf(cell), cell]));
  return whole.map((cell) => {
    const own = taken.get(nameOf(cell));
    return own ? difference(cell, own, keys) : cell;
  });
}

function difference<Cell extends object>(cell: Cell, own: Cell, keys: readonly (keyof Cell)[]): Cell {
  const entries = Object.entries(cell).map(([name, value]) => {
    const key = name as keyof Cell;
    if (keys.includes(key)) return [name, value];
    const taken: unknown = own[key];
    if (typeof value === "bigint" && typeof taken === "bigint") return [name, value - taken];
    return [name, typeof value === "number" && typeof taken === "number" ? value - taken : value];
  });
  return Object.fromEntries(entries) as Cell;
}
