import { extraSwitch } from '../extra-switch.ts'
import { moveIssues, occupiedStatuses } from '../issues/state.ts'
import type { ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { issueTypeIdsOf, mappingsOfProject, workflowFor } from './resolve.ts'
import type { Mappings } from './state.ts'

type State = Pick<Site, 'state'>

/** Issues of a project and type that change their status. */
export interface Move {
  readonly projectId: string
  readonly issueTypeId: string
  readonly oldStatusId: string
  readonly newStatusId: string
}

/** Issues that would be left in a status their workflow does not have. */
export interface Stranded {
  readonly projectId: string
  readonly issueTypeId: string
  readonly statusId: string
}

/** The status that the caller's mappings give in the place of an old one. */
export type MapStatus = (stranded: Stranded) => string | undefined

/** What has to move and what nobody said where to. */
export interface MovePlan {
  readonly moves: readonly Move[]
  readonly missing: readonly Stranded[]
}

/** The statuses that issues of a type may have. */
export type AllowedStatuses = (project: ProjectRecord, issueTypeId: string) => readonly string[]

/** The statuses of the workflow that new mappings give a type. */
export function allowedBy(site: State, mappings: Mappings): AllowedStatuses {
  return (_, issueTypeId) =>
    workflowFor(site, mappings, issueTypeId).statuses.map(({ statusId }) => statusId)
}

/** All statuses that issues of a type might be in. Switch `activeWorkflowsNeedMappings`. */
function demandedStatuses(
  site: Pick<Site, 'state' | 'switches'>,
  project: ProjectRecord,
  issueTypeId: string,
): readonly string[] {
  if (!extraSwitch(site, 'activeWorkflowsNeedMappings', false)) return []
  const { statuses } = workflowFor(site, mappingsOfProject(site, project), issueTypeId)
  return statuses.map(({ statusId }) => statusId)
}

/** Works out which issues have to move; only statuses in which issues sit count. */
export function planMoves(
  site: Pick<Site, 'state' | 'switches'>,
  projects: readonly ProjectRecord[],
  allowed: AllowedStatuses,
  mapStatus: MapStatus,
): MovePlan {
  const moves: Move[] = []
  const missing: Stranded[] = []
  for (const project of projects) {
    for (const issueTypeId of issueTypeIdsOf(site, project)) {
      const fits = allowed(project, issueTypeId)
      const occupied = occupiedStatuses(site, project.id, issueTypeId)
      const demanded = demandedStatuses(site, project, issueTypeId)
      for (const statusId of new Set([...occupied, ...demanded])) {
        if (fits.includes(statusId)) continue
        const stranded = { projectId: project.id, issueTypeId, statusId }
        const newStatusId = mapStatus(stranded)
        if (newStatusId === undefined || !fits.includes(newStatusId)) missing.push(stranded)
        else if (occupied.includes(statusId))
          moves.push({ projectId: project.id, issueTypeId, oldStatusId: statusId, newStatusId })
      }
    }
  }
  return { moves, missing }
}

/** Moves the issues. */
export function carryOut(site: State, moves: readonly Move[]): void {
  for (const { projectId, issueTypeId, oldStatusId, newStatusId } of moves) {
    moveIssues(site, { projectId, issueTypeId, statusId: oldStatusId }, newStatusId)
  }
}

/** Jira's text for missing mappings: one sentence per set of statuses. */
export function missingText(missing: readonly Stranded[]): string {
  const types = [...new Set(missing.map(({ issueTypeId }) => `'${issueTypeId}'`))].join(',')
  const ids = [...new Set(missing.map(({ statusId }) => statusId))].join(', ')
  return `Issue type with ID ${types} is missing the mappings required for statuses with IDs ${ids}.`
}
