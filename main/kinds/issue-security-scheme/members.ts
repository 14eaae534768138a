import type { JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import type { GroupNames } from '../group/read-group-names.ts'
import { objectsIn, textIn } from '../wanted-members.ts'
import type { LevelMemberAnswer } from './endpoints.ts'

interface MemberType {
  /** As holders are typed in answers. */
  readonly read: string
  /** As Jira takes it; the specification's list differs from what it answers (jira-api 3.18). */
  readonly written: string
  /** Kind of the object that the member names, if any. */
  readonly kind?: string
}

const memberTypes: readonly MemberType[] = [
  { read: 'group', written: 'group', kind: 'group' },
  { read: 'groupCustomField', written: 'groupCF', kind: 'field' },
  { read: 'projectLead', written: 'lead' },
  { read: 'projectRole', written: 'projectrole', kind: 'projectRole' },
  { read: 'user', written: 'user', kind: 'user' },
  { read: 'userCustomField', written: 'userCF', kind: 'field' },
]

/** A member of a level, normalised: Jira answers types in either form. */
export const normaliseMember = ({ holder }: LevelMemberAnswer): JsonObject => {
  const known = memberTypes.find(({ read, written }) => [read, written].includes(holder.type))
  const id =
    holder.value || holder.user?.accountId || holder.group?.groupId || holder.parameter || ''
  if (known?.kind === undefined) {
    return { type: known?.read ?? holder.type, parameter: holder.parameter }
  }
  return { type: known.read, parameter: reference(known.kind, id) }
}

/** Ids of the groups among the members of levels. */
export const groupIdsIn = (levels: readonly JsonObject[]): readonly string[] =>
  levels
    .flatMap((level) => objectsIn(level, 'members'))
    .flatMap(({ parameter }) =>
      isReference(parameter) && parameter.$ref === 'group' ? [parameter.id] : [],
    )

/** A member as Jira takes it: groups go by their names, or by id where there is none for them. */
export const memberBody = (member: JsonObject, groupNames: GroupNames): JsonObject => {
  const type = textIn(member, 'type')
  const written = memberTypes.find(({ read }) => read === type)?.written ?? type
  const { parameter } = member
  const id = isReference(parameter) ? parameter.id : textIn(member, 'parameter')
  const value = type === 'group' ? (groupNames.get(id) ?? id) : id
  return value === '' ? { type: written } : { type: written, parameter: value }
}
