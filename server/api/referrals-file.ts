import { getLocale, getTranslations } from "next-intl/server";
import { traitWords } from "@/common/trait-words";
import { referralFileInput } from "@/server/referrals/lists/input";
import { referralsCsv } from "@/server/referrals/lists/referrals-csv";
import { amountWriter } from "./amount-writer";
import { fileBody } from "./file-body";
import { fileResponse } from "./file-response";
import { workspaceRequest } from "./workspace-request";

/** GET /api/referrals?workspace=slug&list=advocates…: a list as the reader's spreadsheet opens it. */
export function handleReferralsFile(request: Request): Promise<Response> {
  return workspaceRequest(request, "customers:read", async (ctx, query) => {
    const [t, likely, period, locale] = await Promise.all([getTranslations("referrals.file"), getTranslations("referrals.likely"), getTranslations("period"), getLocale()]);
    const french = locale === "fr";
    const input = referralFileInput.parse(Object.fromEntries(query));
    const rows = referralsCsv({
      ctx,
      input: {
        ...input,
        delimiter: french ? ";" : ",",
        header: (column) => t(`column.${column}`),
        amount: amountWriter(ctx.workspace.currency, french ? "," : "."),
        trait: (trait, attributes) => traitWords(likely, period, attributes, trait),
      },
    });
    return fileResponse(await fileBody(rows), { name: `${t(`name.${input.list}`)}.csv`, type: "text/csv" });
  });
}
