import { describe, expect, it } from "vitest";
import { withChannels } from "./with-channels";

const row = (channel: string) => ({ channel, cells: [{ month: "2026-01", typed: 1n, imported: null }], total: 1n });

describe("rows of the spend sheet", () => {
  it("take up a channel that was named just now, once, before the spend on none", () => {
    const rows = withChannels([row("Ads"), row("")], ["Fairs", "Ads", "Fairs"], [{ month: "2026-01" }]);
    expect(rows.map(({ channel }) => channel)).toEqual(["Ads", "Fairs", ""]);
    expect(rows[1]).toEqual({ channel: "Fairs", cells: [{ month: "2026-01", typed: null, imported: null }], total: 0n });
  });
});
