type Params = Record<string, string | string[] | undefined>;

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The months in the address; what is no month, or runs backwards, counts as not given. */
export function readRange(params: Params): { from?: string; to?: string } {
  const from = monthOf(params.from);
  const to = monthOf(params.to);
  return from && to && from > to ? {} : { from, to };
}

function monthOf(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && month.test(value) ? value : undefined;
}
