import type { WordTable } from "../read/words";

/** How a field is called in files, what its values look like, and where it stands in the list of choices. */
export interface FieldSpec {
  /** Names under which systems export it, the likeliest first, reduced to letters and digits (`Customer ID` → `customerid`). */
  names: readonly string[];
  /** A name is only believed when the values agree with it. `filled`: anything, but something; `month`: a day or a month. */
  reads: "text" | "filled" | "number" | "percent" | "date" | "month" | "currency" | "interval" | "words";
  /** Of the fields that read words: what these can mean. */
  words?: WordTable;
  /** Money, in the unit that the mapping says. */
  money?: true;
  group: "customer" | "subscription" | "leaving" | "acquisition" | "what" | "money" | "discount";
  /** May be given once for all rows: asked on the page of the mapping, or only told by a mapping file. */
  constant?: "asked" | "told";
}
