import { getLocale, getTranslations } from "next-intl/server";
import { verbatimColumns, verbatimsCsv, verbatimsFileInput } from "@/server/churn/verbatims-csv";
import { amountWriter } from "./amount-writer";
import { fileBody } from "./file-body";
import { fileResponse } from "./file-response";
import { workspaceRequest } from "./workspace-request";

/** GET /api/verbatims?workspace=slug&from=…: what those who left wrote, as the reader's spreadsheet opens it. */
export function handleVerbatimsFile(request: Request): Promise<Response> {
  return workspaceRequest(request, "customers:read", async (ctx, query) => {
    const [t, locale] = await Promise.all([getTranslations("churn"), getLocale()]);
    const french = locale === "fr";
    const { currency } = ctx.workspace;
    const rows = verbatimsCsv({
      ctx,
      input: {
        ...verbatimsFileInput.parse(Object.fromEntries(query)),
        delimiter: french ? ";" : ",",
        headers: verbatimColumns.map((column) => t(`file.column.${column}`, { currency })),
        amount: amountWriter(currency, french ? "," : "."),
        kind: (kind) => (t.has(`kind.${kind}`) ? t(`kind.${kind}`) : kind),
        notGiven: t("notGiven"),
      },
    });
    return fileResponse(await fileBody(rows), { name: `${t("file.name")}.csv`, type: "text/csv" });
  });
}
