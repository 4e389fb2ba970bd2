type Area = { scrollLeft: number; scrollWidth: number; clientWidth: number };

/** Whether something is wider than its place, and whether any of it is out of sight to its left or to its right. Browsers round: a pixel is nothing. */
export function edgesOf({ scrollLeft, scrollWidth, clientWidth }: Area): { scrolls: boolean; past: boolean; more: boolean } {
  const hidden = scrollWidth - clientWidth;
  return { scrolls: hidden > 1, past: hidden > 1 && scrollLeft > 1, more: hidden - scrollLeft > 1 };
}
