/** Said when a command is not understood; the exit code is then 2. */
export class UsageError extends Error {}

export const usage = `Usage: npm run -s tenure -- <command> [--json]

  workspace create --name NAME --email EMAIL --password PASSWORD
                   [--currency EUR] [--time-zone Europe/Paris] [--margin 0.8] [--discount 0.08]
  import FILE      --workspace SLUG --kind customers --map MAP.json
                   [--update correction|state] [--as-of YYYY-MM-DD] [--complete] [--dry-run]
  kpis             --workspace SLUG [--from YYYY-MM] [--to YYYY-MM] [--segment NAME|ID]
                   [--breakdown plan|interval|channel|country|referred|referrals|attribute:KEY]
  undo IMPORT      [--workspace SLUG] [--confirm]
  metric ID        '{"input": 1}' | --list | --batch

Answers are JSON on standard output, with --json on one line; sentences for people go to standard error.
Exit codes: 0 done, 1 refused or failed, 2 not understood.`;
