import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure } from '#contract/model/failure'
import type { Json, JsonObject } from '#contract/model/json'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { WriteContext, Writer } from '../kind.ts'
import { isSame } from '../same-data.ts'
import { lookupAmong } from '../text/lookup.ts'
import { objectsIn, referredId, textIn } from '../wanted-members.ts'
import { workflowEndpoints } from '../workflow/endpoints.ts'
import { readWorkflow } from '../workflow/normalise.ts'
import { refuseUnasked } from '../workflow/refuse-unasked.ts'
import { statusNames } from '../workflow/status-names.ts'
import { type SchemeAnswer, workflowSchemeEndpoints } from './endpoints.ts'
import { defaultSchemeId, workflowSchemeModel } from './model.ts'
import { defaultScheme, readAnswer } from './normalise.ts'
import { systemWorkflow } from './read.ts'

/** As many workflows as others ask for at once without trouble (jira-api 3.6). */
const workflowsAtOnce = 25

const readDefault = async (api: JiraApi): Promise<ConfigObject> => {
  const workflows = await api.list(workflowEndpoints.list, {
    query: { scope: 'GLOBAL', expand: 'values.transitions' },
  })
  return defaultScheme(
    systemWorkflow(
      workflows.map((workflow) => readWorkflow(workflow, statusNames([]), lookupAmong([]))),
    ),
  )
}

const fetchScheme = async (api: JiraApi, id: string): Promise<SchemeAnswer | undefined> => {
  const schemes = await api.call(workflowSchemeEndpoints.read, {
    body: { workflowSchemeIds: [id] },
  })
  return schemes.find((scheme) => scheme.id === id)
}

/** Workflow ids of a scheme's data with the issue types they are for. */
const issueTypesByWorkflow = (data: JsonObject): ReadonlyMap<string, readonly string[]> => {
  const byWorkflow = new Map<string, string[]>()
  for (const mapping of objectsIn(data, 'mappings')) {
    const workflow = referredId(mapping, 'workflow') ?? ''
    const issueType = referredId(mapping, 'issueType') ?? ''
    byWorkflow.set(workflow, [...(byWorkflow.get(workflow) ?? []), issueType])
  }
  return byWorkflow
}

/** Names of workflows, which the creating operation wants in place of ids. */
const namesOfWorkflows = async (
  api: JiraApi,
  ids: readonly string[],
): Promise<(id: string) => string> => {
  const names = new Map<string, string>()
  for (let at = 0; at < ids.length; at += workflowsAtOnce) {
    const answer = await api.call(workflowEndpoints.read, {
      body: { workflowIds: ids.slice(at, at + workflowsAtOnce) },
    })
    for (const workflow of answer.workflows) names.set(workflow.id, workflow.name)
  }
  return (id) => {
    const name = names.get(id)
    if (name === undefined) throw new AppError(failure('jira.not-found', `workflow ${id}`))
    return name
  }
}

/** Mappings of live issues' statuses, by issue type, as the scheme operations take them. */
export const statusMappingsByIssueType = (step: WriteContext['step']): readonly JsonObject[] => {
  const byType = new Map<string, Json[]>()
  for (const { issueTypeId, from, to } of step.statusMappings) {
    const mapping = { oldStatusId: from, newStatusId: to }
    byType.set(issueTypeId, [...(byType.get(issueTypeId) ?? []), mapping])
  }
  return [...byType].map(([issueTypeId, statusMappings]) => ({ issueTypeId, statusMappings }))
}

/**
 * Writes workflow schemes. Only the older operation creates, and it takes names; updates go through
 * the newer one, which has no drafts and moves live issues by the step's status mappings.
 */
export const workflowSchemeWriter: Writer = {
  exclusive: 'workflow-configuration',
  find: async ({ api }, data) => {
    const key = nameKey(textIn(data, 'name'))
    const schemes = await api.list(workflowSchemeEndpoints.list)
    return schemes.flatMap(({ id, name }) => (id && nameKey(name) === key ? [id] : []))
  },
  readOne: async ({ api }, id) => {
    if (id === defaultSchemeId) return readDefault(api)
    const found = await fetchScheme(api, id)
    return found && readAnswer(found)
  },
  create: async ({ api }, data) => {
    const byWorkflow = issueTypesByWorkflow(data)
    const defaultWorkflow = referredId(data, 'defaultWorkflow')
    const ids = new Set([...byWorkflow.keys(), ...(defaultWorkflow ? [defaultWorkflow] : [])])
    const nameOf = await namesOfWorkflows(api, [...ids])
    const mappings = [...byWorkflow].flatMap(([workflow, issueTypes]) =>
      issueTypes.map((issueType) => [issueType, nameOf(workflow)] as const),
    )
    const created = await api.call(workflowSchemeEndpoints.create, {
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        ...(defaultWorkflow ? { defaultWorkflow: nameOf(defaultWorkflow) } : {}),
        issueTypeMappings: Object.fromEntries(mappings),
      },
    })
    return created.id
  },
  converge: async ({ api, step }, current, data) => {
    if (isSame(current.data, data, workflowSchemeModel)) return
    const now = await fetchScheme(api, current.id)
    if (!now || !isSame(readAnswer(now).data, current.data, workflowSchemeModel)) {
      throw new AppError(failure('plan.stale', `workflow scheme “${current.name}”`))
    }
    await refuseUnasked(api, step, `workflow scheme “${current.name}”`)
    const defaultWorkflow = referredId(data, 'defaultWorkflow')
    const statusMappings = statusMappingsByIssueType(step)
    await api.callTask(workflowSchemeEndpoints.update, {
      body: {
        id: current.id,
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        version: { ...now.version },
        ...(defaultWorkflow ? { defaultWorkflowId: defaultWorkflow } : {}),
        workflowsForIssueTypes: [...issueTypesByWorkflow(data)].map(
          ([workflowId, issueTypeIds]) => ({ workflowId, issueTypeIds }),
        ),
        ...(statusMappings.length > 0 ? { statusMappingsByIssueTypeOverride: statusMappings } : {}),
      },
    })
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(workflowSchemeEndpoints.delete, { path: { id } })
  },
}
