import { AppError, type FailureCode, failure } from '#contract/model/failure'
import { type Answer, isLoginPage } from './answer.ts'
import { errorMessagesOf } from './error-messages.ts'

const says = (answer: Answer, pattern: RegExp): boolean =>
  errorMessagesOf(answer).some((line) => pattern.test(line))

/**
 * Whether Jira refused the sign-in, whatever the status: it may answer 200 or 404 as if nobody had
 * signed in, and only the header tells (jira-api 1.1). At the gateway a 401 without the header may
 * also be about one operation, so there only the header counts.
 */
export const refusedSignIn = (answer: Answer, atGateway: boolean): FailureCode | undefined => {
  const reason = answer.headers['x-seraph-loginreason'] ?? ''
  const denied = answer.headers['x-authentication-denied-reason'] ?? ''
  if (/AUTHENTICATION_DENIED/i.test(reason) || /CAPTCHA/i.test(denied)) return 'auth.captcha'
  if (/AUTHENTICATED_FAILED/i.test(reason)) {
    return answer.status === 401 ? 'auth.token-rejected' : 'auth.anonymous-answer'
  }
  const isUnknown = answer.status === 401 && says(answer, /client must be authenticated/i)
  return isUnknown && !atGateway ? 'auth.token-rejected' : undefined
}

/** Whether the gateway found that the token lacks a scope: a 401 with words of its own. */
const lacksScope = (answer: Answer): boolean =>
  /SCOPE_CHECK/i.test(answer.headers['x-failure-category'] ?? '') ||
  says(answer, /scope does not match/i)

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
  if (answer.status === 401 && lacksScope(answer)) return 'auth.scope-missing'
  if (answer.status === 403 && says(answer, /XSRF check failed/i)) return 'jira.rejected'
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
): AppError => new AppError(failure(code, subject, errorMessagesOf(answer), answer.status))
