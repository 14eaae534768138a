import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Id of the default scheme on fresh sites; it holds every type. */
export const defaultIssueTypeSchemeId = '10000'

/** An issue type scheme; the order of the types counts. */
export interface IssueTypeScheme {
  readonly id: string
  name: string
  description: string
  defaultIssueTypeId: string | null
  issueTypeIds: string[]
  readonly system?: boolean
}

/** Issue type schemes by id. */
export const issueTypeSchemes = defineSlice(
  'issueTypeSchemes',
  (): Record<string, IssueTypeScheme> => ({}),
)

/** The default scheme, which every site has. */
export function defaultIssueTypeScheme(site: Pick<Site, 'state'>): IssueTypeScheme {
  const scheme = Object.values(issueTypeSchemes.of(site)).find(({ system }) => system === true)
  if (scheme === undefined) throw new Error('the site has lost its default issue type scheme')
  return scheme
}

/** Adds a scheme; checks are the caller's. */
export function addIssueTypeScheme(
  site: Pick<Site, 'state'>,
  details: Omit<IssueTypeScheme, 'id'> & { readonly id?: string },
): IssueTypeScheme {
  const scheme = { ...details, id: details.id ?? nextId(site, 'issueTypeScheme') }
  issueTypeSchemes.of(site)[scheme.id] = scheme
  return scheme
}
