import type { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import type { Answer } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import type { Endpoint } from './endpoint.ts'

/** How an operation is known in failures: `GET /rest/api/3/project/{key}`. */
export const nameOf = ({ method, path }: Endpoint<unknown>): string => `${method} ${path}`

/**
 * An answer that Slipway cannot use. After a write that Jira accepted this is
 * `jira.outcome-unknown`, since the object is there although nobody knows what became of it.
 */
const unusable = (
  endpoint: Endpoint<unknown>,
  details: readonly string[],
  status?: number,
): AppError => {
  const code = endpoint.effect === 'read' ? 'jira.unexpected-answer' : 'jira.outcome-unknown'
  return new AppError(failure(code, nameOf(endpoint), details, status))
}

const describeIssues = ({ issues }: z.ZodError, at: string): readonly string[] =>
  issues
    .slice(0, 5)
    .map(({ path, message }) => [[at, ...path].filter((one) => one !== '').join('.'), message])
    .map(([where, message]) => (where === '' ? `${message}` : `${where}: ${message}`))

/** Checks a value against the endpoint's schema; `at` says which item of a list it is. */
export const checkValue = <Value>(endpoint: Endpoint<Value>, value: unknown, at = ''): Value => {
  const checked = endpoint.answer.safeParse(value)
  if (checked.success) return checked.data
  throw unusable(endpoint, describeIssues(checked.error, at))
}

/** The JSON of an answer, or its picture; undefined when it is empty. */
export const jsonOf = (endpoint: Endpoint<unknown>, answer: Answer): Json | undefined => {
  if (answer.body.kind === 'json') return answer.body.value
  if (answer.body.kind === 'picture') return answer.body.picture
  if (answer.body.kind === 'empty') return undefined
  const page = failAnswer(answer, nameOf(endpoint))
  if (page.failure.code === 'auth.login-page') throw page
  throw unusable(endpoint, ['The answer is no JSON, or was cut short.'], answer.status)
}

/** A checked answer. An empty one may be declared as undefined or as null. */
export const checkAnswer = <Value>(endpoint: Endpoint<Value>, answer: Answer): Value => {
  const value = jsonOf(endpoint, answer)
  if (value !== undefined) return checkValue(endpoint, value)
  const asNothing = endpoint.answer.safeParse(undefined)
  return asNothing.success ? asNothing.data : checkValue(endpoint, null)
}

const isRefused = (result: Json): boolean => isJsonObject(result) && result.success === false

/** Some operations answer 200 or 207 although parts of the request were refused (field schemes). */
export const throwIfPartlyRefused = (endpoint: Endpoint<unknown>, answer: Answer): void => {
  if (endpoint.inParts) return
  const value = answer.body.kind === 'json' ? answer.body.value : undefined
  const results = isJsonObject(value) ? value.results : undefined
  if (isJsonList(results) && results.some(isRefused)) {
    throw failAnswer(answer, nameOf(endpoint), 'jira.rejected')
  }
}
