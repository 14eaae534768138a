import type { Json } from '#contract/model/json'
import type { FieldModel } from '#contract/model/snapshot'
import type { JiraApi, RequestParameters } from '#jira/api'
import type { Endpoint } from '#jira/endpoint'
import type { Kind } from '#kinds/kind'
import { readSite } from '#kinds/read-site'
import { administrator } from '../../seen-by.ts'

/** What was asked, as `METHOD /path?query`. */
type Asked = string

const nameOf = (endpoint: Endpoint<unknown>, parameters: RequestParameters = {}): Asked => {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(parameters.path?.[name]),
  )
  const query = Object.entries(parameters.query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${[value].flat().join(',')}`)
  return `${endpoint.method} ${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/**
 * An api that answers from a table of `METHOD /path?query` and notes what it was asked. A value
 * that is an Error is thrown; null is what is not found.
 */
export const cannedJira = (answers: Readonly<Record<Asked, unknown>>) => {
  const asked: Asked[] = []
  const answer = (endpoint: Endpoint<unknown>, parameters?: RequestParameters): Json => {
    const name = nameOf(endpoint, parameters)
    asked.push(name)
    const canned = answers[name]
    if (canned === undefined) throw new Error(`no answer for ${name}`)
    if (canned instanceof Error) throw canned
    return canned as Json
  }
  const list: JiraApi['list'] = async (endpoint, parameters) =>
    (answer(endpoint, parameters) as readonly Json[]).map((item) => endpoint.answer.parse(item))
  const api: JiraApi = {
    call: async (endpoint, parameters) => endpoint.answer.parse(answer(endpoint, parameters)),
    callIfFound: async (endpoint, parameters) => {
      const found = answer(endpoint, parameters)
      return found === null ? undefined : endpoint.answer.parse(found)
    },
    list,
    listFor: async (endpoint, { parameter, values }, parameters) =>
      values.length === 0
        ? []
        : list(endpoint, { ...parameters, query: { ...parameters?.query, [parameter]: values } }),
    callTask: async (endpoint, parameters) => ({
      taskId: '1',
      accepted: answer(endpoint, parameters),
      result: null,
    }),
  }
  return { api, asked }
}

/** Reads a kind from canned answers. */
export const readCanned = async (
  kinds: readonly [Kind, ...Kind[]],
  answers: Readonly<Record<Asked, unknown>>,
  fieldModel: FieldModel = 'field-schemes',
) => {
  const { api, asked } = cannedJira(answers)
  const reading = await readSite(kinds, {
    apiFor: () => api,
    site: { cloudId: 'cloud', address: 'https://canned.atlassian.net', title: 'Canned' },
    fieldModel,
    account: administrator,
  })
  const objects = reading.objects.filter((object) => object.kind === kinds[0].model.kind)
  return { objects, gaps: reading.gaps, notCarried: reading.notCarried, asked }
}
