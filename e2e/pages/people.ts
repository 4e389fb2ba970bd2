import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

type Person = { name: string; email: string; password: string };

export const somebody = (name = "Ada Lovelace"): Person => ({ name, email: `${randomUUID()}@example.com`, password: "corridor-violet-27" });

/** Signs up from wherever the page is taken, and stays signed in. */
export async function signUp(page: Page, person: Person, from = "/sign-up"): Promise<void> {
  await page.goto(from);
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-up"));
}

/** On the sign-in page, wherever it was reached from. */
export async function fillSignIn(page: Page, { email, password }: Pick<Person, "email" | "password">): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

export async function createWorkspace(page: Page, name: string): Promise<string> {
  await page.goto("/new-workspace");
  await page.getByLabel("Company or product").fill(name);
  await page.getByRole("button", { name: "Create workspace" }).click();
  await page.waitForURL(/\/overview$/);
  return new URL(page.url()).pathname.split("/")[1] ?? "";
}
