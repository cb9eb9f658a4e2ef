import { DEFAULT_TIMEOUT_SECONDS } from './cli-args.ts'

/** What `redbar --help` prints. */
export const USAGE = `Redbar asks whether your Slack integrations still work.

  redbar check --setup FILE [--json] [--timeout SECONDS]
      Asks each integration of the set-up file once. Nothing is posted.
      --setup FILE       the set-up file (JSON); "$NAME" in it reads the environment
      --json             one JSON array instead of the table
      --timeout SECONDS  how long one question may take (${DEFAULT_TIMEOUT_SECONDS}); also how long to wait
                         for an integration when Slack answers "too many requests"

  redbar explain CODE
      Says what a code means: one of Slack's (token_revoked, "No Service"), an HTTP status (404),
      a network error (ECONNREFUSED) or a reason of Redbar's (captive-portal).

  redbar --help | --version

Exit codes of check:
  0  none failed (warnings included)
  1  at least one failed
  2  wrong arguments or a wrong set-up file; nothing was asked
  3  none failed, but at least one could not be decided (offline, rate limit, Slack's own trouble)
  70 a fault of Redbar's own    130 interrupted
`
