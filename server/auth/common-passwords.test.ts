import { describe, expect, it } from "vitest";
import { createUserInput } from "./create-user";

const problems = (password: string) =>
  createUserInput.safeParse({ name: "Ada", email: "ada@example.com", password }).error?.issues.map((issue) => issue.message) ?? [];

describe("a new password", () => {
  it.each(["corridor-violet-27", "tenure-demo-2026", "une lampe sous la pluie", "9f!Qz#72kdLw", "xy7-Kq2pW9rT4m", "mon chat dort sur le clavier"])(
    "may be %s",
    (password) => expect(problems(password)).toEqual([]),
  );

  it.each([
    "password1234", "Password123!", "P@ssw0rd2026", "passwordpassword", "motdepasse2026", "MotDePasse123!", "azertyuiop12", "qwertyuiop12",
    "qwertyuiop12345", "123456789012", "abcdefghijkl", "aaaaaaaaaaaa", "abcabcabcabc", "1q2w3e1q2w3e", "1qaz2wsx3edc", "iloveyou2026",
    "welcome12345", "Bienvenue2026!", "admin1234567", "letmein123456", "football12345", "000000000000", "121212121212",
  ])("is refused as common: %s", (password) => expect(problems(password)).toEqual(["password.common"]));

  it("has 12 to 128 characters", () => {
    expect(problems("corridor-27")).toEqual(["password.tooShort"]);
    expect(problems("kd7-".repeat(32) + "x")).toContain("password.tooLong");
  });
});
