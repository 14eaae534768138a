import type { FailureCode } from '#contract/model/failure'
import type { StepOutcome } from '#contract/model/run'

/** Failures of the site or the sign-in: every other step would only fail the same way. */
const siteWide: ReadonlySet<FailureCode> = new Set([
  'auth.token-rejected',
  'auth.personal-token-rejected',
  'auth.password-rejected',
  'auth.client-rejected',
  'auth.password-refused',
  'auth.token-expired',
  'auth.basic-disabled',
  'auth.session-refused',
  'auth.anonymous-answer',
  'auth.captcha',
  'auth.login-page',
  'auth.redirected-to-sign-in',
  'net.host-unknown',
  'net.unreachable',
  'net.certificate',
  'net.redirected',
] satisfies FailureCode[])

/**
 * Whether a step's end makes it pointless to begin another: what follows would only repeat it, and
 * with a rejected token each further request brings Jira's captcha nearer (jira-api 1.1).
 */
export const stopsRun = (outcome: StepOutcome): boolean =>
  (outcome.state === 'failed' || outcome.state === 'unknown') && siteWide.has(outcome.failure.code)
