import { errorMessages } from './errors.ts'
import { isMembers } from './members.ts'
import { noContent, type Reply } from './reply.ts'

/** Copies members that exist already and keep their type; answers 400 for any other. */
export function adjust(target: object, body: unknown): Reply {
  if (!isMembers(body)) return errorMessages(400, 'Expected an object.')
  const known = target as Record<string, unknown>
  const foreign = Object.keys(body).filter((name) => typeof body[name] !== typeof known[name])
  if (foreign.length > 0) return errorMessages(400, `Not adjustable: ${foreign.join(', ')}`)
  Object.assign(known, body)
  return noContent()
}
