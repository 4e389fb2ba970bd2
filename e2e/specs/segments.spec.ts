import { expect } from "@playwright/test";
import { violations } from "../pages/accessible";
import { SegmentsPage } from "../pages/segments-page";
import { testWithTelco as test } from "../pages/shop";
import { expectNothingSideways } from "../pages/sideways";
import { telcoRows } from "../pages/telco";

// The contract of such a file is the plan.
const wanted = telcoRows.filter(({ contract, referrals }) => contract === "Month-to-Month" && referrals === 0);
const monthly = telcoRows.filter(({ contract }) => contract === "Month-to-Month");
const words = "Customers whose plan is Month-to-Month and whose number of referrals is 0.";

test("month-to-month without referrals, built by mouse: the count is that of the file, saved, shared, changed, duplicated, archived", async ({ page, slug }) => {
  const segments = new SegmentsPage(page, slug);
  await segments.openNew();
  await expect(segments.count).toHaveText(String(telcoRows.length));
  const plan = await segments.add("Plan", "is");
  // Not finished: it is said, and left out.
  await expect(plan.getByText("Not finished: left out of the count")).toBeVisible();
  await segments.choose(plan, "Month-to-Month");
  await expect(segments.count).toHaveText(String(monthly.length));
  const referrals = await segments.add("Number of referrals", "is");
  await referrals.getByLabel("Value").fill("0");
  await expect(segments.count).toHaveText(String(wanted.length));
  await expect(plan.getByText(`leaves ${monthly.length}`)).toBeVisible();
  await expect(referrals.getByText(`leaves ${wanted.length}`)).toBeVisible();
  await expect(segments.words).toHaveText(words);
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(segments.words).toHaveText(words);
  await expect(segments.count).toHaveText(String(wanted.length));
  await page.goBack();
  await expect(segments.words).toHaveText("Customers whose plan is Month-to-Month.");
  await page.goForward();
  await expect(segments.count).toHaveText(String(wanted.length));

  const name = `Unreferred ${Date.now()}`;
  await segments.save(name);
  await expect(segments.title).toHaveText(name);
  await page.getByRole("radio", { name: "Any" }).check();
  await expect(segments.title).toHaveText(`${name}Changed, not saved`);
  await expect(page.getByText("who matches several of these is counted once")).toBeVisible();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(segments.words).toHaveText(words);
  const more = page.getByRole("button", { name: "More" });
  await more.click();
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole("button", { name: "Duplicate" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Duplicate" }).click();
  await expect(segments.title).toHaveText(`${name}, copy`);

  await segments.openList();
  await expect(segments.row(name).getByText(words)).toBeVisible();
  // A job has made its members, and the list has looked again.
  await expect(segments.row(name).getByText("up to date")).toBeVisible();
  await expect(segments.row(name).getByRole("cell").first()).toHaveText(String(wanted.length));
  expect(await violations(page)).toEqual([]);
  await segments.row(`${name}, copy`).getByRole("button", { name: /^Archive/ }).click();
  await expect(page.getByRole("group", { name: "Archived" }).getByRole("link", { name: `${name}, copy` })).toBeVisible();
});

test("the same by keyboard alone", async ({ page, slug }) => {
  const segments = new SegmentsPage(page, slug);
  await segments.openNew();
  const { keyboard } = page;
  await segments.addRule.focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Choose a field" })).toBeFocused();
  await keyboard.type("plan");
  await keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Field: Plan" })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(page.getByRole("option", { name: /Month-to-Month/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await keyboard.type("month-to");
  await expect(page.getByRole("option", { name: /One Year/ })).toBeHidden();
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Values: Month-to-Month" })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await expect(segments.addRule).toBeFocused();
  await keyboard.press("Enter");
  await keyboard.type("number of referrals");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.press("Home");
  await keyboard.press("Tab");
  await keyboard.type("0");
  await expect(segments.words).toHaveText(words);
  await expect(segments.count).toHaveText(String(wanted.length));
  await page.getByRole("button", { name: "Save segment" }).focus();
  await keyboard.press("Enter");
  const name = `By keyboard ${Date.now()}`;
  await keyboard.type(name);
  await keyboard.press("Enter");
  await expect(segments.title).toHaveText(name);
  // What is removed gives the focus to its neighbour.
  await page.getByRole("button", { name: "Remove the rule on Number of referrals" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Field: Plan" })).toBeFocused();
});

test("hostile values match what they are, an unknown field is refused in its place, nonsense in the address is everybody and said to be", async ({ page, slug }) => {
  const segments = new SegmentsPage(page, slug);
  const hostile = "Ærø 'O\"Brien'; drop table segments; --";
  await segments.openNew({ all: [["attribute:city", "is", hostile]] });
  await expect(segments.count).toHaveText(String(telcoRows.filter(({ city }) => city === hostile).length));
  await expect(segments.words).toHaveText(`Customers whose City is ${hostile}.`);
  await segments.openNew({ none: [["attribute:city", "contains", "<img src=x onerror=alert(1)>"]] });
  await expect(segments.count).toHaveText(String(telcoRows.length));
  await page.goto(`/${slug}/segments/new?rule=${encodeURIComponent('{"all":[["plan","set"],["attribute:shoe size","at_least",3]]}')}`);
  await expect(page.getByRole("group", { name: "shoe size" }).getByRole("alert")).toContainText("which no import has brought");
  await page.getByRole("button", { name: "Remove the rule on shoe size" }).click();
  await expect(segments.count).toHaveText(String(telcoRows.length));
  const unreadable = page.getByText("The rule in the address cannot be read");
  await expect(unreadable).toHaveCount(0);
  for (const text of ["{nonsense", '{"all":[["plan","is","Two Year"]', '{"all":[["mrr","above","abc"]]}', '{"all":[["plan","like","x"]]}', '{"all":[["plan","is"]]}']) {
    await page.goto(`/${slug}/segments/new?rule=${encodeURIComponent(text)}`);
    await expect(unreadable, text).toContainText("Shown instead are all customers.");
    await expect(segments.count, text).toHaveText(String(telcoRows.length));
  }
  // Whoever goes on from there has a rule of its own.
  await page.getByRole("button", { name: "Add a rule to the group" }).click();
  await expect(unreadable).toHaveCount(0);
});

test("in French, on a phone, in the dark", async ({ page, slug, context, baseURL }) => {
  await context.addCookies([{ name: "locale", value: "fr", url: baseURL ?? "http://localhost:3000" }]);
  await page.setViewportSize({ width: 390, height: 900 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`/${slug}/segments/new?rule=${encodeURIComponent('{"all":[["plan","is","Month-to-Month"],{"none":[["referrals","above",0]]}]}')}`);
  await expect(page.getByRole("note", { name: "En clair" })).toHaveText("Clients dont le forfait est Month-to-Month. Mis à part : ceux dont le nombre de parrainages est de plus de 0.");
  await expect(page.getByText(`en laisse ${wanted.length}`)).toBeVisible();
  await expectNothingSideways(page, "the builder on a phone");
  expect(await violations(page)).toEqual([]);
});
