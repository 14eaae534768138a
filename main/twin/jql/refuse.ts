import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { parseJql } from './parse.ts'
import { validateJql } from './validate.ts'

/** Ends a handler with 400 when a query to be kept cannot be read or names what is not there. */
export function refuseWrongJql(context: Context, jql: string): void {
  const parsed = parseJql(jql)
  if (parsed.kind === 'malformed') refuse(400, parsed.message)
  const { errors, missing } = validateJql(context, parsed.query)
  const counted = extraSwitch(context.site, 'savedJqlValuesMustExist', true) ? missing : []
  if (errors.length + counted.length > 0) refuse(400, ...errors, ...counted)
}
