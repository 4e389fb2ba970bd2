const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** How well an entry of a list answers what is typed: 1 when a word of it begins so, less when it only contains it, 0 to be hidden. */
export function prepareMatch(value: string, search: string, keywords: string[] = []): number {
  const wanted = plain(search.trim());
  const texts = [value, ...keywords].map(plain);
  if (texts.some((text) => text.split(/[\s_,]+/).some((word) => word.startsWith(wanted)))) return 1;
  return texts.some((text) => text.includes(wanted)) ? 0.5 : 0;
}
