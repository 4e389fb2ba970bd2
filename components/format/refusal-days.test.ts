import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import fr from "@/messages/fr.json";
import { withWrittenDays } from "./refusal-days";

const plain = (values: Record<string, string | number>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value).replaceAll("\u00a0", " ")]));

describe("days in a refusal", () => {
  it("are written in the reader's language, months too, and an hour stays behind its day", () => {
    expect(plain(withWrittenDays("en", { on: "2026-05-04", from: "2026-05", at: "2026-05-04 09:30" }))).toEqual({ on: "4 May 2026", from: "May 2026", at: "4 May 2026 09:30" });
    expect(plain(withWrittenDays("fr", { on: "2026-05-04", from: "2026-08", asOf: "–" }))).toEqual({ on: "4 mai 2026", from: "août 2026", asOf: "–" });
  });

  it("are no words that somebody typed, nor numbers", () => {
    const typed = { person: "2026-05-04", name: "2026-05", reason: "2026-05-04", minutes: 3 };
    expect(withWrittenDays("fr", typed)).toEqual(typed);
  });

  it("read as a sentence", () => {
    const t = createTranslator({ locale: "fr", messages: fr, namespace: "errors" });
    const said = t("referralOrder", withWrittenDays("fr", { step: "signedUp", on: "2026-05-04", before: "invited", day: "2026-05-10" }));
    expect(said.replaceAll("\u00a0", " ")).toContain("L’inscription du 4 mai 2026 précède l’invitation du 10 mai 2026.");
  });
});
