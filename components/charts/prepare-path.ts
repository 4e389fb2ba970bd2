import { px } from "./prepare-scale";

export type Spot = { x: number; y: number };

/** A line through the spots; a null lifts the pen, so that what is missing stays a gap. */
export function pathOf(spots: readonly (Spot | null)[]): string {
  let drawing = false;
  return spots
    .map((spot) => {
      if (!spot) {
        drawing = false;
        return "";
      }
      const command = `${drawing ? "L" : "M"}${px(spot.x)} ${px(spot.y)}`;
      drawing = true;
      return command;
    })
    .join("");
}

/** Known spots with a gap on both sides: a line would not show them, a dot does. */
export function lonely(spots: readonly (Spot | null)[]): Spot[] {
  return spots.filter((spot, index): spot is Spot => spot !== null && !spots[index - 1] && !spots[index + 1]);
}

export type Stroke = { solid: string; dotted: string; dots: Spot[] };

/**
 * Observed is solid, projected or running is dotted. The dotted part starts at the last observed spot, so that the line
 * holds together.
 */
export function strokeOf(spots: readonly (Spot | null)[], projected: readonly boolean[]): Stroke {
  const observed = spots.map((spot, index) => (projected[index] ? null : spot));
  const ahead = spots.map((spot, index) => (projected[index] || projected[index + 1] ? spot : null));
  return { solid: pathOf(observed), dotted: pathOf(ahead), dots: lonely(observed) };
}
