import { expect, type Page } from "@playwright/test";

type Condition = { field: string; op: string; value?: string };
type Segment = { id: string; name: string };

export const unknownSegment = "11111111-1111-4111-8111-111111111111";

async function ask<Answer>(answer: ReturnType<Page["request"]["get"]>): Promise<Answer> {
  const response = await answer;
  expect(response.ok(), await response.text()).toBe(true);
  return ((await response.json()) as { result: { data: { json: Answer } } }).result.data.json;
}

/** A segment of its own with one condition, saved as the builder saves it: a job has yet to count it. */
export async function newSegment(page: Page, slug: string, name: string, condition: Condition): Promise<Segment> {
  const own = `${name} ${Date.now()}`;
  const rule = { version: 1, root: { match: "all", of: [condition] } };
  const { id } = await ask<{ id: string }>(page.request.post("/api/trpc/segments.create", { data: { json: { workspace: slug, name: own, rule } } }));
  return { id, name: own };
}

/** The same, once its numbers are there. */
export async function savedSegment(page: Page, slug: string, name: string, condition: Condition): Promise<Segment> {
  const made = await newSegment(page, slug, name, condition);
  const input = encodeURIComponent(JSON.stringify({ json: { workspace: slug } }));
  const state = async () => (await ask<(Segment & { state: string })[]>(page.request.get(`/api/trpc/segments.list?input=${input}`))).find((segment) => segment.id === made.id)?.state;
  await expect.poll(state, { timeout: 30_000 }).toBe("ready");
  return made;
}
