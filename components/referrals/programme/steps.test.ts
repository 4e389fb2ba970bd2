import { expect, test } from "vitest";
import { readStep } from "./steps";

test("the address, else where it was left, else the last", () => {
  expect(readStep("rules", 0)).toBe("rules");
  expect(readStep("nonsense", 2)).toBe("rules");
  expect(readStep(undefined, 5)).toBe("measure");
  expect(readStep(["rules"], 0)).toBe("audience");
});
