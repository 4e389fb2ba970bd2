import type { WindowCell } from "../../metrics/cells";
import { addDays, monthsLater } from "./days";
import { mrrOn, type OracleWorld } from "./oracle";
import type { OracleCustomer } from "./oracle-cells";

/** Every window that somebody stands at the opening of, customer by customer, by what each paid on two days. */
export function oracleWindows(customers: OracleCustomer[], { dataDate }: OracleWorld): WindowCell[] {
  const first = customers.map(({ cohortMonth }) => cohortMonth).sort()[0];
  const cells: WindowCell[] = [];
  for (const length of [3, 12] as const) {
    for (let month = first ?? "9999-12"; month <= dataDate.slice(0, 7); month = monthsLater(`${month}-01`, 1).slice(0, 7)) {
      const end = addDays(monthsLater(`${month}-01`, 1), -1);
      const opening = addDays(monthsLater(`${month}-01`, 1 - length), -1);
      const pairs = customers
        .map(({ stretches }) => ({ x: mrrOn(stretches, opening), y: mrrOn(stretches, end < dataDate ? end : dataDate) }))
        .filter(({ x }) => x > 0n);
      const sum = (of: (pair: { x: bigint; y: bigint }) => bigint) => pairs.reduce((total, pair) => total + of(pair), 0n);
      if (pairs.length === 0) continue;
      cells.push({
        length,
        month,
        openingCustomers: pairs.length,
        openingMrr: sum(({ x }) => x),
        retainedCustomers: pairs.filter(({ y }) => y > 0n).length,
        retainedMrr: sum(({ y }) => y),
        grossRetainedMrr: sum(({ x, y }) => (x < y ? x : y)),
      });
    }
  }
  return cells;
}
