import { expect, it } from "vitest";
import { prepareTornado } from "./prepare-tornado";

const frame = { width: 300, left: 50, right: 50 };

it("puts the widest swing first, on one scale around the value as it is", () => {
  const chart = prepareTornado(
    [
      { id: "cost", lower: 105, higher: 95 },
      { id: "churn", lower: 120, higher: 80 },
    ],
    100,
    frame,
  );
  expect(chart).toEqual({
    base: 150,
    rows: [
      { id: "churn", ends: [{ step: "lower", value: 120, x: 150, width: 100, gain: true }, { step: "higher", value: 80, x: 50, width: 100, gain: false }] },
      { id: "cost", ends: [{ step: "lower", value: 105, x: 150, width: 25, gain: true }, { step: "higher", value: 95, x: 125, width: 25, gain: false }] },
    ],
  });
});

it("leaves out an end that has no value", () => {
  expect(prepareTornado([{ id: "arpa", lower: null, higher: 110 }], 100, frame).rows[0]?.ends.map(({ step }) => step)).toEqual(["higher"]);
});

it("has bars of no length where nothing moves", () => {
  expect(prepareTornado([{ id: "arpa", lower: 100, higher: 100 }], 100, frame).rows[0]?.ends.map(({ width }) => width)).toEqual([0, 0]);
});
