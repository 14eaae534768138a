import { findHolderType, readSingleSubject } from '../holders/read.ts'
import type { Holder, HolderType } from '../holders/state.ts'
import { boundedText, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, type Members, memberList, optionalText } from '../http/members.ts'
import type { LevelDetails, SecurityScheme } from './state.ts'

/** Further names of member types; the specification's list is not complete. */
const otherNames: Readonly<Record<string, HolderType>> = {
  lead: 'projectLead',
  usercf: 'userCustomField',
  groupcf: 'groupCustomField',
}

/** Permission holders that cannot be members of a level. */
const notMembers: readonly HolderType[] = ['anyone', 'sd.customer.portal.only']

function readMember(context: Context, members: Members): Holder {
  const name = optionalText(members, 'type') ?? ''
  const type = otherNames[name.toLowerCase()] ?? findHolderType(name)
  if (type === undefined || notMembers.includes(type)) {
    return refuse(400, `'${name}' is not a valid issue security level member type.`)
  }
  return readSingleSubject(context, type, optionalText(members, 'parameter') || undefined)
}

/** `members` of a level: at most 100 of them. */
export function readMembers(context: Context, body: Members): readonly Holder[] {
  const members = memberList(body, 'members')
  if (members.length > 100) refuse(400, 'The members must contain no more than 100 items.')
  return members.map((one) => readMember(context, one))
}

/** The description of a level or scheme; the text names another limit than the schema has. */
export function readDescription(body: Members, max: number): string | undefined {
  return boundedText(body, 'description', max, '4,000') ?? undefined
}

function readLevel(context: Context, level: Members): LevelDetails {
  const { isDefault } = level
  if (isDefault !== undefined && isDefault !== null && typeof isDefault !== 'boolean') {
    refuse(400, badPayload)
  }
  const description = readDescription(level, 4000)
  return {
    name: requiredBounded(level, 'name', 255),
    ...(description === undefined ? {} : { description }),
    isDefault: isDefault === true,
    members: readMembers(context, level),
  }
}

/** Refuses a level name that the scheme has already. */
export function refuseTakenLevel(
  scheme: Pick<SecurityScheme, 'levels'>,
  name: string,
  own?: string,
): void {
  const taken = scheme.levels.some(
    (level) => level.id !== own && level.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, `A security level with the name '${name}' already exists.`)
}

/** `levels` of a body: at most 100, names once each, at most one of them the default. */
export function readLevels(
  context: Context,
  body: Members,
  scheme: Pick<SecurityScheme, 'levels'>,
): readonly LevelDetails[] {
  const levels = memberList(body, 'levels')
  if (levels.length > 100) refuse(400, 'The levels must contain no more than 100 items.')
  const read = levels.map((one) => readLevel(context, one))
  for (const { name } of read) refuseTakenLevel(scheme, name)
  const names = new Set(read.map(({ name }) => name.toLowerCase()))
  if (names.size < read.length) refuse(400, 'The names of the levels must be unique.')
  if (read.filter(({ isDefault }) => isDefault).length > 1) {
    refuse(400, 'Only one level can be the default.')
  }
  return read
}
