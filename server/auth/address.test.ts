import { expect, it } from "vitest";
import { addressOf } from "./address";

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["1.1.1.1, 10.0.0.7", "10.0.0.7"],
  ["forged, 1.1.1.1 ,  2001:db8::1", "2001:db8::1"],
  ["", "unknown"],
  [null, "unknown"],
])("%j was sent from %s", (forwardedFor, address) => expect(addressOf(forwardedFor)).toBe(address));
