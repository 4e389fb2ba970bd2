/** The spot whose x lies closest. */
export function nearestX<Spot extends { x: number }>(spots: readonly Spot[], x: number): Spot | null {
  return spots.reduce<Spot | null>((best, spot) => (best === null || Math.abs(spot.x - x) < Math.abs(best.x - x) ? spot : best), null);
}
