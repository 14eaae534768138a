import { replaceHeld } from '../issues/held-fields.ts'
import { prioritySlice } from '../priorities/state.ts'
import { projectSlice } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { findOpenTask } from '../tasks/open-task.ts'
import type { PriorityMap } from './check-mappings.ts'
import { defaultPriorityScheme, prioritySchemes, projectsOfScheme } from './state.ts'

/** Name of the work that changes a scheme. */
export const changeSchemeEffect = 'priority-scheme.change'

/** A change that was checked and waits for its task. */
export interface CheckedChange {
  readonly schemeId: string
  readonly priorityIds: readonly string[]
  readonly defaultPriorityId: string | null
  readonly enteringIds: readonly string[]
  readonly leavingIds: readonly string[]
  readonly mapIn: PriorityMap
  readonly mapOut: PriorityMap
}

/** Whether a scheme is being changed. */
export function isBeingChanged(site: Site, schemeId: string): boolean {
  const isThis = (argument: unknown) => (argument as CheckedChange).schemeId === schemeId
  return findOpenTask(site, changeSchemeEffect, isThis) !== undefined
}

function moveProject(site: Site, projectId: string, schemeId: string, map: PriorityMap): void {
  const project = projectSlice.of(site)[projectId]
  if (project === undefined) return
  for (const [from, to] of Object.entries(map)) {
    replaceHeld(site, 'priorityId', from, to, projectId)
  }
  project.schemes.prioritySchemeId = schemeId
}

/** The work of the task: priorities, then projects in and out, with the issues' priorities. */
export function applyChange(site: Site, argument: unknown): unknown {
  const change = argument as CheckedChange
  const scheme = prioritySchemes.of(site)[change.schemeId]
  if (scheme === undefined) return {}
  const { order } = prioritySlice.of(site)
  const staying = projectsOfScheme(site, scheme.id)
  scheme.priorityIds = order.filter((id) => change.priorityIds.includes(id))
  scheme.defaultPriorityId = change.defaultPriorityId
  for (const { id } of staying) moveProject(site, id, scheme.id, change.mapIn)
  for (const id of change.enteringIds) moveProject(site, id, scheme.id, change.mapIn)
  for (const id of change.leavingIds) {
    moveProject(site, id, defaultPriorityScheme(site).id, change.mapOut)
  }
  return {}
}
