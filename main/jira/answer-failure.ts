import { AppError, type FailureCode, failure } from '#contract/model/failure'
import { type Answer, isLoginPage } from './answer.ts'
import { errorMessagesOf } from './error-messages.ts'

const says = (answer: Answer, pattern: RegExp): boolean =>
  errorMessagesOf(answer).some((line) => pattern.test(line))

/** Whether the gateway found that the token lacks a scope: a 401 with words of its own. */
const lacksScope = (answer: Answer): boolean =>
  /SCOPE_CHECK/i.test(answer.headers['x-failure-category'] ?? '') ||
  says(answer, /scope does not match/i)

/** Whether Jira wants the password once more for what administrators do (auth-and-secrets §1.4). */
const wantsSecureSession = (answer: Answer): boolean =>
  answer.status === 401 && says(answer, /requires WebSudo/i)

/** Whether the way to sign in is switched off, and no header says so (jira-dc-api §1.2). */
const hasBasicDisabled = (answer: Answer): boolean =>
  answer.status === 403 && says(answer, /basic authentication has been disabled/i)

const wantsToken = (answer: Answer): boolean =>
  answer.status === 401 && says(answer, /basic authentication with passwords is deprecated/i)

const isCrossSite = (answer: Answer): boolean =>
  (answer.status === 403 || answer.status === 404) && says(answer, /XSRF check failed/i)

/** Refusals whose own words say what they are, whoever gets them. */
const ofItsWords = (answer: Answer): FailureCode | undefined => {
  if (wantsSecureSession(answer)) return 'auth.secure-session'
  if (hasBasicDisabled(answer)) return 'auth.basic-disabled'
  if (wantsToken(answer)) return 'auth.password-refused'
  if (isCrossSite(answer)) return 'jira.cross-site-refused'
  return answer.status === 401 && lacksScope(answer) ? 'auth.scope-missing' : undefined
}

const busy =
  /another workflow configuration .*task|another task is currently running|conflictingTaskId|an action with this .* is still in progress/i

/**
 * Whether Jira asks to come again, having changed nothing: only one task at a time may change the
 * workflow configuration of a site, and some objects are locked while they are written (1.5). So is a
 * priority scheme (3.20), also by an earlier write whose answer was lost.
 */
export const isLockedOut = (answer: Answer): boolean =>
  (answer.status >= 400 && says(answer, /failed to acquire lock/i)) ||
  (answer.status === 409 && says(answer, busy))

/** Some operations refuse who is no administrator with 400 (`POST /field`, workflow rules). */
const lacksPermission = (answer: Answer): boolean =>
  answer.status === 400 &&
  says(answer, /only jira administrators|administration permission is required/i)

const codesByStatus: Readonly<Record<number, FailureCode>> = {
  401: 'auth.token-rejected',
  403: 'auth.permission-missing',
  404: 'jira.not-found',
  405: 'jira.endpoint-gone',
  409: 'jira.conflict',
  410: 'jira.endpoint-gone',
  423: 'jira.conflict',
  429: 'jira.rate-limited',
}

const codeOf = (answer: Answer): FailureCode => {
  const said = ofItsWords(answer)
  if (said !== undefined) return said
  if (isLockedOut(answer)) return 'jira.conflict'
  if (lacksPermission(answer)) return 'auth.permission-missing'
  if (answer.status >= 500) return 'jira.unavailable'
  if (answer.status >= 400) return codesByStatus[answer.status] ?? 'jira.rejected'
  return isLoginPage(answer) ? 'auth.login-page' : 'jira.unexpected-answer'
}

/** The failure that an answer stands for, with Jira's own messages. */
export const failAnswer = (
  answer: Answer,
  subject: string,
  code: FailureCode = codeOf(answer),
  details: readonly string[] = errorMessagesOf(answer),
): AppError => new AppError(failure(code, subject, details, answer.status))

/** What an answer says, as far as its own words tell. */
export const saidOf = ofItsWords
