import type { ImportNotice } from "../refusal";

/**
 * What is said of rows that are taken all the same, told once for each column: of the first row, with how many there are.
 * A file of a million odd rows is a few sentences.
 */
export class RowNotices {
  private readonly told = new Map<string, { first: ImportNotice; rows: number }>();

  add(notices: readonly ImportNotice[]): void {
    for (const notice of notices) {
      const key = `${notice.code} ${notice.column}`;
      const known = this.told.get(key);
      if (known) known.rows += 1;
      else this.told.set(key, { first: notice, rows: 1 });
    }
  }

  all(): ImportNotice[] {
    return [...this.told.values()].map(({ first, rows }) => ({ ...first, params: { ...first.params, rows } }));
  }
}
