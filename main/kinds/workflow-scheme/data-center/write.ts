import { AppError, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { Writer } from '../../kind.ts'
import { madeId } from '../../made-id.ts'
import { isSame } from '../../same-data.ts'
import { objectsIn, referredId, textIn } from '../../wanted-members.ts'
import { workflowSchemeModel } from '../model.ts'
import { workflowSchemeEndpoints } from './endpoints.ts'
import { schemeOfProject } from './of-projects.ts'
import { findWorkflowSchemes, readWorkflowScheme } from './read.ts'

/** Workflows are known by their names, which are their ids. */
const bodyOf = (data: JsonObject): JsonObject => {
  const defaultWorkflow = referredId(data, 'defaultWorkflow')
  const mappings = objectsIn(data, 'mappings').map((mapping): [string, string] => [
    referredId(mapping, 'issueType') ?? '',
    referredId(mapping, 'workflow') ?? '',
  ])
  return {
    name: textIn(data, 'name'),
    description: textIn(data, 'description'),
    issueTypeMappings: Object.fromEntries(mappings),
    ...(defaultWorkflow === null ? {} : { defaultWorkflow }),
  }
}

/**
 * Makes workflow schemes of Data Center, whole, with one request. It changes none: those that can be
 * seen are in use, and a draft would come into force only when a person publishes it (jira-dc-api §2).
 */
export const workflowSchemeWriter: Writer = {
  find: ({ api }, data) => findWorkflowSchemes(api, textIn(data, 'name'), schemeOfProject(api)),
  readOne: ({ api }, id) => readWorkflowScheme(api, id),
  create: async ({ api }, data) => {
    const name = textIn(data, 'name')
    const made = await api.call(workflowSchemeEndpoints.create, { body: bodyOf(data) })
    const find = () => findWorkflowSchemes(api, name, schemeOfProject(api))
    return madeId(made, find, `workflow scheme “${name}”`)
  },
  converge: async (_, current, data) => {
    if (isSame(current.data, data, workflowSchemeModel)) return
    const details = ['It would change by a draft, which only a person can publish.']
    throw new AppError(failure('jira.rejected', `workflow scheme “${current.name}”`, details))
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(workflowSchemeEndpoints.delete, { path: { id } })
  },
}
