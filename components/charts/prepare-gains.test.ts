import { describe, expect, it } from "vitest";
import { prepareGains } from "./prepare-gains";

describe("bars of gains and losses", () => {
  it("share one scale, whichever way they go", () => {
    const bars = prepareGains([40, -10, null, 0], (value) => value);
    expect(bars.map(({ width, loss }) => [width, loss])).toEqual([[100, false], [25, true], [0, false], [0, false]]);
  });

  it("are none where nobody knows a value", () => {
    expect(prepareGains([null], (value) => value)).toEqual([{ row: null, width: 0, loss: false }]);
  });
});
