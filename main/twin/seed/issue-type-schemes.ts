import { addIssueTypeScheme, defaultIssueTypeSchemeId } from '../issue-type-schemes/state.ts'
import { issueTypes } from '../issue-types/state.ts'
import type { Site } from '../site-model.ts'

/** The default scheme with every type; its id is the same on every site. */
export function seedIssueTypeSchemes(site: Site): void {
  addIssueTypeScheme(site, {
    id: defaultIssueTypeSchemeId,
    name: 'Default Issue Type Scheme',
    description: 'Holds every issue type of the site.',
    defaultIssueTypeId: null,
    issueTypeIds: Object.keys(issueTypes.of(site)),
    system: true,
  })
}
