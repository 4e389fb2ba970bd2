import { expect, it } from "vitest";
import { safePath } from "./safe-path";

it.each([
  ["/acme/overview?from=2026-08#top", "/acme/overview?from=2026-08#top"],
  ["/acme/../other/ltv", "/other/ltv"],
  [undefined, "/"],
  [["/a", "/b"], "/"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example/", "/"],
  ["/\t/evil.example/", "/"],
  ["/.//evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["evil", "/"],
  ["/sign-in?callbackUrl=/sign-in", "/"],
  ["/api/auth/signout", "/"],
])("%j → %s", (wanted, path) => {
  expect(safePath(wanted)).toBe(path);
});
