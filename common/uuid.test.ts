import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { isUuid } from "./uuid";

it("takes no id that the server refuses, and every one that is made", () => {
  fc.assert(fc.property(fc.uuid(), (id) => isUuid(id) && isUuid(id.toUpperCase())));
  const near = fc.tuple(fc.uuid(), fc.nat(35), fc.constantFrom("0", "9", "g", "-", " ", "")).map(([id, at, letter]) => id.slice(0, at) + letter + id.slice(at + 1));
  fc.assert(fc.property(fc.oneof(near, fc.string()), (text) => !isUuid(text) || z.uuid().safeParse(text).success));
  expect(isUuid("00000000-0000-0000-0000-000000000000")).toBe(true);
});
