/** Computed when first asked for, then kept: what is costly and may not be needed at all. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
