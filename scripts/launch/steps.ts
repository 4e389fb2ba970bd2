/** One line per slow step: what it does when it begins, how long it took when it ends. */
let openLine = false;

export function say(sentence: string): void {
  if (openLine) process.stdout.write("\n");
  openLine = false;
  process.stdout.write(`${sentence}\n`);
}

export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  process.stdout.write(`${what} … `);
  openLine = true;
  const result = await work();
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  process.stdout.write(openLine ? `${took}\n` : `  … done in ${took}\n`);
  openLine = false;
  return result;
}
