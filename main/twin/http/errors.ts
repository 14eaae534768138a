import type { Reply } from './reply.ts'

/** Jira's ErrorCollection: both members are there even when empty. */
export interface ErrorCollection {
  readonly errorMessages: readonly string[]
  readonly errors: Readonly<Record<string, string>>
}

/** An expected refusal on its way out of a handler; anything else thrown is a bug and gives 500. */
export class Refusal extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super(`refused with ${reply.status}`)
    this.reply = reply
  }
}

/** An error answer with messages. */
export function errorMessages(status: number, ...messages: readonly string[]): Reply {
  return { status, body: { errorMessages: messages, errors: {} } satisfies ErrorCollection }
}

/** An error answer with messages by field. */
export function fieldErrors(status: number, errors: Readonly<Record<string, string>>): Reply {
  return { status, body: { errorMessages: [], errors } satisfies ErrorCollection }
}

/** Ends a handler with an error answer. */
export function refuse(status: number, ...messages: readonly string[]): never {
  throw new Refusal(errorMessages(status, ...messages))
}

/** Ends a handler with an error answer by field. */
export function refuseFields(status: number, errors: Readonly<Record<string, string>>): never {
  throw new Refusal(fieldErrors(status, errors))
}
