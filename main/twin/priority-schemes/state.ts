import { nextId } from '../ids.ts'
import { appendPriority, type Priority, type PriorityDetails } from '../priorities/state.ts'
import { livingProjects, type ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A priority scheme: priorities of some projects, in the site's order of priorities. */
export interface PriorityScheme {
  readonly id: string
  name: string
  description: string
  readonly system?: boolean
  priorityIds: string[]
  defaultPriorityId: string | null
}

/** Priority schemes by id. */
export const prioritySchemes = defineSlice(
  'prioritySchemes',
  (): Record<string, PriorityScheme> => ({}),
)

/** The Default Priority Scheme: that of all projects that have no other; every site has it. */
export function defaultPriorityScheme(site: Pick<Site, 'state'>): PriorityScheme {
  const scheme = Object.values(prioritySchemes.of(site)).find(({ system }) => system === true)
  if (scheme === undefined) throw new Error('the site has lost its default priority scheme')
  return scheme
}

/** What a new scheme is given. */
export interface PrioritySchemeDetails {
  readonly name: string
  readonly description?: string
  readonly priorityIds: readonly string[]
  readonly defaultPriorityId: string
}

/** Adds a priority scheme without projects; nothing is checked here. */
export function addPriorityScheme(
  site: Pick<Site, 'state'>,
  details: PrioritySchemeDetails,
): PriorityScheme {
  const scheme: PriorityScheme = {
    id: nextId(site, 'priorityScheme'),
    name: details.name,
    description: details.description ?? '',
    priorityIds: [...details.priorityIds],
    defaultPriorityId: details.defaultPriorityId,
  }
  prioritySchemes.of(site)[scheme.id] = scheme
  return scheme
}

/** Adds a priority, which the default scheme has from then on and no other. */
export function addPriority(site: Pick<Site, 'state'>, details: PriorityDetails): Priority {
  const priority = appendPriority(site, details)
  defaultPriorityScheme(site).priorityIds.push(priority.id)
  return priority
}

/** The scheme of a project; without one of its own the default one. */
export function schemeOfProject(site: Pick<Site, 'state'>, project: ProjectRecord): PriorityScheme {
  const own = prioritySchemes.of(site)[project.schemes.prioritySchemeId ?? '']
  return own ?? defaultPriorityScheme(site)
}

/** Company-managed projects that use a scheme. */
export function projectsOfScheme(
  site: Pick<Site, 'state'>,
  schemeId: string,
): readonly ProjectRecord[] {
  return livingProjects(site).filter(
    (project) => project.style === 'classic' && schemeOfProject(site, project).id === schemeId,
  )
}
