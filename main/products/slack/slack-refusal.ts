import type { FailureCode } from '#contract/model/failure'
import { isJsonObject, type JsonObject } from '#contract/model/json'
import type { Answer } from '#jira/answer'
import type { RefusalRules } from '../product-refusal.ts'

/** Errors of the sign-in; all come with HTTP 200 (auth-and-secrets §1.4). */
const ofSignIn: Readonly<Record<string, FailureCode>> = {
  invalid_auth: 'product.sign-in-rejected',
  not_authed: 'product.sign-in-rejected',
  token_revoked: 'product.token-revoked',
  token_expired: 'product.token-expired',
  account_inactive: 'product.account-inactive',
}

/** Errors of one call (docs.slack.dev, chat.postMessage and conversations.*). */
const ofCall: Readonly<Record<string, FailureCode>> = {
  missing_scope: 'product.scope-missing',
  not_allowed_token_type: 'slack.wrong-token-type',
  not_in_channel: 'slack.not-in-channel',
  channel_not_found: 'slack.channel-not-found',
  is_archived: 'slack.channel-archived',
  msg_too_long: 'slack.message-too-long',
  msg_blocks_too_long: 'slack.message-too-long',
  ratelimited: 'product.rate-limited',
  rate_limited: 'product.rate-limited',
  no_permission: 'product.permission-missing',
  access_denied: 'product.permission-missing',
  restricted_action: 'product.permission-missing',
  restricted_action_read_only_channel: 'product.permission-missing',
}

/** The refusal in an answer of Slack; it stands in the body, whatever the status. */
const refusalIn = ({ body }: Answer): JsonObject | undefined =>
  body.kind === 'json' && isJsonObject(body.value) && body.value.ok === false
    ? body.value
    : undefined

const scopesOf = ({ needed, provided }: JsonObject): readonly string[] => [
  ...(typeof needed === 'string' ? [`needed: ${needed}`] : []),
  ...(typeof provided === 'string' ? [`granted: ${provided}`] : []),
]

/** How Slack refuses: `{"ok":false,"error":…}`, nearly always with HTTP 200. */
export const slackRules: RefusalRules = {
  ofSignIn: (answer, refuse) => {
    const code = ofSignIn[String(refusalIn(answer)?.error)]
    return code === undefined ? undefined : refuse(code, answer)
  },
  ofRequest: (answer, refuse) => {
    const refusal = refusalIn(answer)
    if (refusal === undefined) return undefined
    const code = ofCall[String(refusal.error)] ?? 'product.rejected'
    return refuse(code, answer, scopesOf(refusal))
  },
}
