import type { Line } from "./prepare-line";

type Named = Pick<Line, "id" | "role" | "last" | "spots">;
export type NameSpot = { id: string; name: string; role: Line["role"]; x: number; y: number; anchor: "start" | "end" };

/** About as wide as a letter is, and as high as a line of them. */
const letter = 7;
const lineHeight = 14;
/** The highest a name can stand without being cut. */
const ceiling = 10;

/**
 * A line is named above its end, clear of it; what it is compared with below, and beyond it where there is room. Names of
 * lines that end beside each other stand one above the other.
 */
export function placeNames(lines: readonly Named[], names: Record<string, string>, width: number): NameSpot[] {
  const placed: NameSpot[] = [];
  const wanted = lines.flatMap((line) => spotOf(line, names[line.id] ?? "", width) ?? []);
  for (const spot of wanted.sort((a, b) => b.y - a.y)) {
    const near = placed.filter((other) => overlaps(other, spot));
    let y = spot.y;
    for (const other of near) if (Math.abs(other.y - y) < lineHeight) y = other.y - lineHeight;
    placed.push({ ...spot, y: y < ceiling && near.length > 0 ? Math.max(...near.map((other) => other.y)) + lineHeight : y });
  }
  return placed;
}

function spotOf({ id, role, last, spots }: Named, name: string, width: number): NameSpot | null {
  if (!last || name === "") return null;
  const compared = role === "comparison";
  const beyond = compared && last.x < width * 0.7;
  const beside = spots.filter(({ x }) => (beyond ? x === last.x : x >= last.x - name.length * letter)).map(({ y }) => y);
  return { id, name, role, x: beyond ? last.x + 6 : last.x, y: compared ? Math.max(...beside) + 18 : Math.min(...beside) - 10, anchor: beyond ? "start" : "end" };
}

function overlaps(a: NameSpot, b: NameSpot): boolean {
  const [from, to] = [leftOf(a), leftOf(b)];
  return from < to + b.name.length * letter && to < from + a.name.length * letter;
}

const leftOf = ({ x, anchor, name }: NameSpot): number => (anchor === "start" ? x : x - name.length * letter);
