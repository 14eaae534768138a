import type { Answer } from '#jira/answer'
import type { Base } from '#jira/base'
import { captchaPage } from '#jira/refused-sign-in'
import { answerMessages } from './answer-messages.ts'
import type { RefusalRules } from './product-refusal.ts'

const says = (answer: Answer, pattern: RegExp): boolean =>
  answerMessages(answer).some((line) => pattern.test(line))

/** Whether Atlassian's gateway found that a token lacks a scope (auth-and-secrets §1.4). */
const lacksScope = (answer: Answer): boolean =>
  /SCOPE_CHECK/i.test(answer.headers['x-failure-category'] ?? '') ||
  says(answer, /scope does not match/i)

/** Whether the answer names somebody: who is signed in, but may not do this, is answered 401, too. */
const namesSomebody = ({ headers }: Answer): boolean =>
  !['', 'anonymous'].includes(headers['x-ausername']?.trim() ?? '')

const needsWebSudo = (answer: Answer): boolean => says(answer, /requires WebSudo/i)

/**
 * How Confluence and Bitbucket Data Center refuse, which share Atlassian's sign-in (§1.4). A missing
 * right of somebody who is signed in is 401 on Bitbucket (its REST documentation, every operation),
 * which must not pass for a refused sign-in.
 */
export const atlassianRules = (base: Base): RefusalRules => ({
  ofSignIn: (answer, refuse) => {
    const reason = answer.headers['x-seraph-loginreason'] ?? ''
    const denied = answer.headers['x-authentication-denied-reason'] ?? ''
    if (/AUTHENTICATION_DENIED/i.test(reason) || /CAPTCHA/i.test(denied)) {
      const page = captchaPage(answer, base)
      return refuse('product.captcha', answer, page === undefined ? [] : [page])
    }
    const isNobody =
      /AUTHENTICATED_FAILED/i.test(reason) || answer.headers['x-ausername'] === 'anonymous'
    if (isNobody && answer.status !== 401) {
      return refuse('product.anonymous-answer', answer)
    }
    if (answer.status === 403 && says(answer, /basic authentication has been disabled/i)) {
      return refuse('product.basic-disabled', answer)
    }
    const isAboutRequest = lacksScope(answer) || needsWebSudo(answer) || namesSomebody(answer)
    return answer.status === 401 && !isAboutRequest
      ? refuse('product.sign-in-rejected', answer)
      : undefined
  },
  ofRequest: (answer, refuse) => {
    if (answer.status === 401 && lacksScope(answer)) return refuse('product.scope-missing', answer)
    if (answer.status === 401 && needsWebSudo(answer)) return refuse('product.websudo', answer)
    if (answer.status === 401) return refuse('product.permission-missing', answer)
    return answer.status === 403 && says(answer, /XSRF check failed/i)
      ? refuse('product.request-filtered', answer)
      : undefined
  },
})
