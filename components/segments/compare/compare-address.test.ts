import { expect, it } from "vitest";
import { compareHref, namedArchived, namesOthers, readCompare } from "./compare-address";

const ids = Array.from({ length: 7 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);

it("reads back what it wrote", () => {
  const view = { segments: [ids[2]!, ids[0]!], rest: true };
  const { searchParams, pathname } = new URL(compareHref("acme", view), "http://x");
  expect(pathname).toBe("/acme/segments/compare");
  expect(readCompare(Object.fromEntries(searchParams), ids)).toEqual(view);
  expect(compareHref("acme", { segments: [], rest: false })).toBe("/acme/segments/compare");
});

it("knows whether more was asked for than is there", () => {
  const view = (segments: string) => namesOthers({ segments }, readCompare({ segments }, ids.slice(0, 6)), []);
  expect([view(`${ids[0]},${ids[0]},`), view(""), view(`${ids[0]},${ids[6]}`), view("nobody"), view(ids.slice(0, 6).join(","))]).toEqual([false, false, true, true, true]);
});

it("tells the archived ones apart from those that are not there", () => {
  const saved = ids.slice(0, 4).map((id, index) => ({ id, archived: index > 1 }));
  const named = (...segments: (string | undefined)[]) => {
    const params = { segments: segments.join(",") };
    const archived = namedArchived(params, saved);
    return [archived.map(({ id }) => id), namesOthers(params, readCompare(params, ids.slice(0, 2)), archived)];
  };
  expect(named(ids[0], ids[2])).toEqual([[ids[2]], false]);
  expect(named(ids[3], ids[5])).toEqual([[ids[3]], true]);
  expect(named(ids[0], ids[1])).toEqual([[], false]);
});

it("takes five, each once, of those there are", () => {
  expect(readCompare({ segments: [...ids, ids[0]].join(",") }, ids).segments).toEqual(ids.slice(0, 5));
  expect(readCompare({ segments: `${ids[1]},nobody,${ids[6]}`, rest: "maybe" }, ids.slice(0, 3))).toEqual({ segments: [ids[1]], rest: false });
  expect(readCompare({ segments: ["a"] }, ids)).toEqual({ segments: [], rest: false });
});
