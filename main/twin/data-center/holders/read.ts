import { extraSwitch } from '../../extra-switch.ts'
import { findHolderType, readSubject } from '../../holders/read.ts'
import type { Holder } from '../../holders/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { type Members, optionalId } from '../../http/members.ts'
import { accountKeyed, accountNamed } from '../users/state.ts'

/** The user that a parameter means; 400 when there is none. */
function readUser({ site }: Context, parameter: string): Holder {
  const byKey = extraSwitch(site, 'holderUsersByKey', false)
  const account = byKey ? accountKeyed(site, parameter) : accountNamed(site, parameter)
  if (account === undefined) return refuse(400, `The user '${parameter}' does not exist.`)
  return { type: 'user', subjectId: account.accountId }
}

/** The holder of a body: users and groups by name, roles and fields by id; else 400. */
export function readHolder(context: Context, members: Members): Holder {
  const type = findHolderType(String(members.type))
  if (type === undefined) refuse(400, `'${String(members.type)}' is not a valid holder type.`)
  const parameter = optionalId(members, 'parameter')
  if (type === 'user' && parameter !== undefined) return readUser(context, parameter)
  return readSubject(context, type, parameter, undefined)
}
