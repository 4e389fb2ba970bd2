/** Solves A·x = b by Gaussian elimination with pivoting; null when A is singular. Small systems only. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = rows.slice(column).reduce((best, row, offset) => (Math.abs(at(row, column)) > Math.abs(at(rows[best] ?? [], column)) ? column + offset : best), column);
    const [upper, lower] = [rows[column] ?? [], rows[pivot] ?? []];
    if (Math.abs(at(lower, column)) < 1e-300) return null;
    rows[column] = lower;
    rows[pivot] = upper;
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = at(row, column) / at(lower, column);
      for (let k = column; k <= size; k += 1) row[k] = at(row, k) - factor * at(lower, k);
    }
  }
  return rows.map((row, index) => at(row, size) / at(row, index));
}

/** The inverse, column by column; null when there is none. */
export function invert(matrix: readonly (readonly number[])[]): number[][] | null {
  const columns = matrix.map((_, column) => solve(matrix, matrix.map((__, row) => (row === column ? 1 : 0))));
  const found = columns.filter((column): column is number[] => column !== null);
  return found.length < matrix.length ? null : matrix.map((_, row) => found.map((column) => at(column, row)));
}

const at = (row: readonly number[], index: number) => row[index] ?? 0;
