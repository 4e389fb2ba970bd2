/** Why a whole file is turned away. */
export const FILE_CODES = [
  "file_empty",
  "file_too_large",
  "file_wrong_kind",
  "file_encoding_broken",
  "file_quotes_broken",
  "file_row_too_large",
  "file_too_many_rows",
  "header_only",
  "header_missing",
  "header_repeated",
  "header_too_wide",
  "no_row_accepted",
] as const;

/** Why a mapping cannot be used, on its own or on this file. */
export const MAP_CODES = [
  "map_not_an_object",
  "map_unknown_key",
  "map_invalid_value",
  "map_column_absent",
  "map_column_ambiguous",
  "map_field_twice",
  "map_key_twice",
  "map_external_id_missing",
  "map_amount_missing",
  "map_amount_unit_missing",
  "map_interval_missing",
  "map_currency_missing",
  "map_currency_without_rate",
  "map_start_missing",
  "map_as_of_missing",
  "map_date_order_missing",
  "map_date_missing",
  "map_sum_missing",
  "map_channel_missing",
  "map_payment_id_missing",
  "map_customer_missing",
  "map_payment_status_missing",
  "map_category_missing",
  "map_rate_missing",
  "map_subscription_id_missing",
  "map_discount_duration_missing",
  "map_referrer_missing",
  "map_referee_missing",
  "map_survey_missing",
  "map_score_missing",
] as const;

/** Why one row is turned away. */
export const ROW_CODES = [
  "row_ragged",
  "cell_too_long",
  "nul_character",
  "text_too_long",
  "external_id_missing",
  "external_id_repeated",
  "amount_missing",
  "amount_unreadable",
  "amount_negative",
  "reward_negative",
  "amount_out_of_range",
  "amount_too_precise",
  "amount_not_minor_units",
  "amount_other_currency",
  "currency_missing",
  "currency_unknown",
  "currency_without_rate",
  "interval_missing",
  "interval_unknown",
  "interval_count_invalid",
  "quantity_invalid",
  "date_unreadable",
  "date_impossible",
  "date_out_of_range",
  "start_missing",
  "start_contradicts_tenure",
  "start_after_as_of",
  "tenure_invalid",
  "tenure_without_as_of",
  "end_before_start",
  "end_without_as_of",
  "cancel_before_start",
  "cancel_before_paying",
  "cancel_after_end",
  "cancel_after_as_of",
  "status_missing",
  "status_unknown",
  "status_contradicts_end",
  "churn_kind_unknown",
  "withdrawn_before_cancel",
  "subscription_unknown",
  "referral_count_invalid",
  "self_referral",
  "referred_twice",
  "referral_cycle",
  "referral_dates_out_of_order",
  "referrer_missing",
  "referee_missing",
  "referee_email_invalid",
  "record_repeated",
  "date_missing",
  "sum_missing",
  "channel_missing",
  "category_unknown",
  "purpose_unknown",
  "payment_id_missing",
  "payment_status_unknown",
  "refund_exceeds_amount",
  "customer_missing",
  "customer_unknown",
  "customer_ambiguous",
  "subscription_id_missing",
  "subscription_kind_unknown",
  "trial_end_before_start",
  "margin_share_invalid",
  "discount_invalid",
  "discount_duration_unknown",
  "rate_invalid",
  "rate_not_positive",
  "rate_of_own_currency",
  "survey_unknown",
  "score_missing",
  "score_off_scale",
  "not_a_number",
  "not_yes_or_no",
] as const;

/** Said about a row, or a file, that is taken all the same. */
export const NOTICE_CODES = ["amount_rounded", "email_unusual", "paid_before_invited", "referral_undated", "encoding_mixed", "separator_unseen", "ends_before_facts", "cancelled_after_facts", "dated_after_facts", "answered_after_facts", "activated_after_file"] as const;

type RefusalCode = (typeof FILE_CODES)[number] | (typeof MAP_CODES)[number] | (typeof ROW_CODES)[number];
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** Everything a sentence needs to name the row, the column, the value and the way out. Plain JSON. */
export interface Problem<Code extends string = RefusalCode | NoticeCode> {
  code: Code;
  /** As a spreadsheet numbers it: the header is row 1. Null for the file or the mapping as a whole. */
  row: number | null;
  /** The header of the column, as the file writes it; for a mapping the path inside it. */
  column: string | null;
  /** What stands there, cut to a readable length. */
  value: string | null;
  /** Further values of the sentence: limits, the other row, the date it is held against. */
  params: Record<string, string | number>;
}

export type ImportRefusal = Problem<RefusalCode>;
export type ImportNotice = Problem<NoticeCode>;

const SHOWN_VALUE = 120;

export function problem<Code extends RefusalCode | NoticeCode>(
  code: Code,
  at: { row?: number; column?: string; value?: string; params?: Record<string, string | number> } = {},
): Problem<Code> {
  const value = at.value === undefined ? null : at.value.length > SHOWN_VALUE ? `${at.value.slice(0, SHOWN_VALUE)}…` : at.value;
  return { code, row: at.row ?? null, column: at.column ?? null, value, params: at.params ?? {} };
}

/**
 * The arguments of the messages `importProblems.<code>.{title,what,fix}`: every message may use `row`,
 * `column` and `value` and the params of its code.
 */
export function messageValues(p: Problem): Record<string, string | number> {
  return { ...p.params, row: p.row ?? 0, column: p.column ?? "", value: p.value ?? "" };
}
