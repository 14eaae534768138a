import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { Answer } from '#jira/answer'
import { answerMessages } from '../answer-messages.ts'
import type { RefusalRules } from '../product-refusal.ts'

const errorOf = ({ body }: Answer): JsonObject => {
  const value = body.kind === 'json' && isJsonObject(body.value) ? body.value : {}
  return isJsonObject(value.error) ? value.error : {}
}

const scopesIn = (value: Json | undefined): string =>
  isJsonList(value) ? value.join(', ') : isJsonObject(value) ? Object.keys(value).join(', ') : ''

const saysScopes = (answer: Answer): boolean =>
  answerMessages(answer).some((line) => /lack one or more required privilege scopes/i.test(line))

/**
 * `needed: …` and `granted: …` of a 403 about scopes, if it names them; undefined when it is about
 * something else.
 */
const missingScopes = (answer: Answer): readonly string[] | undefined => {
  const { detail } = errorOf(answer)
  if (!isJsonObject(detail) || detail.required === undefined) {
    return saysScopes(answer) ? [] : undefined
  }
  const granted = scopesIn(detail.granted)
  return [`needed: ${scopesIn(detail.required)}`, `granted: ${granted === '' ? 'none' : granted}`]
}

/**
 * How Bitbucket Cloud refuses (auth-and-secrets §1.4). Its 401 for a token has four causes that
 * nothing tells apart; one that asks for `Bitbucket.org HTTP` is about the user's name.
 */
export const bitbucketCloudRules: RefusalRules = {
  ofSignIn: (answer, refuse) => {
    if (answer.status !== 401) return undefined
    const isAboutToken = answerMessages(answer).some((line) =>
      /token is invalid, expired, or not supported/i.test(line),
    )
    if (isAboutToken) return refuse('bitbucket.token-not-usable', answer)
    return /Bitbucket\.org HTTP/i.test(answer.headers['www-authenticate'] ?? '')
      ? refuse('bitbucket.email-needed', answer)
      : refuse('product.sign-in-rejected', answer)
  },
  ofRequest: (answer, refuse) => {
    if (answer.status !== 403) return undefined
    const missing = missingScopes(answer)
    return missing === undefined ? undefined : refuse('product.scope-missing', answer, missing)
  },
}
