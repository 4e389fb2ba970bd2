import { linearScale, niceTicks, px } from "./prepare-scale";

export type ColumnPart = { id: string; value: number };

export type ColumnInput = {
  id: string;
  /** From the foot up, in the same order in each column. Null is a gap: nothing is known. */
  parts: readonly ColumnPart[] | null;
  /** Projected, still running or of too few: drawn hollow. */
  open?: boolean;
};

export type ColumnFrame = { width: number; height: number; left: number; right: number; top: number; bottom: number };

export type Column = {
  id: string;
  centre: number;
  left: number;
  width: number;
  open: boolean;
  parts: { id: string; y: number; height: number }[];
  /** Where the total is written; null in a gap. */
  top: number | null;
};

export type ColumnLayout = {
  columns: Column[];
  /** Columns that are wide enough to carry their total. */
  totals: boolean;
  /** Ids of the columns that have room for their label. */
  labelled: ReadonlySet<string>;
  /** Beside the last full column, one above the other. */
  names: { id: string; y: number }[];
  thresholds: { value: number; at: number }[];
  yTicks: { value: number; at: number }[];
  base: number;
};

const labelRoom = 52;
const totalRoom = 46;
const lineHeight = 14;

/** Stacked columns from zero; a credit hangs below it. Null when no column has a value. */
export function prepareColumns(columns: readonly ColumnInput[], thresholds: readonly number[], frame: ColumnFrame): ColumnLayout | null {
  const known = columns.filter(({ parts }) => parts !== null);
  if (known.length === 0) return null;
  const highest = Math.max(0, ...thresholds, ...known.map(({ parts }) => sumOf(parts, (value) => value > 0)));
  const lowest = Math.min(0, ...known.map(({ parts }) => sumOf(parts, (value) => value < 0)));
  const ticks = niceTicks({ low: lowest, high: highest === lowest ? 1 : highest }, Math.max(2, Math.floor(frame.height / 60)));
  const y = linearScale({ low: ticks[0] ?? lowest, high: ticks.at(-1) ?? highest }, frame.height - frame.bottom, frame.top);
  const step = (frame.width - frame.left - frame.right) / columns.length;
  const drawn = columns.map((column, index) => columnOf(column, frame.left + step * index, step, y));
  const each = Math.max(1, Math.ceil(labelRoom / step));
  return {
    columns: drawn,
    totals: step >= totalRoom,
    // Counted from the last: the latest month always has its name.
    labelled: new Set(columns.filter((_, index) => (columns.length - 1 - index) % each === 0).map(({ id }) => id)),
    names: namesBeside(drawn.findLast(({ top, open }) => top !== null && !open) ?? drawn.findLast(({ top }) => top !== null)),
    thresholds: thresholds.map((value) => ({ value, at: px(y(value)) })),
    yTicks: ticks.map((value) => ({ value, at: px(y(value)) })),
    base: px(y(0)),
  };
}

const sumOf = (parts: readonly ColumnPart[] | null, which: (value: number) => boolean) => (parts ?? []).reduce((total, { value }) => total + (which(value) ? value : 0), 0);

function columnOf({ id, parts, open = false }: ColumnInput, start: number, step: number, y: (value: number) => number): Column {
  let above = 0;
  let below = 0;
  const stacked = (parts ?? []).map(({ id: part, value }) => {
    const from = value < 0 ? below : above;
    if (value < 0) below += value;
    else above += value;
    const [upper, lower] = [y(Math.max(from, from + value)), y(Math.min(from, from + value))];
    return { id: part, y: px(upper), height: px(lower - upper) };
  });
  const width = Math.min(step * 0.66, 54);
  return { id, centre: px(start + step / 2), left: px(start + (step - width) / 2), width: px(width), open, parts: stacked.filter(({ height }) => height > 0), top: parts ? px(y(above)) : null };
}

/** In the middle of their part, pushed up where two would touch. */
function namesBeside(column: Column | undefined): ColumnLayout["names"] {
  let free = Infinity;
  return (column?.parts ?? []).map(({ id, y, height }) => {
    free = Math.min(y + height / 2 + 4, free - lineHeight);
    return { id, y: px(free) };
  });
}
