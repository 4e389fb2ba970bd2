import { expect, it } from "vitest";
import { keptSearch, withSearch } from "./search";

it("keeps what it was not asked to change", () => {
  expect(withSearch("from=2026-08&to=2026-10&explain=mrr", { explain: null, method: "observed" })).toBe("?from=2026-08&to=2026-10&method=observed");
});

it("answers an address without parameters as one that clears them", () => {
  expect(withSearch("explain=mrr", { explain: null })).toBe("?");
});

it("writes an empty value, which is a breakdown value of its own", () => {
  expect(withSearch("", { breakdown: "plan", value: "" })).toBe("?breakdown=plan&value=");
});

it("takes months, group and comparison along to the next page, and nothing else", () => {
  expect(keptSearch(new URLSearchParams("from=2026-08&explain=mrr&breakdown=plan&value=&method=observed&compare=off"))).toBe("?from=2026-08&breakdown=plan&value=&compare=off");
  expect(keptSearch(new URLSearchParams("segment=3f0c6a52&in=all&compare=group&compareSegment=9b1d2c3e"))).toBe("?segment=3f0c6a52&compare=group&compareSegment=9b1d2c3e");
  expect(keptSearch(new URLSearchParams("explain=mrr"))).toBe("");
});
