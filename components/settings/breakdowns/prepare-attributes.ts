import type { AttributesAnswer, AttributeView } from "@/server/breakdowns/list-attributes";

/** What speaks against breaking numbers down by an attribute: nobody has it, hardly two share a value, or more values than stand alone. */
type Caveat = "unused" | "own" | "many" | null;

export type ChoosableAttribute = AttributeView & { caveat: Caveat };

type Prepared = { choosable: ChoosableAttribute[]; others: AttributeView[] };

/** Text and yes/no can be chosen; numbers and dates have as many values as customers. */
export function prepareAttributes({ attributes, kept }: Pick<AttributesAnswer, "attributes" | "kept">): Prepared {
  const isChoosable = ({ type }: AttributeView) => type === "text" || type === "boolean";
  return {
    choosable: attributes.filter(isChoosable).map((attribute) => ({ ...attribute, caveat: caveatOf(attribute, kept) })),
    others: attributes.filter((attribute) => !isChoosable(attribute)),
  };
}

function caveatOf({ customers, values }: AttributeView, kept: number): Caveat {
  if (values === 0) return "unused";
  if (values <= kept) return null;
  return values * 2 > customers ? "own" : "many";
}
