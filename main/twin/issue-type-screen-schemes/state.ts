import { nextId } from '../ids.ts'
import type { ProjectRecord } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Id of the Default Issue Type Screen Scheme, on every site. */
export const defaultIssueTypeScreenSchemeId = '1'

/** An issue type screen scheme: screen scheme ids by issue type id, `default` for the rest. */
export interface IssueTypeScreenSchemeRecord {
  readonly id: string
  name: string
  description: string
  readonly system: boolean
  mappings: Record<string, string>
}

/** Issue type screen schemes by id. */
export const issueTypeScreenSchemeSlice = defineSlice(
  'issueTypeScreenSchemes',
  (): Record<string, IssueTypeScreenSchemeRecord> => ({}),
)

/** The issue type screen scheme with this id. */
export function findIssueTypeScreenScheme(
  site: Pick<Site, 'state'>,
  id: string,
): IssueTypeScreenSchemeRecord | undefined {
  const schemes = issueTypeScreenSchemeSlice.of(site)
  return Object.hasOwn(schemes, id) ? schemes[id] : undefined
}

/** What a new issue type screen scheme is like; `mappings` must have `default`. */
export interface IssueTypeScreenSchemeInit {
  readonly name: string
  readonly description?: string
  readonly mappings: Readonly<Record<string, string>>
  /** Only for the scheme whose id is the same on every site. */
  readonly fixedId?: string
}

/** Adds an issue type screen scheme; nothing is checked. */
export function addIssueTypeScreenScheme(
  site: Pick<Site, 'state'>,
  init: IssueTypeScreenSchemeInit,
): IssueTypeScreenSchemeRecord {
  const record: IssueTypeScreenSchemeRecord = {
    id: init.fixedId ?? nextId(site, 'issueTypeScreenScheme'),
    name: init.name,
    description: init.description ?? '',
    system: init.fixedId !== undefined,
    mappings: { ...init.mappings },
  }
  issueTypeScreenSchemeSlice.of(site)[record.id] = record
  return record
}

/** The issue type screen scheme of a project; undefined for team-managed ones. */
export function schemeOfProject(
  site: Pick<Site, 'state'>,
  project: ProjectRecord,
): IssueTypeScreenSchemeRecord | undefined {
  if (project.style === 'next-gen') return undefined
  const id = project.schemes.issueTypeScreenSchemeId ?? defaultIssueTypeScreenSchemeId
  return findIssueTypeScreenScheme(site, id)
}
