import { expect, it } from "vitest";
import { Semaphore } from "./semaphore";

it("runs as many at once as it has places, in order, and goes on after one that fails", async () => {
  const slots = new Semaphore(2);
  let running = 0;
  let most = 0;
  const finished: number[] = [];
  const work = (n: number) =>
    slots.run(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      if (n === 1) throw new Error("one fails");
      finished.push(n);
    });
  await Promise.allSettled(Array.from({ length: 9 }, (_, n) => work(n)));
  expect(most).toBe(2);
  expect(finished).toEqual([0, 2, 3, 4, 5, 6, 7, 8]);
});
