import type { ConfigObject } from '#contract/model/config-object'
import type { Decision, StatusMapping } from '#contract/model/decision'
import type { PlanProblem, Step } from '#contract/model/plan'
import type { ProblemCode } from '#contract/model/problem-codes'
import { problem } from '../planning/findings.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import {
  byProject,
  idleSearch,
  type LeavingSearch,
  leavingLevels,
  leavingPriorities,
  leavingSearch,
  leavingStatuses,
} from './find-leaving.ts'
import { issuesOf, type Leaving, type LeavingSort, mappingGrid, proposalFor } from './leaving.ts'
import { type PlanView, planView } from './plan-view.ts'

/** Steps with the mappings that their live issues need, and what is not decided yet. */
export interface MappedSteps {
  readonly steps: readonly Step[]
  readonly problems: readonly PlanProblem[]
}

/** One sort of thing that live issues have: how it is found, asked for, decided and written down. */
interface Sort extends LeavingSort {
  readonly code: ProblemCode
  readonly find: (search: LeavingSearch, step: Step) => readonly Leaving[]
  readonly decided: (decisions: readonly Decision[]) => readonly StatusMapping[]
  readonly write: (step: Step, mappings: readonly Decided[]) => Step
}

type Decided = Leaving & { readonly to: string }

/** One move for all projects where theirs are the same, else one for each and its issue types. */
const statusMoves = (mappings: readonly Decided[]): Step['statusMappings'] =>
  [...Map.groupBy(mappings, ({ issueTypeId, from }) => `${issueTypeId}\n${from}`).values()].flatMap(
    (rows) =>
      new Set(rows.map(({ to }) => to)).size === 1
        ? rows.slice(0, 1).map(({ issueTypeId, from, to }) => ({ issueTypeId, from, to }))
        : rows.flatMap(({ project, from, to }) =>
            (project?.issueTypeIds ?? []).map((issueTypeId) => ({
              ...(project && { projectId: project.id }),
              issueTypeId,
              from,
              to,
            })),
          ),
  )

const byName = (choose: 'map-priorities' | 'map-levels') => (decisions: readonly Decision[]) =>
  decisions
    .flatMap((decision) => (decision.choose === choose ? decision.mappings : []))
    .map((mapping) => ({ ...mapping, issueType: '' }))

const sortsIn = ({ now, later }: PlanView): readonly Sort[] => {
  const issueTypeName = (id: string) => later.nameOf('issueType', id)
  const category = (id: string) => later.dataOf('status', id)?.statusCategory
  return [
    {
      of: 'statuses',
      code: 'status-mapping-needed',
      find: leavingStatuses,
      nameNow: (id) => now.nameOf('status', id),
      nameLater: (id) => later.nameOf('status', id),
      issueTypeName,
      alike: (from, to) => category(from) !== undefined && category(from) === category(to),
      jql: (id) => `status = ${id}`,
      decided: (decisions) =>
        decisions.flatMap((decision) =>
          decision.choose === 'map-statuses' ? decision.mappings : [],
        ),
      write: (step, mappings) => ({
        ...step,
        statusMappings: statusMoves(mappings),
      }),
    },
    {
      of: 'priorities',
      code: 'priority-mapping-needed',
      find: leavingPriorities,
      nameNow: (id) => now.nameOf('priority', id),
      nameLater: (id) => later.nameOf('priority', id),
      issueTypeName,
      alike: () => false,
      jql: (id) => `priority = ${id}`,
      decided: byName('map-priorities'),
      write: (step, mappings) => ({
        ...step,
        priorityMappings: mappings.map(({ from, to }) => ({ from, to })),
      }),
    },
    {
      of: 'levels',
      code: 'level-mapping-needed',
      find: leavingLevels,
      nameNow: (name) => name,
      nameLater: (name) => name,
      issueTypeName,
      alike: () => false,
      jql: (name) => `level = "${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
      decided: byName('map-levels'),
      write: (step, mappings) => ({
        ...step,
        levelMappings: mappings.map(({ from, to }) => ({ from, to })),
      }),
    },
  ]
}

/** What is told of a row beside the grid. */
const rowText = ({ issueTypeId, from, project }: Leaving, sort: LeavingSort): string =>
  [
    ...(project ? [project.name] : []),
    ...(issueTypeId === '' ? [] : [sort.issueTypeName(issueTypeId)]),
    sort.nameNow(from),
  ].join(': ')

/** Whether a decision's mapping names the project of a row, by name or key. */
const namesProject = (named: string, { project }: Leaving): boolean =>
  project !== undefined &&
  [project.name, project.key].some((one) => one.toLowerCase() === named.toLowerCase())

/**
 * Jira moves live issues to another workflow, priority scheme or security scheme only if all that
 * they may have and that the new one lacks is mapped (jira-api 2.3). Mappings come from the user's
 * decisions, never from a guess; a proposal is no decision.
 */
export const mapLiveIssues = (
  steps: readonly Step[],
  destination: ObjectIndex,
  source: ObjectIndex,
  decisionFor: (object: ConfigObject) => readonly Decision[],
): MappedSteps => {
  const view = planView(steps, destination)
  const search = leavingSearch(view, destination)
  const sorts = sortsIn(view)
  const problems: PlanProblem[] = []

  const map = (step: Step, sort: Sort): Step => {
    const leaving = byProject(search, step, sort.find(search, step))
    if (leaving.length === 0) return step
    const object = source.get(step.kind, step.sourceId)
    const mappings = sort.decided(object ? decisionFor(object) : [])
    const decidedFor = (row: Leaving): string | undefined => {
      const issueType = row.issueTypeId === '' ? '' : sort.issueTypeName(row.issueTypeId)
      const fitting = mappings.filter(
        (one) => one.issueType === issueType && one.from === sort.nameNow(row.from),
      )
      const found =
        fitting.find(({ project }) => project !== undefined && namesProject(project, row)) ??
        fitting.find(({ project }) => project === undefined)
      return found && row.targets.find((id) => sort.nameLater(id) === found.to)
    }
    const open = leaving.filter((row) => decidedFor(row) === undefined)
    if (open.length > 0) {
      const asked = problem(
        step.id,
        sort.code,
        'step',
        '',
        open.map((row) => rowText(row, sort)),
      )
      problems.push({ ...asked, grid: mappingGrid(leaving, sort, decidedFor) })
    }
    return sort.write(
      step,
      leaving.flatMap((row) => {
        const to = decidedFor(row)
        return to === undefined ? [] : [{ ...row, to }]
      }),
    )
  }

  const idle = idleSearch(view, destination)
  /** Nobody is asked about workflows that no issue is in; the writer makes sure that it is so. */
  const mapIdle = (step: Step): Step => {
    const sort = sorts.find(({ of }) => of === 'statuses')
    if (sort === undefined || step.kind === 'project') return step
    const isMapped = (row: Leaving) =>
      step.statusMappings.some(
        ({ issueTypeId, from }) => issueTypeId === row.issueTypeId && from === row.from,
      )
    const supposed = sort.find(idle, step).flatMap((row) => {
      const to = proposalFor(row, sort) ?? row.targets[0]
      if (isMapped(row) || to === undefined) return []
      const { issueTypeId, from } = row
      return [{ issueTypeId, from, to, onlyIfNone: issuesOf(row, sort) }]
    })
    return { ...step, statusMappings: [...step.statusMappings, ...supposed] }
  }

  const mapped = steps.map((step) =>
    step.action === 'update' && step.destinationId !== undefined
      ? mapIdle(sorts.reduce(map, step))
      : step,
  )
  return { steps: mapped, problems }
}
