import type { ChurnReasonRow, ChurnReasonsAnswer } from "@/server/churn/get-churn-reasons";
import type { Narrowing } from "@/server/customers/narrowing";

/** What the customers of a row have in common. */
export function narrowingOf(by: ChurnReasonsAnswer["by"], { key }: Pick<ChurnReasonRow, "key">): Narrowing {
  const [first, second] = key;
  switch (by) {
    case "category":
      return { category: first };
    case "reason":
      return { category: first, reason: second };
    case "kind":
      return { kind: first };
    case "plan":
      return { planLeft: first };
    case "tenure":
      return { tenure: first };
  }
}
