import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A link to work outside of Jira. */
export interface RelatedWork {
  readonly id: string
  category: string
  title: string | null
  url: string | null
}

/** A version of a project. Dates are `yyyy-MM-dd`. */
export interface Version {
  readonly id: string
  readonly projectId: string
  name: string
  description: string
  startDate: string | null
  releaseDate: string | null
  released: boolean
  archived: boolean
  driver: string | null
  relatedWork: RelatedWork[]
}

/** Versions by id and their order within all projects. */
export interface VersionState {
  readonly versions: Record<string, Version>
  order: string[]
}

/** Versions of the site. */
export const versionSlice = defineSlice(
  'versions',
  (): VersionState => ({ versions: {}, order: [] }),
)

/** Adds a version as the latest of its project; nothing is checked here. */
export function addVersion(
  site: Pick<Site, 'state'>,
  details: Pick<Version, 'projectId' | 'name'> & Partial<Version>,
): Version {
  const version: Version = {
    description: '',
    startDate: null,
    releaseDate: null,
    released: false,
    archived: false,
    driver: null,
    relatedWork: [],
    ...details,
    id: details.id ?? nextId(site, 'version'),
  }
  const state = versionSlice.of(site)
  state.versions[version.id] = version
  state.order.push(version.id)
  return version
}

/** The versions of a project, earliest first. */
export function versionsOf(site: Pick<Site, 'state'>, projectId: string): readonly Version[] {
  const { versions, order } = versionSlice.of(site)
  return order.flatMap((id) => {
    const version = versions[id]
    return version?.projectId === projectId ? version : []
  })
}

/** Forgets a version. */
export function dropVersion(site: Pick<Site, 'state'>, id: string): void {
  const state = versionSlice.of(site)
  state.order = state.order.filter((one) => one !== id)
  delete state.versions[id]
}
