import { plainWords, read, unread, type Read, type RowCode } from "./read";

/** What the words of a column can mean, and what they usually mean when the mapping says nothing of them. */
export interface WordTable<Meaning extends string = string> {
  usual: Readonly<Record<Meaning, readonly string[]>>;
  /** What a word without a meaning is refused with. */
  unknown: RowCode;
}

export const meaningsOf = <Meaning extends string>({ usual }: WordTable<Meaning>) => Object.keys(usual) as Meaning[];

/** Null when the word is none of the usual ones; never guessed from its looks. */
export function usualMeaning<Meaning extends string>(table: WordTable<Meaning>, value: string): Meaning | null {
  const words = plainWords(value);
  return meaningsOf(table).find((meaning) => table.usual[meaning].includes(words)) ?? null;
}

/** By the mapping's own values, else by what the word usually means. */
export function wordReader<Meaning extends string>(table: WordTable<Meaning>, chosen: Readonly<Record<string, string>> = {}): (value: string) => Read<Meaning> {
  const meanings = new Map(Object.entries(chosen).map(([value, meaning]) => [plainWords(value), meaningsOf(table).find((known) => known === meaning)]));
  const known = new Map<string, Read<Meaning>>();
  return (value) => {
    let meaning = known.get(value);
    if (!meaning) {
      const found = meanings.get(plainWords(value)) ?? usualMeaning(table, value);
      meaning = found ? read(found) : unread(table.unknown);
      if (known.size < 1000) known.set(value, meaning);
    }
    return meaning;
  };
}
