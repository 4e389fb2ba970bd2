import { afterEach, describe, expect, it, vi } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";
import { authCookies } from "./cookies";

afterEach(() => vi.unstubAllEnvs());

describe("the cookies of a session", () => {
  it("are bound to host and https when served by https", () => {
    vi.stubEnv("NEXTAUTH_URL", "https://tenure.example");
    for (const { name, options } of Object.values(authCookies())) {
      expect(name).toMatch(/^__Host-/);
      // What the prefix demands: secure, the whole host, no domain.
      expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
    }
  });

  it("work without https on one's own machine", () => {
    vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
    for (const { name, options } of Object.values(authCookies())) {
      expect(name).not.toMatch(/^__/);
      expect(options).toMatchObject({ httpOnly: true, secure: false });
    }
  });
});

describe("the policy of a page", () => {
  const base = { nonce: "abc", secure: true, development: false };

  it("runs scripts with the nonce only, and upgrades what is asked for over http", () => {
    const policy = contentSecurityPolicy(base);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("upgrade-insecure-requests");
  });

  it("upgrades nothing where there is no https", () => {
    expect(contentSecurityPolicy({ ...base, secure: false })).not.toContain("upgrade-insecure-requests");
  });
});
