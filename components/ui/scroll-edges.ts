type Area = { scrollLeft: number; scrollWidth: number; clientWidth: number };

/** Whether something is wider than its place, and whether anything of it is still to the right. Browsers round: a pixel is nothing. */
export function edgesOf({ scrollLeft, scrollWidth, clientWidth }: Area): { scrolls: boolean; more: boolean } {
  const hidden = scrollWidth - clientWidth;
  return { scrolls: hidden > 1, more: hidden - scrollLeft > 1 };
}
