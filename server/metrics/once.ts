/** Computed when first asked for, then kept: what is costly and may not be needed at all. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Computed once for each object, and kept as long as the object is: for what is asked again of facts that never change. */
export function oncePer<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const made = new WeakMap<Of, () => T>();
  return (of) => {
    const known = made.get(of) ?? once(() => make(of));
    made.set(of, known);
    return known();
  };
}
