import type { CustomerTotals, ImportCounts, ImportView, LineTotals } from "@/server/imports/views";
import type { Words } from "./words";

/** An import as the command line prints it: money in minor units, names as the API writes them. */
export function importAnswer(view: ImportView, words: Words) {
  return {
    import: {
      id: view.id,
      kind: view.kind,
      status: view.status,
      file: view.fileName,
      source: view.source.name,
      as_of: view.asOf,
      update: view.updateMode.chosen,
      complete: view.complete,
    },
    counts: view.counts && counts(view.counts),
    totals: view.totals && ("lines" in view.totals ? lineTotals(view.totals) : totals(view.totals)),
    rejected: view.rejections.map(({ code, column, rows, example }) => ({ code, column, rows, first_row: example.row, example: words.problem(example) })),
    notices: view.notices.map((notice) => ({ code: notice.code, row: notice.row, column: notice.column, message: words.problem(notice) })),
    error: view.error && { code: view.error.code, message: words.failure(view.error) },
  };
}

function counts({ added, differing, differingAsState, missingActive, ...same }: ImportCounts) {
  return { ...same, new: added, differing, differing_as_state: differingAsState, missing_active: missingActive };
}

function totals({ asOf, mrr, churnedMrr, byPlan, churnByCategory, ...same }: CustomerTotals) {
  const money = <T extends { mrr: string }>(row: T) => ({ ...row, mrr: Number(row.mrr) });
  return { ...same, as_of: asOf, mrr: Number(mrr), churned_mrr: Number(churnedMrr), by_plan: byPlan.map(money), churn_by_category: churnByCategory.map(money) };
}

function lineTotals({ asOf, amount, groups, ...same }: LineTotals) {
  const money = (minor: string | null) => minor && Number(minor);
  const by = groups.map((group) => [`by_${group.by}`, group.values.map(({ value, lines, amount: sum }) => ({ [group.by]: value, lines, amount: money(sum) }))]);
  return { ...same, as_of: asOf, amount: money(amount), ...Object.fromEntries(by) };
}

/** The same for people, in the order in which they would ask. */
export function importSentences(view: ImportView, words: Words): string[] {
  const { counts: found, totals: kept, rejections, error } = view;
  const lines: string[] = view.notices.map((notice) => words.problem(notice));
  if (found) {
    lines.push(`${found.rows} rows: ${found.accepted} accepted, ${found.repeated} repeated, ${found.rejected} rejected.`);
    lines.push(`${found.added} new, ${found.corrected} corrected, ${found.changed} changed, ${found.unchanged} unchanged; ${found.missing} known before are not in the file.`);
  }
  for (const { rows, example } of rejections) lines.push(`${rows} rejected, first in row ${example.row}: ${words.problem(example)}`);
  if (kept && "lines" in kept) lines.push(`${kept.lines} ${kept.lines === 1 ? "line is" : "lines are"} in${kept.amount === null ? "" : `, ${money(kept.amount, kept.currency)} in all`}.`);
  else if (kept) lines.push(`${kept.active} active customers with ${money(kept.mrr, kept.currency)} MRR, ${kept.churned} churned, as of ${kept.asOf}.`);
  if (error) lines.push(words.failure(error));
  return lines;
}

function money(minor: string, currency: string): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.format(Number(minor) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
