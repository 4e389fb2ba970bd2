import type { Random } from "./random";

const first = ["Alder", "Amber", "Basalt", "Birch", "Blau", "Brise", "Cedar", "Cobalt", "Corail", "Dune", "Ember", "Fjord", "Forge", "Galet", "Granit", "Hafen", "Harbour", "Hazel", "Indigo", "Juniper", "Kupfer", "Lagune", "Lark", "Lichen", "Linden", "Marée", "Meadow", "Mistral", "Nacre", "Nebel", "Noor", "Ocre", "Olive", "Orme", "Pebble", "Prairie", "Quartz", "Ravel", "Rivage", "Saffron", "Sable", "Sorrel", "Stein", "Tarn", "Thistle", "Tilia", "Umber", "Vale", "Verger", "Willow", "Zephyr", "Åker", "Østen"] as const;
const second = ["Analytics", "Atelier", "Bakery", "Clinic", "Conseil", "Design", "Digital", "Foods", "Freight", "Garden", "Group", "Health", "Industrie", "Kitchen", "Lab", "Learning", "Logistics", "Media", "Mobility", "Partners", "Press", "Robotics", "Software", "Studio", "Supply", "Systems", "Textile", "Tools", "Travel", "Works"] as const;

/** A company that doesn't exist, with an address under a domain reserved for examples. */
export function inventCompany(random: Random, number: number): { name: string; email: string } {
  const name = `${random.pick(first)} ${random.pick(second)}`;
  const mailbox = name.normalize("NFD").replace(/[^A-Za-z ]/g, "").toLowerCase().replace(/ /g, ".") || "team";
  return { name, email: `${mailbox}.${number}@customers.example` };
}
