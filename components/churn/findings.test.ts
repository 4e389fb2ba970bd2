import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

const english = createTranslator({ locale: "en", messages: en, namespace: "churn" });
const french = createTranslator({ locale: "fr", messages: fr, namespace: "churn" });
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const numbers = { amount: () => "1", all: () => "30", some: () => "12" };

test("no reason is said to lose most where none stands out", () => {
  expect(english.markup("pareto.even.customers", { level: "reason", ...numbers })).toBe("No reason stands out: none loses more than 1 of 30 customers");
  expect(plain(french.markup("pareto.even.customers", { level: "category", ...numbers }))).toBe("Aucune catégorie ne se détache : chacune fait perdre au plus 1 des 30 clients");
});

test("the reason given most is that of one column, not the largest number of the table", () => {
  const most = { level: "reason", column: "Business", reason: "Too dear", count: 12, total: 30, some: numbers.some, all: numbers.all };
  expect(english.markup("cross.finding", most)).toBe("Business: the reason given most is “Too dear”, by 12 of 30 lost");
  expect(plain(french.markup("cross.finding", most))).toBe("Business : la raison la plus donnée est « Too dear », 12 départs sur 30");
});

test("another group is beside, and nothing has risen or fallen", () => {
  const move = { reason: "Missing feature", now: () => "15", before: () => "6" };
  expect(english.markup("multiples.beside", move)).toBe("“Missing feature” differs most: 15, there 6");
  expect(plain(french.markup("multiples.beside", move))).toBe("« Missing feature » diffère le plus : 15, là-bas 6");
  const against = "Plan: Team";
  expect(english("kinds.beside.both", { against, way: "up" })).toBe("Against Plan: Team: involuntary churn and decisions to leave both above");
  expect(plain(french("kinds.beside.finding", { against: "Formule : Team", involuntary: "down", voluntary: "flat" }))).toBe("Face à Formule : Team : départs involontaires en dessous, départs choisis identiques");
});

test("who gave no reason is counted beside the reasons", () => {
  expect(english("multiples.shown", { level: "reason", shown: 8, total: 11, without: 23 })).toBe("The 8 biggest of 11 reasons; 23 customers gave none.");
  expect(plain(french("multiples.shown", { level: "reason", shown: 8, total: 11, without: 1 }))).toBe("Les 8 premières raisons sur 11 ; 1 client n’en a donné aucune.");
  expect(english("multiples.shown", { level: "category", shown: 8, total: 9, without: 0 })).toBe("The 8 biggest of 9 categories.");
});
