import type { ReactNode } from "react";
import { loadImport } from "./load-import";

type Props = { params: Promise<{ workspace: string; id: string }>; children: ReactNode };

/** Before anything of the page is sent: once its loading frame is on the way the answer has a status, and it would be 200. */
export default async function OneImportLayout({ params, children }: Props) {
  const { workspace, id } = await params;
  await loadImport(workspace, id);
  return children;
}
