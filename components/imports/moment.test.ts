import { expect, test } from "vitest";
import { formatMoment } from "./moment";

const at = new Date("2026-11-22T00:17:00Z");

test("a moment is told in the workspace's zone, the European way", () => {
  expect(formatMoment("en", at, "UTC")).toBe("22 Nov 2026, 00:17");
  expect(formatMoment("en", at, "America/New_York")).toBe("21 Nov 2026, 19:17");
  expect(formatMoment("fr", at, "Europe/Paris")).toBe("22 nov. 2026, 01:17");
});
