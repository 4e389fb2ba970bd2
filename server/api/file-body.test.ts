import { expect, it } from "vitest";
import { Refusal } from "../errors";
import { fileBody } from "./file-body";

async function* parts(...texts: string[]) {
  yield* texts;
}

it("is the whole file, part by part", async () => {
  expect(await new Response(await fileBody(parts("a,b\r\n", "1,2\r\n", "3,4\r\n"))).text()).toBe("a,b\r\n1,2\r\n3,4\r\n");
  expect(await new Response(await fileBody(parts())).text()).toBe("");
});

it("is none where the first part is refused", async () => {
  async function* refused(): AsyncGenerator<string> {
    throw new Refusal("CONFLICT", "segments.beingMade");
  }
  await expect(fileBody(refused())).rejects.toMatchObject({ messageKey: "segments.beingMade" });
});

it("breaks off, rather than looking whole, where a later part fails", async () => {
  async function* broken() {
    yield "a,b\r\n";
    throw new Error("away");
  }
  await expect(new Response(await fileBody(broken())).text()).rejects.toThrow("away");
});
