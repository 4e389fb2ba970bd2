import type { Line } from "./prepare-line";

type Named = Pick<Line, "id" | "role" | "last" | "spots">;
export type NameSpot = { id: string; name: string; role: Line["role"]; x: number; y: number; anchor: "start" | "end" };

/** About as wide as a letter is, and as high as a line of them. */
const letter = 7;
const lineHeight = 14;
/** A name further from the end of its line is taken for another's. */
const reach = 3 * lineHeight;
/** The highest a name can stand without being cut. */
const ceiling = 10;

/**
 * A line is named above its end, clear of it; what it is compared with below, and beyond it where there is room; and where
 * another line runs there, or the words of the axis would, at the next place around its end that is free. Names of lines that
 * end beside each other stand one above the other.
 *
 * @param floor where the axis is, below which its words begin
 */
export function placeNames(lines: readonly Named[], names: Record<string, string>, width: number, floor: number): NameSpot[] {
  const isFree = (spot: NameSpot) => !lines.some((other) => crosses(other, spot));
  const wanted = lines.flatMap((line) => {
    const standing = spotsOf(line, names[line.id] ?? "", width).filter(({ y }) => y <= floor);
    const awayOf = ({ y }: NameSpot) => Math.abs(y - (line.last?.y ?? y));
    const free = standing.filter((spot) => awayOf(spot) <= reach && isFree(spot));
    const [nearest] = standing.toSorted((a, b) => awayOf(a) - awayOf(b));
    const spot = free[0] ?? nearest;
    return spot ? [{ spot, free }] : [];
  });
  const placed: NameSpot[] = [];
  for (const { spot, free } of wanted.sort((a, b) => b.spot.y - a.spot.y)) {
    const stacked = above(spot, placed);
    const elsewhere = free.find((other) => !placed.some((name) => overlaps(name, other) && Math.abs(name.y - other.y) < lineHeight));
    placed.push(isFree(stacked) ? stacked : (elsewhere ?? stacked));
  }
  return placed;
}

/** Above the names that stand there, and below them where there is no room above. */
function above(spot: NameSpot, placed: readonly NameSpot[]): NameSpot {
  const near = placed.filter((other) => overlaps(other, spot));
  let y = spot.y;
  for (const other of near) if (Math.abs(other.y - y) < lineHeight) y = other.y - lineHeight;
  return { ...spot, y: y < ceiling && near.length > 0 ? Math.max(...near.map((other) => other.y)) + lineHeight : y };
}

/** Where a name can stand, the best first. */
function spotsOf({ id, role, last, spots }: Named, name: string, width: number): NameSpot[] {
  if (!last || name === "") return [];
  const compared = role === "comparison";
  const hasRoom = last.x < width * 0.7;
  const beside = spots.filter(({ x }) => (compared && hasRoom ? x === last.x : x >= last.x - name.length * letter)).map(({ y }) => y);
  const [above, below] = [Math.min(...beside) - 10, Math.max(...beside) + 18];
  const at = (y: number, beyond: boolean): NameSpot => ({ id, name, role, x: beyond ? last.x + 6 : last.x, y, anchor: beyond ? "start" : "end" });
  const first = compared ? at(below, hasRoom) : at(above, false);
  return [first, ...(hasRoom ? [at(last.y + 4, true)] : []), at(last.y - 10, false), at(last.y + 18, false), at(above, false), at(below, false)];
}

/** A line runs through the letters of a name. */
function crosses({ spots }: Named, spot: NameSpot): boolean {
  const [left, right] = [leftOf(spot), leftOf(spot) + spot.name.length * letter];
  return spots.slice(1).some((to, index) => {
    const from = spots[index] ?? to;
    if (to.x < left || from.x > right) return false;
    const heightAt = (x: number) => (to.x === from.x ? to.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x));
    const [a, b] = [heightAt(Math.max(left, from.x)), heightAt(Math.min(right, to.x))];
    return Math.max(a, b) > spot.y - ceiling && Math.min(a, b) < spot.y + 3;
  });
}

function overlaps(a: NameSpot, b: NameSpot): boolean {
  const [from, to] = [leftOf(a), leftOf(b)];
  return from < to + b.name.length * letter && to < from + a.name.length * letter;
}

const leftOf = ({ x, anchor, name }: NameSpot): number => (anchor === "start" ? x : x - name.length * letter);
