import { describe, expect, it } from "vitest";
import { belowFloor } from "./floors";

const lock = (packages: Record<string, string>) => ({
  packages: Object.fromEntries(Object.entries(packages).map(([place, version]) => [place, { version }])),
});

describe("dependency floors", () => {
  it.each(["16.4.1", "16.4.10", "16.10.0", "17.0.0"])("accepts next %s", (version) => {
    expect(belowFloor(lock({ "node_modules/next": version }))).toEqual([]);
  });

  it.each(["16.4.0", "16.3.9", "15.9.9", "16.4.1-canary.3"])("refuses next %s", (version) => {
    expect(belowFloor(lock({ "node_modules/next": version }))).toHaveLength(1);
  });

  it("finds an old copy nested below another package", () => {
    const found = belowFloor(lock({ "node_modules/react": "19.3.1", "node_modules/chart/node_modules/react": "18.2.0" }));
    expect(found).toEqual(["node_modules/chart/node_modules/react is 18.2.0; it must be at least 19.3.1."]);
  });
});
