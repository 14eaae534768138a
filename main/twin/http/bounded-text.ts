import { refuse } from './errors.ts'
import { badPayload, type Members } from './members.ts'

/**
 * A text member in the manner of the newer endpoints, whose refusals are messages and not errors by
 * field; undefined when absent, null when null. `shown` is the limit as the message writes it.
 */
export function boundedText(
  members: Members,
  name: string,
  max: number,
  shown = String(max),
): string | null | undefined {
  const value = members[name]
  if (value === undefined || value === null) return value
  if (typeof value !== 'string') refuse(400, badPayload)
  if (value.length > max) {
    refuse(400, `The length of the ${name} must not exceed ${shown} characters.`)
  }
  return value
}

/** A text member that must be there and not be blank, trimmed. */
export function requiredBounded(members: Members, name: string, max: number): string {
  const value = boundedText(members, name, max)?.trim() ?? ''
  if (value === '') refuse(400, `The ${name} has to be provided.`)
  return value
}

/** A text member that may be absent, but not null or blank. */
export function presentBounded(members: Members, name: string, max: number): string | undefined {
  return members[name] === undefined ? undefined : requiredBounded(members, name, max)
}
