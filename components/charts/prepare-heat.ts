export type HeatRow = { id: string; cells: readonly (number | null)[] };

export type HeatCell = {
  value: number;
  /** How much of the accent the cell takes, 0 to 100. */
  shade: number;
} | null;

export type Heat = {
  rows: { id: string; cells: HeatCell[] }[];
  columns: number;
  /** Rows before the cap: the caption says "12 of 43". */
  total: number;
};

/** The newest rows, shaded between the lowest and the highest value shown; a missing value stays empty. */
export function prepareHeat(rows: readonly HeatRow[], cap: { rows: number; columns: number }): Heat {
  const shown = rows.slice(-cap.rows).map((row) => ({ id: row.id, cells: row.cells.slice(0, cap.columns) }));
  const values = shown.flatMap((row) => row.cells).filter((value): value is number => value !== null);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return {
    rows: shown.map((row) => ({ id: row.id, cells: row.cells.map((value) => heatCell(value, low, span)) })),
    columns: Math.max(0, ...shown.map((row) => row.cells.length)),
    total: rows.length,
  };
}

/** Even the strongest leaves the ink readable on it, in both themes. */
const palest = 6;
const strongest = 46;

function heatCell(value: number | null, low: number, span: number): HeatCell {
  if (value === null) return null;
  const shade = span === 0 ? strongest : palest + ((value - low) / span) * (strongest - palest);
  return { value, shade: Math.round(shade) };
}
