import type { Context } from '../../http/context.ts'
import type { IssueTypeScheme } from '../../issue-type-schemes/state.ts'
import { issueTypes } from '../../issue-types/state.ts'
import { translate } from '../../locale.ts'
import { issueTypeBean } from '../issue-types/bean.ts'

/** What `expand` can ask for of one scheme; of the list it is `schemes.issueTypes` and so on. */
const expandable = ['issueTypes', 'defaultIssueType'] as const

/** A member of a scheme that comes only when it is asked for in the list. */
export type SchemeMember = (typeof expandable)[number]

/** The whole scheme: what operations on one scheme answer. */
export const wholeScheme: ReadonlySet<SchemeMember> = new Set(expandable)

/** An issue type scheme (`IssueTypeSchemeBean`); the order of the types counts. */
export function issueTypeSchemeBean(
  context: Context,
  scheme: IssueTypeScheme,
  members: ReadonlySet<SchemeMember>,
): Record<string, unknown> {
  const all = issueTypes.of(context.site)
  const defaultType = all[scheme.defaultIssueTypeId ?? '']
  const types = scheme.issueTypeIds.flatMap((id) => all[id] ?? [])
  return {
    expand: expandable.join(','),
    self: `${context.api}/issuetypescheme/${scheme.id}`,
    id: scheme.id,
    name: translate(context, scheme),
    description: scheme.description,
    ...(members.has('defaultIssueType') && defaultType !== undefined
      ? { defaultIssueType: issueTypeBean(context, defaultType) }
      : {}),
    ...(members.has('issueTypes')
      ? { issueTypes: types.map((type) => issueTypeBean(context, type)) }
      : {}),
  }
}
