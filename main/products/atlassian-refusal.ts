import type { Answer } from '#jira/answer'
import { answerMessages } from './answer-messages.ts'
import type { RefusalRules } from './product-refusal.ts'

const says = (answer: Answer, pattern: RegExp): boolean =>
  answerMessages(answer).some((line) => pattern.test(line))

/** The page where a person solves the captcha: only ever one of the very host that asked for it. */
const loginPage = (denied: string, origin: string): readonly string[] => {
  const address = /login-url=(\S+)/i.exec(denied)?.[1]
  const isOwn = address !== undefined && URL.canParse(address) && new URL(address).origin === origin
  return isOwn ? [address] : []
}

/** Whether Atlassian's gateway found that a token lacks a scope (auth-and-secrets §1.4). */
const lacksScope = (answer: Answer): boolean =>
  /SCOPE_CHECK/i.test(answer.headers['x-failure-category'] ?? '') ||
  says(answer, /scope does not match/i)

const needsWebSudo = (answer: Answer): boolean => says(answer, /requires WebSudo/i)

/** How Confluence and Bitbucket Data Center refuse, which share Atlassian's sign-in (§1.4). */
export const atlassianRules = (origin: string): RefusalRules => ({
  ofSignIn: (answer, refuse) => {
    const reason = answer.headers['x-seraph-loginreason'] ?? ''
    const denied = answer.headers['x-authentication-denied-reason'] ?? ''
    if (/AUTHENTICATION_DENIED/i.test(reason) || /CAPTCHA/i.test(denied)) {
      return refuse('product.captcha', answer, loginPage(denied, origin))
    }
    if (/AUTHENTICATED_FAILED/i.test(reason) && answer.status !== 401) {
      return refuse('product.anonymous-answer', answer)
    }
    if (answer.status === 403 && says(answer, /basic authentication has been disabled/i)) {
      return refuse('product.basic-disabled', answer)
    }
    const isAboutRequest = lacksScope(answer) || needsWebSudo(answer)
    return answer.status === 401 && !isAboutRequest
      ? refuse('product.sign-in-rejected', answer)
      : undefined
  },
  ofRequest: (answer, refuse) => {
    if (answer.status === 401 && lacksScope(answer)) return refuse('product.scope-missing', answer)
    if (answer.status === 401 && needsWebSudo(answer)) return refuse('product.websudo', answer)
    return answer.status === 403 && says(answer, /XSRF check failed/i)
      ? refuse('product.request-filtered', answer)
      : undefined
  },
})
