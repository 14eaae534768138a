import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, isMembers, optionalId, optionalText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import { replaceHeld } from '../issues/held-fields.ts'
import { versionBean } from './bean.ts'
import { findVersion } from './read.ts'
import { dropVersion, type Version, versionSlice, versionsOf } from './state.ts'
import { linkedVersion, writableVersion } from './write.ts'

/** Where a version goes in the order of its project; undefined = the position is not known. */
function indexFor(
  ids: readonly string[],
  own: string,
  position: string | undefined,
): number | undefined {
  const current = ids.indexOf(own)
  switch (position) {
    case 'First':
      return 0
    case 'Last':
      return ids.length - 1
    case 'Earlier':
      return Math.max(0, current - 1)
    case 'Later':
      return Math.min(ids.length - 1, current + 1)
    default:
      return undefined
  }
}

/** `POST /version/{id}/move`: `after` is the link of another version. */
export function moveVersion(context: Context): Reply {
  const version = writableVersion(context)
  const body = bodyMembers(context)
  const after = optionalText(body, 'after')
  const position = optionalText(body, 'position')
  if ((after === undefined) === (position === undefined)) {
    refuse(400, "Exactly one of 'after' and 'position' has to be provided.")
  }
  const ids = versionsOf(context.site, version.projectId).map(({ id }) => id)
  const others = ids.filter((id) => id !== version.id)
  const index =
    after === undefined
      ? indexFor(ids, version.id, position)
      : others.indexOf(linkedVersion(context, after, version.projectId).id) + 1
  if (index === undefined) return refuse(400, `The position '${position}' is not valid.`)
  const ordered = [...others.slice(0, index), version.id, ...others.slice(index)]
  const state = versionSlice.of(context.site)
  state.order = [...state.order.filter((id) => !ids.includes(id)), ...ordered]
  return ok(versionBean(context, version))
}

/** A replacement must be another version of the same project. */
function heirOf(context: Context, version: Version, id: string | undefined): Version | undefined {
  if (id === undefined) return undefined
  const heir = versionSlice.of(context.site).versions[id]
  if (heir === undefined || heir === version || heir.projectId !== version.projectId) {
    return refuse(400, `The version with id '${id}' is not a valid replacement.`)
  }
  return heir
}

function removeVersion(
  context: Context,
  version: Version,
  fix: Version | undefined,
  affected: Version | undefined,
): Reply {
  replaceHeld(context.site, 'fixVersionId', version.id, fix?.id)
  replaceHeld(context.site, 'affectedVersionId', version.id, affected?.id)
  dropVersion(context.site, version.id)
  return noContent()
}

/** `POST /version/{id}/removeAndSwap`. Custom fields hold no versions in the twin. */
export function removeAndSwap(context: Context): Reply {
  const version = writableVersion(context)
  const body = isMembers(context.body) ? context.body : {}
  const fix = heirOf(context, version, optionalId(body, 'moveFixIssuesTo'))
  const affected = heirOf(context, version, optionalId(body, 'moveAffectedIssuesTo'))
  return removeVersion(context, version, fix, affected)
}

/** `DELETE /version/{id}`: deprecated. */
export function deleteVersion(context: Context): Reply {
  const version = writableVersion(context)
  const asked = (name: string) => context.query.get(name) ?? undefined
  const fix = heirOf(context, version, asked('moveFixIssuesTo'))
  const affected = heirOf(context, version, asked('moveAffectedIssuesTo'))
  return removeVersion(context, version, fix, affected)
}

/** `PUT /version/{id}/mergeto/{moveIssuesTo}`. */
export function mergeVersions(context: Context): Reply {
  const version = writableVersion(context)
  const target = findVersion(context, context.params.moveIssuesTo ?? '', 'ADMINISTER_PROJECTS')
  const heir = heirOf(context, version, target.id)
  return removeVersion(context, version, heir, heir)
}
