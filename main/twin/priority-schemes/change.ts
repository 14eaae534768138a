import type { ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import {
  defaultPriorityScheme,
  type PriorityScheme,
  projectsOfScheme,
  schemeOfProject,
} from './state.ts'

/** What a scheme is to become; without `scheme` it is a new one. */
export interface SchemeChange {
  readonly scheme: PriorityScheme | undefined
  /** Priorities after the change. */
  readonly priorityIds: readonly string[]
  readonly entering: readonly ProjectRecord[]
  readonly leaving: readonly ProjectRecord[]
}

/** Priorities that need a mapping, and those for which one is taken although it need not be. */
export interface Needs {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)]
}

/**
 * Mappings into the scheme: of priorities that entering projects have and the scheme does not, and
 * of priorities that leave the scheme while projects stay. The twin asks for them whether or not
 * issues have the priority, as the specification words it.
 */
export function needsIn(site: Site, change: SchemeChange): Needs {
  const { scheme, priorityIds, entering, leaving } = change
  const brought = entering.flatMap((project) => schemeOfProject(site, project).priorityIds)
  const removed = scheme?.priorityIds.filter((id) => !priorityIds.includes(id)) ?? []
  const staying =
    scheme === undefined
      ? []
      : projectsOfScheme(site, scheme.id).filter((project) => !leaving.includes(project))
  const required = distinct([
    ...brought.filter((id) => !priorityIds.includes(id)),
    ...(staying.length > 0 ? removed : []),
  ])
  return { required, optional: removed.filter((id) => !required.includes(id)) }
}

/** Mappings out of the scheme: of its priorities that the default scheme lacks, if projects leave. */
export function needsOut(site: Site, { scheme, leaving }: SchemeChange): Needs {
  if (scheme === undefined || leaving.length === 0) return { required: [], optional: [] }
  const { priorityIds } = defaultPriorityScheme(site)
  return { required: scheme.priorityIds.filter((id) => !priorityIds.includes(id)), optional: [] }
}
