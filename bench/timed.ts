/** What came out, and the seconds it took. */
export async function timed<T>(run: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now();
  const result = await run();
  return { result, seconds: (performance.now() - began) / 1000 };
}

/** The median of several runs, in seconds; the first one, which finds nothing in memory, does not count. */
export async function medianOf(runs: number, run: () => Promise<unknown>): Promise<number> {
  await run();
  const seconds: number[] = [];
  for (let index = 0; index < runs; index++) seconds.push((await timed(run)).seconds);
  return seconds.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
