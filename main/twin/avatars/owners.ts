import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { issueTypes } from '../issue-types/state.ts'
import { findPriority } from '../priorities/state.ts'
import { visibleProject } from '../projects/access.ts'
import type { AvatarOwner } from './state.ts'

/** Something that shows an avatar. */
export interface OwnerOfAvatars {
  readonly type: AvatarOwner
  readonly id: string
  readonly shownId: string | undefined
  /** Makes it show another one. */
  show(avatarId: string): void
}

const types: readonly AvatarOwner[] = ['project', 'issuetype', 'priority']

/** The type in the path; another is 404. */
export function pathType(context: Context): AvatarOwner {
  const type = types.find((name) => name === context.params.type)
  return type ?? refuse(404, 'The avatar type is invalid.')
}

function ownerOf(
  type: AvatarOwner,
  record: { readonly id: string; avatarId: string | null },
): OwnerOfAvatars {
  return {
    type,
    id: record.id,
    shownId: record.avatarId ?? undefined,
    show: (avatarId) => {
      record.avatarId = avatarId
    },
  }
}

/** The project, issue type or priority with this id; 404 when there is none for this caller. */
export function findOwner(context: Context, type: AvatarOwner, id: string): OwnerOfAvatars {
  if (type === 'project') return ownerOf(type, visibleProject(context, id))
  const { site } = context
  const record = type === 'issuetype' ? issueTypes.of(site)[id] : findPriority(site, id)
  return record === undefined
    ? refuse(404, `The ${type} '${id}' was not found.`)
    : ownerOf(type, record)
}

/** The owner that the path names. */
export function pathOwner(context: Context): OwnerOfAvatars {
  return findOwner(context, pathType(context), context.params.entityId ?? '')
}
