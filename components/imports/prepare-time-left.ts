/** Where a job stood at a moment, in milliseconds of any clock that only moves forward. */
export type ProgressPoint = { stage: string; done: number; total: number | null; at: number };

const ENOUGH_MS = 2000;

/**
 * Seconds until the stage under way ends, from the pace between the first and the last point seen of that stage.
 * Null while that would be a guess: no total, no progress, or less than two seconds watched.
 */
export function prepareTimeLeft(points: readonly ProgressPoint[]): number | null {
  const last = points.at(-1);
  if (!last || last.total === null) return null;
  const first = points.find((point) => point.stage === last.stage);
  if (!first) return null;
  const elapsed = last.at - first.at;
  const moved = last.done - first.done;
  if (elapsed < ENOUGH_MS || moved <= 0) return null;
  const left = Math.max(0, last.total - last.done);
  return Math.ceil((left * elapsed) / moved / 1000);
}
