import type { ConfigObject } from '#contract/model/config-object'
import type { Decision, StatusMapping } from '#contract/model/decision'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { PlanProblem, Step } from '#contract/model/plan'
import { isReference } from '#contract/model/reference'
import { problem } from '../planning/findings.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { planView, type View } from './plan-view.ts'

/** Steps with the status mappings their live issues need, and what is not decided yet. */
export interface MappedSteps {
  readonly steps: readonly Step[]
  readonly problems: readonly PlanProblem[]
}

const idIn = (value: Json | undefined): string | undefined =>
  isReference(value) ? value.id : undefined

const listIn = (data: JsonObject | undefined, member: string): readonly JsonObject[] => {
  const list = data?.[member]
  return isJsonList(list) ? list.filter(isJsonObject) : []
}

/** The workflow that a scheme's data gives an issue type. */
const workflowFor = (scheme: JsonObject | undefined, issueTypeId: string): string | undefined => {
  const mapping = listIn(scheme, 'mappings').find((item) => idIn(item.issueType) === issueTypeId)
  return idIn(mapping?.workflow) ?? idIn(scheme?.defaultWorkflow)
}

const statusesOf = (view: View, workflowId: string | undefined): readonly string[] =>
  workflowId === undefined
    ? []
    : listIn(view.dataOf('workflow', workflowId), 'statuses').flatMap((status) => {
        const id = idIn(status.status)
        return id === undefined ? [] : [id]
      })

/** A status of live issues that the workflow they move to does not have. */
interface Orphan {
  readonly issueTypeId: string
  readonly statusId: string
  readonly choices: readonly string[]
}

const orphans = (
  now: View,
  later: View,
  issueTypes: readonly string[],
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): readonly Orphan[] =>
  issueTypes.flatMap((issueTypeId) => {
    const from = workflowFor(before, issueTypeId)
    const to = workflowFor(after, issueTypeId)
    if (from === to) return []
    const choices = statusesOf(later, to)
    return statusesOf(now, from)
      .filter((statusId) => !choices.includes(statusId))
      .map((statusId) => ({ issueTypeId, statusId, choices }))
  })

const hasIssues = (project: ConfigObject): boolean => Number(project.facts.issueCount ?? 0) > 0

const typesOf = (view: View, project: JsonObject | undefined): readonly string[] => {
  const scheme = idIn(project?.issueTypeScheme)
  const types =
    scheme === undefined ? undefined : view.dataOf('issueTypeScheme', scheme)?.issueTypes
  return isJsonList(types) ? types.flatMap((type) => idIn(type) ?? []) : []
}

/**
 * Jira moves live issues to another workflow only if every status they may be in, and that the new
 * workflow lacks, is mapped (`POST /workflowscheme/project/switch`, `POST /workflowscheme/update`).
 * Mappings come from the user's decisions, never from a guess.
 */
export const mapStatuses = (
  steps: readonly Step[],
  destination: ObjectIndex,
  source: ObjectIndex,
  decisionFor: (object: ConfigObject) => readonly Decision[],
): MappedSteps => {
  const { now, later } = planView(steps, destination)
  const problems: PlanProblem[] = []

  const decided = (step: Step, orphan: Orphan): string | undefined => {
    const object = source.get(step.kind, step.sourceId)
    const mappings: readonly StatusMapping[] = (object ? decisionFor(object) : []).flatMap(
      (decision) => (decision.choose === 'map-statuses' ? decision.mappings : []),
    )
    const found = mappings.find(
      (mapping) =>
        mapping.issueType === later.nameOf('issueType', orphan.issueTypeId) &&
        mapping.from === now.nameOf('status', orphan.statusId),
    )
    return found && orphan.choices.find((id) => later.nameOf('status', id) === found.to)
  }

  const resolve = (step: Step, found: readonly Orphan[]): Step => {
    const mappings = found.flatMap((orphan) => {
      const to = decided(step, orphan)
      if (to !== undefined) {
        return [{ issueTypeId: orphan.issueTypeId, from: orphan.statusId, to }]
      }
      const details = [
        later.nameOf('issueType', orphan.issueTypeId),
        now.nameOf('status', orphan.statusId),
        ...orphan.choices.map((id) => later.nameOf('status', id)),
      ]
      const place = `${orphan.issueTypeId}.${orphan.statusId}`
      problems.push(problem(step.id, 'status-mapping-needed', 'step', place, details))
      return []
    })
    return { ...step, statusMappings: mappings }
  }

  const mapped = steps.map((step) => {
    if (step.action !== 'update' || step.destinationId === undefined) return step
    const object = destination.get(step.kind, step.destinationId)
    if (step.kind === 'project' && object && hasIssues(object)) {
      const schemeNow = idIn(object.data.workflowScheme)
      const schemeLater = idIn(step.after.workflowScheme)
      if (schemeNow === undefined || schemeLater === undefined || schemeNow === schemeLater) {
        return step
      }
      const found = orphans(
        now,
        later,
        typesOf(now, object.data),
        now.dataOf('workflowScheme', schemeNow),
        later.dataOf('workflowScheme', schemeLater),
      )
      return resolve(step, found)
    }
    if (step.kind === 'workflowScheme') {
      const users = destination.objects.filter(
        (project) =>
          project.kind === 'project' &&
          idIn(project.data.workflowScheme) === step.destinationId &&
          hasIssues(project),
      )
      const types = [...new Set(users.flatMap((project) => typesOf(now, project.data)))]
      return resolve(step, orphans(now, later, types, step.before, step.after))
    }
    return step
  })
  return { steps: mapped, problems }
}
