import { AppError, attempt, type FailureCode, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { Writer } from '../kind.ts'
import { refuseIfIssues } from '../refuse-used.ts'
import { idsNamed, textIn } from '../wanted-members.ts'
import { issueLinkTypeEndpoints } from './endpoints.ts'
import { listIssueLinkTypes, normaliseIssueLinkType } from './read.ts'

/** How Jira may refuse a name that is taken; the specification says 404 (jira-api 3.26). */
const taken: readonly FailureCode[] = ['jira.not-found', 'jira.conflict']

const refused = <Answer>(write: () => Promise<Answer>): Promise<Answer> =>
  attempt(write).then((written) => {
    if (written.ok) return written.value
    const { code, subject, details, status } = written.failure
    throw new AppError(
      taken.includes(code) ? failure('jira.rejected', subject, details, status) : written.failure,
    )
  })

const body = (data: JsonObject) => ({
  name: textIn(data, 'name'),
  inward: textIn(data, 'inward'),
  outward: textIn(data, 'outward'),
})

/** Writes issue link types, whole. A refusal is one, whichever status Jira gives it. */
export const issueLinkTypeWriter: Writer = {
  find: async ({ api }, data) => idsNamed(await listIssueLinkTypes(api), data),
  readOne: async ({ api }, id) => {
    const type = await api.callIfFound(issueLinkTypeEndpoints.get, {
      path: { issueLinkTypeId: id },
    })
    return type && normaliseIssueLinkType(type)
  },
  create: async ({ api }, data) => {
    const create = () => api.call(issueLinkTypeEndpoints.create, { body: body(data) })
    return (await refused(create)).id
  },
  converge: async ({ api }, current, data) => {
    if (sameJson(current.data, data)) return
    await refused(() =>
      api.call(issueLinkTypeEndpoints.update, {
        path: { issueLinkTypeId: current.id },
        body: body(data),
      }),
    )
  },
  /** Jira would drop all links of the type without a word (jira-api 3.26). */
  remove: async ({ api }, { id, name, data }) => {
    const sides = [textIn(data, 'outward'), textIn(data, 'inward')].map((side) =>
      JSON.stringify(side),
    )
    const linked = `issueLinkType in (${[...new Set(sides)].join(', ')})`
    await refuseIfIssues(api, linked, `issue link type “${name}”`)
    await api.callIfFound(issueLinkTypeEndpoints.remove, { path: { issueLinkTypeId: id } })
  },
}
