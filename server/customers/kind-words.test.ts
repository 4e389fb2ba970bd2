import { expect, it } from "vitest";
import { movementKinds } from "@/db/schema/ledger";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

it("what a file says changed has a word in both languages", () => {
  for (const messages of [en, fr]) expect(Object.keys(messages.customer.file.word)).toEqual(expect.arrayContaining([...movementKinds, "subscription", "renewal"]));
});
