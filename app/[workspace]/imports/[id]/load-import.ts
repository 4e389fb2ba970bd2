import { notFound } from "next/navigation";
import { cache } from "react";
import { isUuid } from "@/common/uuid";
import { serverCaller } from "@/server/trpc/caller";

/** Read once for the layout, the title and the page. What is not there, or not yours, is the not-found page. */
export const loadImport = cache(async (workspace: string, id: string) => {
  if (!isUuid(id)) notFound();
  const caller = await serverCaller();
  return caller.imports.get({ workspace, importId: id });
});
