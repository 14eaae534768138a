import type { z } from 'zod'
import { AppError, attempt, type FailureCode, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { JiraProduct } from '#contract/model/snapshot'
import { sameJson } from '#domain/canonical-json'
import type { JiraApi } from '#jira/api'
import type { Endpoint } from '#jira/endpoint'
import type { Writer } from '../kind.ts'
import { madeId, type perhapsMade } from '../made-id.ts'
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

/** What a product's issue link types are written through. */
export interface IssueLinkTypeSite {
  readonly product: JiraProduct
  readonly endpoints: Omit<typeof issueLinkTypeEndpoints, 'create'> & {
    readonly create: Endpoint<z.infer<typeof perhapsMade>>
  }
}

/** Writes issue link types, whole. A refusal is one, whichever status Jira gives it. */
export const issueLinkTypeWriterFor = ({ product, endpoints }: IssueLinkTypeSite): Writer => {
  const find = async (api: JiraApi, data: JsonObject) =>
    idsNamed(await listIssueLinkTypes(api, endpoints), data)
  return {
    find: ({ api }, data) => find(api, data),
    readOne: async ({ api }, id) => {
      const type = await api.callIfFound(endpoints.get, { path: { issueLinkTypeId: id } })
      return type && normaliseIssueLinkType(type)
    },
    create: async ({ api }, data) => {
      const made = await refused(() => api.call(endpoints.create, { body: body(data) }))
      return madeId(made, () => find(api, data), `issue link type “${textIn(data, 'name')}”`)
    },
    converge: async ({ api }, current, data) => {
      if (sameJson(current.data, data)) return
      const path = { issueLinkTypeId: current.id }
      await refused(() => api.call(endpoints.update, { path, body: body(data) }))
    },
    /** Jira would drop all links of the type without a word (jira-api 3.26). */
    remove: async ({ api }, { id, name, data }) => {
      const sides = [textIn(data, 'outward'), textIn(data, 'inward')].map((side) =>
        JSON.stringify(side),
      )
      const linked = `issueLinkType in (${[...new Set(sides)].join(', ')})`
      await refuseIfIssues(api, linked, `issue link type “${name}”`, product)
      await api.callIfFound(endpoints.remove, { path: { issueLinkTypeId: id } })
    },
  }
}

/** Writes issue link types of Cloud. */
export const issueLinkTypeWriter = issueLinkTypeWriterFor({
  product: 'cloud',
  endpoints: issueLinkTypeEndpoints,
})
