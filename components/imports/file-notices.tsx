import type { ImportNotice } from "@/server/imports/refusal";
import { ProblemNote } from "./problem-note";

/** What is odd about the file or some of its rows: they are taken all the same. */
export function FileNotices({ notices }: { notices: readonly ImportNotice[] }) {
  return notices.map((notice) => <ProblemNote key={`${notice.code} ${notice.column}`} problem={notice} tone="warn" />);
}
