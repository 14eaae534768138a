import { applicationRoles } from '../application-roles/state.ts'
import { extraSwitch } from '../extra-switch.ts'
import { findCustomField } from '../fields/state.ts'
import { findGroupNamed, groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { type Members, optionalId } from '../http/members.ts'
import { roleSlice } from '../project-roles/state.ts'
import { accounts } from '../users/state.ts'
import { type Holder, type HolderType, namingHolderTypes, plainHolderTypes } from './state.ts'

const allTypes: readonly HolderType[] = [...plainHolderTypes, ...namingHolderTypes]

/** The type with this name; the case does not matter. */
export function findHolderType(name: string): HolderType | undefined {
  return allTypes.find((type) => type.toLowerCase() === name.toLowerCase())
}

/** What stands behind an id that a holder names; undefined when nothing does. */
function findSubject(context: Context, type: HolderType, id: string): string | undefined {
  const { site } = context
  switch (type) {
    case 'group':
      return groupSlice.of(site).groups[id]?.groupId
    case 'user':
      return accounts.of(site)[id]?.accountId
    case 'projectRole':
      return roleSlice.of(site).roles[id]?.id
    case 'applicationRole':
      return applicationRoles.of(site)[id]?.key
    case 'groupCustomField':
    case 'userCustomField':
      return findCustomField(site, id)?.id
    default:
      return undefined
  }
}

/**
 * A holder of a known type. For groups `value` is the id and `parameter` the name (either will do
 * alone); for everything else both are the id. Something that does not exist is refused with 400.
 */
export function readSubject(
  context: Context,
  type: HolderType,
  parameter: string | undefined,
  value: string | undefined,
): Holder {
  if (plainHolderTypes.some((plain) => plain === type)) return { type }
  const named = type === 'group' && value === undefined && parameter !== undefined
  const id = named ? findGroupNamed(context.site, parameter)?.groupId : (value ?? parameter)
  if (id === undefined && !named) {
    if (type === 'applicationRole') return { type }
    return refuse(400, `The parameter has to be provided for the holder type '${type}'.`)
  }
  const subjectId = id === undefined ? undefined : findSubject(context, type, id)
  if (subjectId !== undefined) return { type, subjectId }
  return refuse(
    400,
    `'${value ?? parameter}' is not a valid parameter for the holder type '${type}'.`,
  )
}

/**
 * A subject given in one member, as in notification and security schemes: a group by name or by id.
 * The specification's examples give the name; a switch narrows it to one of the two.
 */
export function readSingleSubject(
  context: Context,
  type: HolderType,
  parameter: string | undefined,
): Holder {
  if (type !== 'group' || parameter === undefined) {
    return readSubject(context, type, parameter, undefined)
  }
  const accepted = extraSwitch<string>(context.site, 'schemeGroupParameter', 'either')
  const isId = groupSlice.of(context.site).groups[parameter] !== undefined
  if (isId && accepted !== 'name') return readSubject(context, type, undefined, parameter)
  return readSubject(context, type, accepted === 'id' ? undefined : parameter, undefined)
}

/** The holder of a permission grant; an unknown type is refused with 400. */
export function readHolder(context: Context, members: Members): Holder {
  const type = allTypes.find((known) => known === members.type)
  if (type === undefined) refuse(400, `'${String(members.type)}' is not a valid holder type.`)
  return readSubject(context, type, optionalId(members, 'parameter'), optionalId(members, 'value'))
}
