import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isMembers, type Members } from '../http/members.ts'
import { accountNamed } from './users/state.ts'

/** The same request with other members, for handlers that read what Cloud's clients send. */
export function withMembers(context: Context, change: (body: Members) => Members): Context {
  return isMembers(context.body) ? { ...context, body: change(context.body) } : context
}

/** The same request with other query parameters; undefined takes one away. */
export function withQuery(
  context: Context,
  changes: Readonly<Record<string, string | undefined>>,
): Context {
  const query = new URLSearchParams(context.query)
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name)
    if (value !== undefined) query.set(name, value)
  }
  return { ...context, query }
}

/** The accountId behind a user name; `status` when nobody has the name. */
export function accountIdNamed(context: Context, name: string, status: 400 | 404): string {
  const account = accountNamed(context.site, name)
  return account?.accountId ?? refuse(status, `The user named '${name}' does not exist.`)
}
