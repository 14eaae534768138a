import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Id of the default scheme, the same on every site; it holds every type. */
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

/** Adds a scheme; checks are the caller's. */
export function addIssueTypeScheme(
  site: Pick<Site, 'state'>,
  details: Omit<IssueTypeScheme, 'id'> & { readonly id?: string },
): IssueTypeScheme {
  const scheme = { ...details, id: details.id ?? nextId(site, 'issueTypeScheme') }
  issueTypeSchemes.of(site)[scheme.id] = scheme
  return scheme
}
