import { randomUUID } from 'node:crypto'
import { Refusal } from '../http/errors.ts'
import type { Reply } from '../http/reply.ts'

/** What the API answers to whatever it cannot read, without a word about where. */
export const unreadable = 'The request body could not be parsed'

/** An error answer of this API, whose envelope is its own. */
export function ruleError(status: number, code: string, title: string, field?: string): Reply {
  const error = { id: randomUUID(), status, code, title, ...(field === undefined ? {} : { field }) }
  return { status, body: { errors: [error] } }
}

/** The answer to a body that cannot be read. */
export function unreadableReply(): Reply {
  return ruleError(400, 'api.validation.unreadable', unreadable)
}

/** Ends a handler with the error that never names the member. */
export function refuseUnreadable(): never {
  throw new Refusal(unreadableReply())
}

/** Ends a handler with a 400 that names what is wrong. */
export function refuseRule(title: string, field?: string, code = 'api.validation.invalid'): never {
  throw new Refusal(ruleError(400, code, title, field))
}
