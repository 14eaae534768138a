import { nextUuid } from '../ids.ts'
import { projectSlice } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { carryOut, type Move } from './moves.ts'
import { type Mappings, workflowSchemes } from './state.ts'

/** New mappings of a scheme, and the issues that move with them. */
export interface RemapWork {
  readonly schemeId: string
  readonly mappings: Mappings
  readonly moves: readonly Move[]
}

/** Another scheme for a project, and the issues that move with it. */
export interface SwitchWork {
  readonly projectId: string
  readonly schemeId: string | null
  readonly moves: readonly Move[]
}

/** Name of the work that gives a scheme new mappings. */
export const remapEffect = 'workflowscheme.remap'
/** Name of the work that gives a project another scheme. */
export const switchEffect = 'workflowscheme.switch'

/** Gives a scheme its new mappings; a draft of it is gone then. */
export function remap(site: Site, argument: unknown): unknown {
  const { schemeId, mappings, moves } = argument as RemapWork
  const scheme = workflowSchemes.of(site)[schemeId]
  if (scheme === undefined) return { successful: false }
  scheme.defaultWorkflowId = mappings.defaultWorkflowId
  scheme.issueTypes = { ...mappings.issueTypes }
  scheme.draft = null
  scheme.taskId = null
  scheme.version = { id: nextUuid(site), versionNumber: scheme.version.versionNumber + 1 }
  scheme.updatedAt = site.clock.now()
  carryOut(site, moves)
  return { successful: true }
}

/** Gives a project its new scheme. */
export function switchScheme(site: Site, argument: unknown): unknown {
  const { projectId, schemeId, moves } = argument as SwitchWork
  const project = projectSlice.of(site)[projectId]
  if (project === undefined) return { successful: false }
  project.schemes.workflowSchemeId = schemeId
  carryOut(site, moves)
  return { successful: true }
}
