import type { ImportNotice } from "@/server/imports/refusal";
import { ProblemNote } from "./problem-note";

/** What is odd about the file as a whole: it is taken all the same. */
export function FileNotices({ notices }: { notices: readonly ImportNotice[] }) {
  return notices.map((notice) => <ProblemNote key={notice.code} problem={notice} tone="warn" />);
}
