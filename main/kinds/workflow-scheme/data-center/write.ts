import { AppError, attempt, failure } from '#contract/model/failure'
import { isJsonObject, type JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import type { WriteContext, Writer } from '../../kind.ts'
import { madeId } from '../../made-id.ts'
import { isSame } from '../../same-data.ts'
import { objectsIn, referredId, textIn } from '../../wanted-members.ts'
import { workflowSchemeModel } from '../model.ts'
import { workflowSchemeEndpoints as endpoints } from './endpoints.ts'
import { schemeOfProject } from './of-projects.ts'
import { findWorkflowSchemes, readWorkflowScheme } from './read.ts'

/** Which work types take which workflows: these are known by their names, which are their ids. */
const mappingsBody = (data: JsonObject): JsonObject => {
  const defaultWorkflow = referredId(data, 'defaultWorkflow')
  const mappings = objectsIn(data, 'mappings').map((mapping): [string, string] => [
    referredId(mapping, 'issueType') ?? '',
    referredId(mapping, 'workflow') ?? '',
  ])
  return {
    issueTypeMappings: Object.fromEntries(mappings),
    ...(defaultWorkflow === null ? {} : { defaultWorkflow }),
  }
}

const bodyOf = (data: JsonObject): JsonObject => ({
  name: textIn(data, 'name'),
  description: textIn(data, 'description'),
  ...mappingsBody(data),
})

/**
 * Asks for a new scheme. Where Jira refuses, one that no list shows may have its name: the answer is
 * documented for neither (jira-dc-api §3.7), so that it is said as what it may be.
 */
const send = async (api: JiraApi, name: string, body: JsonObject) => {
  const made = await attempt(() => api.call(endpoints.create, { body }))
  if (made.ok) return made.value
  if (made.failure.code !== 'jira.rejected') throw new AppError(made.failure)
  const subject = `workflow scheme “${name}”`
  throw new AppError(
    failure('jira.rejected', subject, [...made.failure.details, perhapsTaken], made.failure.status),
  )
}

const perhapsTaken =
  'A workflow scheme that no project uses may have this name: Data Center lists none of these. Decide for another name, or give that scheme to the project in Jira, then make a new plan.'

const inForce = ({ draft: _, ...data }: JsonObject): JsonObject => data

/** Brings the draft to what it shall be, or discards it. */
const convergeDraft = async (
  { api }: WriteContext,
  id: string,
  current: JsonObject,
  { draft = null }: JsonObject,
): Promise<void> => {
  const now = current.draft ?? null
  if (isSame({ draft: now }, { draft }, workflowSchemeModel)) return
  if (isJsonObject(draft)) {
    await api.call(endpoints.updateDraft, { path: { id }, body: mappingsBody(draft) })
  } else {
    await api.callIfFound(endpoints.discardDraft, { path: { id } })
  }
}

/**
 * Makes workflow schemes of Data Center, whole, with one request, and writes the drafts of those that
 * projects use, which come into force when a person publishes them (jira-dc-api §2). What is in force
 * of a scheme is written only as long as no project uses it: `updateDraftIfNeeded` is never sent, so
 * that Jira refuses otherwise in the place of making a draft that nobody asked for.
 */
export const workflowSchemeWriter: Writer = {
  find: ({ api }, data) => findWorkflowSchemes(api, textIn(data, 'name'), schemeOfProject(api)),
  readOne: ({ api }, id) => readWorkflowScheme(api, id),
  create: async ({ api }, data) => {
    const name = textIn(data, 'name')
    const made = await send(api, name, bodyOf(data))
    const find = () => findWorkflowSchemes(api, name, schemeOfProject(api))
    return madeId(made, find, `workflow scheme “${name}”`)
  },
  converge: async (context, current, data) => {
    const { api } = context
    const path = { id: current.id }
    if (!isSame(inForce(current.data), inForce(data), workflowSchemeModel)) {
      await api.call(endpoints.update, { path, body: bodyOf(data) })
    }
    await convergeDraft(context, current.id, current.data, data)
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(endpoints.delete, { path: { id } })
  },
}
