import type { ConfigObject } from '#contract/model/config-object'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { isReference, type Reference } from '#contract/model/reference'
import { sameJson } from '#domain/canonical-json'
import { hasIssues } from '#domain/has-issues'
import type { JiraApi } from '#jira/api'
import { defaultConfigurationSchemeId } from '../field-configuration-scheme/model.ts'
import type { WriteContext } from '../kind.ts'
import { prioritySchemeEndpoints } from '../priority-scheme/endpoints.ts'
import { priorityMappings } from '../priority-scheme/map-priorities.ts'
import { isDefaultScheme, listPrioritySchemes } from '../priority-scheme/read.ts'
import { referredId } from '../wanted-members.ts'
import { defaultSchemeId } from '../workflow-scheme/model.ts'
import { statusMappingsByIssueType } from '../workflow-scheme/write.ts'
import { projectSchemeEndpoints } from './scheme-endpoints.ts'
import { changeSecurityScheme } from './security-schemes.ts'

/**
 * Gives a project another workflow scheme. Jira assigns it only while the project has no issues;
 * with issues it switches in a task that moves them by the step's status mappings (jira-api 2.3).
 */
const assignWorkflowScheme = async (
  { api, step }: WriteContext,
  project: ConfigObject,
  schemeId: string,
): Promise<void> => {
  const isDefault = schemeId === defaultSchemeId
  if (!hasIssues(project)) {
    await api.call(projectSchemeEndpoints.assignWorkflowScheme, {
      body: { projectId: project.id, ...(isDefault ? {} : { workflowSchemeId: schemeId }) },
    })
    return
  }
  const mappings = statusMappingsByIssueType(step)
  await api.callTask(projectSchemeEndpoints.switchWorkflowScheme, {
    body: {
      projectId: project.id,
      ...(isDefault ? {} : { targetSchemeId: schemeId }),
      ...(mappings.length > 0 ? { mappingsByIssueTypeOverride: mappings } : {}),
    },
  })
}

/**
 * Gives a project another priority scheme: it is the scheme that is written, not the project. A
 * project comes to the default scheme by leaving its own (jira-api 2.3).
 */
const assignPriorityScheme = async (
  context: WriteContext,
  project: ConfigObject,
  targetId: string,
): Promise<void> => {
  const { api } = context
  const [target] = await listPrioritySchemes(api, [targetId])
  if (!target) throw new AppError(failure('jira.not-found', `priority scheme ${targetId}`))
  const ids = [Number(project.id)]
  const own = referredId(project.data, 'priorityScheme')
  const leaves = isDefaultScheme(target) && own !== null
  const findMappings = () =>
    priorityMappings(context, {
      schemeId: target.id,
      change: { projects: { add: ids } },
      projectIds: hasIssues(project) ? [project.id] : [],
      fallback: Number(target.defaultPriorityId ?? target.priorities?.values[0]?.id),
      subject: `project “${project.name}”`,
    })
  const send = (mappings: JsonObject) =>
    api.callTask(prioritySchemeEndpoints.update, {
      path: { schemeId: leaves ? own : targetId },
      body: leaves
        ? { projects: { remove: { ids } }, mappings: { out: mappings } }
        : { projects: { add: { ids } }, mappings: { in: mappings } },
    })
  let mappings = await findMappings()
  for (;;) {
    const sent = await attempt(() => send(mappings))
    if (sent.ok) return
    if (sent.failure.code !== 'jira.rejected') throw new AppError(sent.failure)
    // Another step may have made a priority since we asked; it joins the default scheme, and Jira
    // then refuses mappings that do not name it.
    const now = await findMappings()
    if (sameJson(now, mappings)) throw new AppError(sent.failure)
    mappings = now
  }
}

/** Gives a project another scheme for its fields, of the model that the scheme is of. */
const assignFieldScheme = async (
  api: JiraApi,
  project: ConfigObject,
  { $ref, id }: Reference,
): Promise<void> => {
  if ($ref === 'fieldConfigurationScheme') {
    const isDefault = id === defaultConfigurationSchemeId
    await api.call(projectSchemeEndpoints.assignFieldConfigurationScheme, {
      body: { projectId: project.id, ...(isDefault ? {} : { fieldConfigurationSchemeId: id }) },
    })
    return
  }
  await api.call(projectSchemeEndpoints.assignFieldScheme, {
    body: { [id]: { projectIds: [Number(project.id)] } },
  })
}

/** Gives a project the wanted schemes that it does not have yet, one request for each. */
export const convergeSchemes = async (
  context: WriteContext,
  current: ConfigObject,
  data: JsonObject,
): Promise<void> => {
  const { api } = context
  const changed = (member: string): string | null => {
    if (data[member] === undefined) return null
    const wanted = referredId(data, member)
    return wanted === referredId(current.data, member) ? null : wanted
  }
  const screens = changed('issueTypeScreenScheme')
  if (screens !== null) {
    await api.call(projectSchemeEndpoints.assignIssueTypeScreenScheme, {
      body: { projectId: current.id, issueTypeScreenSchemeId: screens },
    })
  }
  const types = changed('issueTypeScheme')
  if (types !== null) {
    await api.call(projectSchemeEndpoints.assignIssueTypeScheme, {
      body: { projectId: current.id, issueTypeSchemeId: types },
    })
  }
  const { fieldScheme } = data
  if (isReference(fieldScheme) && !sameJson(fieldScheme, current.data.fieldScheme)) {
    await assignFieldScheme(api, current, fieldScheme)
  }
  const workflows = changed('workflowScheme')
  if (workflows !== null) await assignWorkflowScheme(context, current, workflows)
  const priorities = changed('priorityScheme')
  if (priorities !== null) await assignPriorityScheme(context, current, priorities)
  if (data.issueSecurityScheme !== undefined) {
    await changeSecurityScheme(context, current, referredId(data, 'issueSecurityScheme'))
  }
}
