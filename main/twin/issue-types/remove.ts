import { issueTypeSchemes } from '../issue-type-schemes/state.ts'
import { issueGroups } from '../issues/state.ts'
import type { Site } from '../site-model.ts'
import { type IssueType, issueTypes } from './state.ts'

/** Deletes an issue type for good; its issues go to the alternative, if there is one. */
export function removeIssueType(
  site: Site,
  type: IssueType,
  alternative: IssueType | undefined,
): void {
  for (const group of issueGroups.of(site).groups) {
    if (group.issueTypeId === type.id && alternative) group.issueTypeId = alternative.id
  }
  for (const scheme of Object.values(issueTypeSchemes.of(site))) {
    scheme.issueTypeIds = scheme.issueTypeIds.filter((id) => id !== type.id)
    if (scheme.defaultIssueTypeId === type.id) scheme.defaultIssueTypeId = null
  }
  for (const resource of site.resources) {
    resource.issueTypeDeleted?.(site, type.id, alternative?.id)
  }
  delete issueTypes.of(site)[type.id]
}
