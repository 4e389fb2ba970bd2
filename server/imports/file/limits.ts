/** Bounds of a file, so that no upload can exhaust the server or produce a table nobody can read. */
export const LIMITS = {
  /** A million customers with a dozen columns stay well below. */
  fileBytes: 150 * 1024 * 1024,
  rows: 2_000_000,
  /** The widest well-known export (HubSpot contacts) has 268 columns; a file of 300 is almost always a pivoted one. */
  columns: 280,
  cellBytes: 32 * 1024,
  /** One record, all cells together. More means a quote that was opened and never closed. */
  recordBytes: 2 * 1024 * 1024,
} as const;

/** As much of a file as detection wants to see. */
export const HEAD_BYTES = 512 * 1024;

/** Rows detection keeps for suggestions. */
export const SAMPLE_ROWS = 1000;
