import { extraSwitch } from '../../extra-switch.ts'
import type { Filter } from '../../filters/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { badPayload, isMembers, type Members, optionalText } from '../../http/members.ts'
import { created, noContent, ok, type Reply } from '../../http/reply.ts'
import { readFlatShare } from '../../shares/read.ts'
import { isForEverybody, isSameShare, type Share } from '../../shares/state.ts'
import { accountKeyed } from '../users/state.ts'
import { knownFilter, refuseReaders } from './access.ts'
import { permissionBeans } from './bean.ts'

interface Permission {
  readonly share: Share
  readonly edits: boolean
}

/** A permission of the body: groups by name, users by key, unlike in most other places (§1.4). */
function readPermission(context: Context, members: Members): Permission {
  const key = optionalText(members, 'userKey')
  const type = members.type === 'loggedin' ? 'authenticated' : members.type
  const accountId = key === undefined ? undefined : accountKeyed(context.site, key)?.accountId
  const share = readFlatShare(context, { ...members, type, accountId, groupId: undefined })
  return { share, edits: members.edit === true }
}

/** The reference's example is a list; whether one object does as well is a switch. */
function readPermissions(context: Context): readonly Permission[] {
  const { body, site } = context
  const takesOne = extraSwitch(site, 'singleFilterPermission', false)
  const list: unknown = takesOne && isMembers(body) ? [body] : body
  if (!Array.isArray(list) || list.length === 0 || !list.every(isMembers)) {
    return refuse(400, badPayload)
  }
  return list.map((members) => readPermission(context, members))
}

type Reach = Pick<Filter, 'shares' | 'editors'>

/** One for everybody takes the place of all others, and must go before another can come. */
function join({ shares, editors }: Reach, { share, edits }: Permission): Reach {
  if (isForEverybody(share)) return { shares: [share], editors: [] }
  if (shares.some(isForEverybody)) {
    refuse(400, 'The global share permission must be deleted before others are added.')
  }
  const others = (list: readonly Share[]) => list.filter((one) => !isSameShare(one, share))
  return {
    shares: edits ? others(shares) : [...others(shares), share],
    editors: edits ? [...others(editors), share] : others(editors),
  }
}

/** `GET …/permission`. */
export function listPermissions(context: Context): Reply {
  return ok(permissionBeans(context, knownFilter(context)))
}

/** `POST …/permission`: a list in, all permissions out. */
export function addPermissions(context: Context): Reply {
  const filter = knownFilter(context)
  refuseReaders(context, filter)
  const reach: Reach = { shares: filter.shares, editors: filter.editors }
  Object.assign(filter, readPermissions(context).reduce(join, reach))
  return created(permissionBeans(context, filter))
}

/** `GET …/permission/{permissionId}`. */
export function getPermission(context: Context): Reply {
  const wanted = Number(context.params.permissionId)
  const found = permissionBeans(context, knownFilter(context)).find(({ id }) => id === wanted)
  return found === undefined ? refuse(404, 'The share permission does not exist.') : ok(found)
}

/** `DELETE …/permission/{permissionId}`. */
export function removePermission(context: Context): Reply {
  const filter = knownFilter(context)
  const wanted = Number(context.params.permissionId)
  const others = (list: readonly Share[]) => list.filter(({ id }) => id !== wanted)
  const isThere = [...filter.shares, ...filter.editors].some(({ id }) => id === wanted)
  if (!isThere) refuse(404, 'The share permission does not exist.')
  refuseReaders(context, filter)
  filter.shares = others(filter.shares)
  filter.editors = others(filter.editors)
  return noContent()
}
