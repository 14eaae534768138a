import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import { hasIssues } from '../has-issues.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { idIn, idsIn, listIn, statusesOf, typesOf, workflowFor } from './data-of-view.ts'
import type { Leaving } from './leaving.ts'
import type { PlanView } from './plan-view.ts'

/** What the steps of a plan are looked through for, and the projects that it is about. */
export interface LeavingSearch {
  readonly view: PlanView
  readonly projects: readonly ConfigObject[]
}

/** Looks at the projects of the destination that have issues. */
export const leavingSearch = (view: PlanView, destination: ObjectIndex): LeavingSearch => ({
  view,
  projects: destination.objects.filter((object) => object.kind === 'project' && hasIssues(object)),
})

/**
 * Looks at those without issues. What they would lose is asked of nobody, but Jira may want it mapped
 * wherever a workflow is in use (jira-api 3.6).
 */
export const idleSearch = (view: PlanView, destination: ObjectIndex): LeavingSearch => ({
  view,
  projects: destination.objects.filter((object) => object.kind === 'project' && !hasIssues(object)),
})

/** The projects looked at that refer to an object with a member. */
export const usersOf = ({ projects }: LeavingSearch, member: string, id: string | undefined) =>
  projects.filter((project) => id !== undefined && idIn(project.data[member]) === id)

/** The scheme that a project changes from and to, where it changes and the project is looked at. */
export const changedReference = ({ projects }: LeavingSearch, step: Step, member: string) => {
  const project = projects.find(({ id }) => step.kind === 'project' && id === step.destinationId)
  const from = idIn(project?.data[member])
  const to = idIn(step.after[member])
  return project && from !== undefined && to !== undefined && from !== to
    ? { project, from, to }
    : undefined
}

const orphans = (
  { view }: LeavingSearch,
  issueTypes: ReadonlyMap<string, readonly string[]>,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): readonly Leaving[] =>
  [...issueTypes].flatMap(([issueTypeId, projectIds]) => {
    const from = workflowFor(before, issueTypeId)
    const to = workflowFor(after, issueTypeId)
    if (from === to) return []
    const targets = statusesOf(view.later, to)
    return statusesOf(view.now, from)
      .filter((statusId) => !targets.includes(statusId))
      .map((statusId) => ({ issueTypeId, from: statusId, targets, projectIds }))
  })

const typesIn = (
  { view }: LeavingSearch,
  projects: readonly ConfigObject[],
): ReadonlyMap<string, readonly string[]> => {
  const byType = new Map<string, string[]>()
  for (const { id, data } of projects) {
    for (const type of typesOf(view.now, data)) {
      byType.set(type, [...(byType.get(type) ?? []), id])
    }
  }
  return byType
}

/** Ids of the issue types of a project that a workflow is for. */
const typesOfWorkflow = (
  { view }: LeavingSearch,
  { data }: ConfigObject,
  workflowId: string | undefined,
): readonly string[] => {
  const scheme = view.now.dataOf('workflowScheme', idIn(data.workflowScheme) ?? '')
  return typesOf(view.now, data).filter((type) => workflowFor(scheme, type) === workflowId)
}

/** Projects with issues of some type that the workflow is for. */
const usersOfWorkflow = (search: LeavingSearch, workflowId: string | undefined) =>
  search.projects.filter((project) => typesOfWorkflow(search, project, workflowId).length > 0)

/**
 * What leaves a workflow, for each project of several by itself: Jira takes mappings by project and
 * issue type there (jira-api 3.5). Schemes and switches know none by project.
 */
export const byProject = (
  search: LeavingSearch,
  step: Step,
  leaving: readonly Leaving[],
): readonly Leaving[] =>
  step.kind !== 'workflow' || leaving.every(({ projectIds }) => projectIds.length < 2)
    ? leaving
    : usersOfWorkflow(search, step.destinationId).flatMap((project) => {
        const { id, name, naturalKey } = project
        const key = naturalKey.replace(/^key:/, '')
        const issueTypeIds = typesOfWorkflow(search, project, step.destinationId)
        return leaving.map((row) => ({
          ...row,
          projectIds: [id],
          project: { id, name, key, issueTypeIds },
        }))
      })

/** Statuses that live issues may be in, and that the workflow they come to does not have. */
export const leavingStatuses = (search: LeavingSearch, step: Step): readonly Leaving[] => {
  const { view } = search
  const switched = changedReference(search, step, 'workflowScheme')
  if (switched) {
    const { project, from, to } = switched
    return orphans(
      search,
      typesIn(search, [project]),
      view.now.dataOf('workflowScheme', from),
      view.later.dataOf('workflowScheme', to),
    )
  }
  if (step.kind === 'workflowScheme') {
    const users = usersOf(search, 'workflowScheme', step.destinationId)
    return orphans(search, typesIn(search, users), step.before, step.after)
  }
  if (step.kind !== 'workflow') return []
  const statuses = (data: JsonObject | undefined) =>
    listIn(data, 'statuses').flatMap(({ status }) => idIn(status) ?? [])
  const targets = statuses(step.after)
  const gone = statuses(step.before).filter((id) => !targets.includes(id))
  if (gone.length === 0) return []
  const projectIds = usersOfWorkflow(search, step.destinationId).map(({ id }) => id)
  if (projectIds.length === 0) return []
  return gone.map((from) => ({ issueTypeId: '', from, targets, projectIds }))
}

/** Priorities that live issues may have, and that their priority scheme will not have. */
export const leavingPriorities = (search: LeavingSearch, step: Step): readonly Leaving[] => {
  const { view } = search
  const row = (from: string, targets: readonly string[], users: readonly ConfigObject[]) => ({
    issueTypeId: '',
    from,
    targets,
    projectIds: users.map(({ id }) => id),
  })
  const switched = changedReference(search, step, 'priorityScheme')
  if (switched) {
    const targets = idsIn(view.later.dataOf('priorityScheme', switched.to), 'priorities')
    return idsIn(view.now.dataOf('priorityScheme', switched.from), 'priorities')
      .filter((id) => !targets.includes(id))
      .map((id) => row(id, targets, [switched.project]))
  }
  const users = usersOf(search, 'priorityScheme', step.destinationId)
  if (step.kind !== 'priorityScheme' || users.length === 0) return []
  const targets = idsIn(step.after, 'priorities')
  return idsIn(step.before, 'priorities')
    .filter((id) => !targets.includes(id))
    .map((id) => row(id, targets, users))
}

const levelsIn = (data: JsonObject | undefined): readonly string[] =>
  listIn(data, 'levels').flatMap(({ name }) => (typeof name === 'string' ? [name] : []))

/**
 * Security levels, by name, that live issues may have and that their scheme will not have. Without
 * their level everybody in the project could see them (jira-api 2.3).
 */
export const leavingLevels = (search: LeavingSearch, step: Step): readonly Leaving[] => {
  const { view } = search
  const rows = (
    before: readonly string[],
    targets: readonly string[],
    users: readonly ConfigObject[],
  ) =>
    users.length === 0
      ? []
      : before
          .filter((name) => !targets.includes(name))
          .map((from) => ({
            issueTypeId: '',
            from,
            targets,
            projectIds: users.map(({ id }) => id),
          }))
  const switched = changedReference(search, step, 'issueSecurityScheme')
  if (switched) {
    const { project, from, to } = switched
    const targets = levelsIn(view.later.dataOf('issueSecurityScheme', to))
    return rows(levelsIn(view.now.dataOf('issueSecurityScheme', from)), targets, [project])
  }
  if (step.kind !== 'issueSecurityScheme') return []
  const users = usersOf(search, 'issueSecurityScheme', step.destinationId)
  return rows(levelsIn(step.before), levelsIn(step.after), users)
}
