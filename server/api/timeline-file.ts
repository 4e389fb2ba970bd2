import { getLocale, getTranslations } from "next-intl/server";
import { timelineFileInput } from "@/server/customers/timeline/input";
import { timelineCsv } from "@/server/customers/timeline/timeline-csv";
import { amountWriter } from "./amount-writer";
import { fileResponse } from "./file-response";
import { workspaceRequest } from "./workspace-request";

/** GET /api/customers/timeline?workspace=slug&customerId=…: what happened to a customer, as the reader's spreadsheet opens it. */
export function handleTimelineFile(request: Request): Promise<Response> {
  return workspaceRequest(request, "customers:read", async (ctx, query) => {
    const [t, locale] = await Promise.all([getTranslations("customer.file"), getLocale()]);
    const french = locale === "fr";
    const body = await timelineCsv({
      ctx,
      input: {
        ...timelineFileInput.parse(Object.fromEntries(query)),
        delimiter: french ? ";" : ",",
        header: (column) => t(`column.${column}`),
        word: (name) => (t.has(`word.${name}`) ? t(`word.${name}`) : name),
        amount: amountWriter(ctx.workspace.currency, french ? "," : "."),
      },
    });
    return fileResponse(body, { name: `${t("name")}.csv`, type: "text/csv" });
  });
}
