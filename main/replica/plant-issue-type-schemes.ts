import { issueTypeSchemes } from '#twin/issue-type-schemes/state'
import { idOf, idsOf, textOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'

/** Issue type schemes; the order of their types counts. */
export const plantIssueTypeSchemes = (planting: Planting): void => {
  const all = issueTypeSchemes.of(planting.site)
  for (const { id, name, data, protection } of replacing(planting, 'issueTypeScheme', all)) {
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      defaultIssueTypeId: idOf(data, 'defaultIssueType') ?? null,
      issueTypeIds: idsOf(data, 'issueTypes'),
      ...(protection === 'default' ? { system: true } : {}),
    }
  }
}
