import { AppError, failure } from '#contract/model/failure'
import { isJsonList, isJsonObject, type Json } from '#contract/model/json'

/** A list that pages on beyond this is broken, not large. */
export const mostPages = 20_000

/** The failure of a list that Slipway cannot read on. */
export const brokenList = (where: string, what: string): AppError =>
  new AppError(failure('jira.unexpected-answer', where, [what]))

/** The list in a member of an answer. */
export const listIn = (body: Json, member: string, where: string): readonly Json[] => {
  const items = isJsonObject(body) ? body[member] : undefined
  if (isJsonList(items)) return items
  throw brokenList(where, `The list “${member}” is missing from the answer.`)
}

/** A count in an answer. Some lists type theirs as text (`/priority/search`, jira-api 1.3). */
export const countIn = (body: Json, member: string): number | undefined => {
  const value = isJsonObject(body) ? body[member] : undefined
  if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value)
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}
