import type { Json, JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import type { Collection } from '#domain/kind-model'
import { unordered } from '../unordered.ts'
import { textIn } from '../wanted-members.ts'
import type { ShareAnswer } from './share-member.ts'

/** A project that Jira does not name, because the account may not see it: nobody's id. */
const unknown = 'unknown'

const normaliseShare = ({ type, project, role, group, user }: ShareAnswer): JsonObject => {
  switch (type) {
    case 'group':
      return { type, group: reference('group', group?.groupId ?? unknown) }
    case 'user':
      return { type, user: reference('user', user?.accountId ?? unknown) }
    case 'project':
    case 'projectRole':
    case 'project-unknown': {
      const to = reference('project', project?.id ?? unknown)
      return role
        ? { type: 'projectRole', project: to, role: reference('projectRole', role.id) }
        : { type: 'project', project: to }
    }
    // Jira answers `loggedin` for what it takes as `authenticated`.
    case 'loggedin':
      return { type: 'authenticated' }
    default:
      return { type }
  }
}

/** Whom something is shared with, normalised: each once, in no order. */
export const normaliseShares = (
  shares: readonly ShareAnswer[] | null | undefined,
): readonly JsonObject[] => unordered((shares ?? []).map(normaliseShare))

const idOf = (share: JsonObject, member: string): string => {
  const found = share[member]
  if (!isReference(found)) throw new Error(`a share has no ${member}`)
  return found.id
}

/** A share as Jira takes it in the body of what is shared. */
export const shareBody = (share: JsonObject): Json => {
  const type = textIn(share, 'type')
  switch (type) {
    case 'group':
      return { type, group: { groupId: idOf(share, 'group') } }
    case 'user':
      return { type, user: { accountId: idOf(share, 'user') } }
    case 'project':
      return { type, project: { id: idOf(share, 'project') } }
    case 'projectRole':
      return {
        type: 'project',
        project: { id: idOf(share, 'project') },
        role: { id: Number(idOf(share, 'role')) },
      }
    default:
      return { type }
  }
}

/** Whom something is shared with: who is missing on the destination is left out, and told. */
export const shareCollections: readonly Collection[] = [
  { path: 'sharePermissions', identity: 'element', order: 'unordered', unresolved: 'problem' },
  { path: 'editPermissions', identity: 'element', order: 'unordered', unresolved: 'problem' },
]
