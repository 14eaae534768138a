import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { textsIn } from '#domain/texts-in'
import type { JiraApi } from '#jira/api'
import { endpoint } from '#jira/endpoint'
import { renderText } from '../render-text.ts'

const analysis = z.object({
  errors: z.array(z.object({ message: z.string(), type: z.string() })).nullish(),
})

/** Operations on Jira expressions. */
export const expressionEndpoints = {
  analyse: endpoint({
    method: 'POST',
    path: '/rest/api/3/expression/analyse',
    effect: 'read',
    answer: z.object({ results: z.array(analysis) }),
  }),
}

/** Apps give expressions variables of their own, of which Jira knows nothing here. */
const isUnknownVariable = (message: string): boolean => /unrecogni[sz]ed variable/i.test(message)

const expressionsIn = (data: JsonObject): ReadonlyMap<string, string> =>
  new Map(
    textsIn(data)
      .filter(({ value }) => value.$text === 'expression')
      .map(({ path, value }) => [path, renderText(value)]),
  )

/**
 * Asks a site what it has against the Jira expressions in an object's data, before anything is
 * written, in one request; those that it has already are not asked about. Fails (`jira.rejected`)
 * with Jira's own words, the expression that stands in the same place, if any, and the one that was
 * to be written.
 */
export const checkExpressions = async (
  api: JiraApi,
  subject: string,
  wanted: JsonObject,
  current: JsonObject | undefined,
): Promise<void> => {
  const before = expressionsIn(current ?? {})
  const known = new Set(before.values())
  const fresh = [...expressionsIn(wanted)].filter(([, text]) => !known.has(text))
  if (fresh.length === 0) return
  const { results } = await api.call(expressionEndpoints.analyse, {
    query: { check: 'type' },
    body: { expressions: fresh.map(([, text]) => text) },
  })
  const details = fresh.flatMap(([path, text], at) => {
    const errors = (results[at]?.errors ?? []).map(({ message }) => message)
    const wrong = errors.filter((message) => !isUnknownVariable(message))
    const was = before.get(path)
    if (wrong.length === 0) return []
    return [...wrong, ...(was === undefined ? [] : [`before: ${was}`]), `after: ${text}`]
  })
  if (details.length > 0) throw new AppError(failure('jira.rejected', subject, details))
}
