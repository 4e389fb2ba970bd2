import type { Condition, Expression } from "../expression/tree";
import { closedMetric } from "../registry";

/** Input name → cell address, such as "B2". */
type CellRefs = Record<string, string>;

/** The formula as a live spreadsheet cell, without the leading "=". A refused value is #N/A. */
export function toSpreadsheet(id: string, cells: CellRefs): string {
  return write(closedMetric(id).expression, cells);
}

const signs = { add: "+", subtract: "-", multiply: "*", divide: "/" } as const;

function write(expression: Expression, cells: CellRefs): string {
  switch (expression.op) {
    case "constant":
      return String(expression.value);
    case "input":
      return address(expression.name, cells);
    case "min":
    case "max":
      return `${expression.op.toUpperCase()}(${write(expression.left, cells)},${write(expression.right, cells)})`;
    case "geometric":
      return geometric(write(expression.ratio, cells), write(expression.terms, cells));
    case "round":
      return halfEven(write(expression.of, cells));
    case "refuse":
      return `IF(${test(expression.when, cells)},NA(),${write(expression.body, cells)})`;
    case "cases":
      return expression.cases.reduceRight(
        (rest, { when, then }) => `IF(${test(when, cells)},${write(then, cells)},${rest})`,
        write(expression.otherwise, cells),
      );
    case "choose":
      return Object.entries(expression.options).reduceRight(
        (rest, [word, option]) => `IF(${address(expression.input, cells)}="${word}",${write(option, cells)},${rest})`,
        "NA()",
      );
    default:
      return `(${write(expression.left, cells)}${signs[expression.op]}${write(expression.right, cells)})`;
  }
}

const test = ({ left, is, right }: Condition, cells: CellRefs) => `${write(left, cells)}${is}${write(right, cells)}`;

const geometric = (ratio: string, terms: string) => `IF(${ratio}=1,${terms},((${ratio})^(${terms})-1)/(${ratio}-1))`;

/** ROUND takes a tie away from zero; a tie of the hundredths goes to the even one here. */
const halfEven = (value: string) =>
  `IF(ROUND(MOD((${value})*100,1),9)=0.5,2*ROUND((${value})*50,0)/100,ROUND(${value},2))`;

function address(name: string, cells: CellRefs): string {
  const cell = cells[name];
  if (cell === undefined) throw new Error(`No cell holds ${name}`);
  return cell;
}
