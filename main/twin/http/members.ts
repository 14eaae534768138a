import type { Context } from './context.ts'
import { refuse, refuseFields } from './errors.ts'

/** The text Jira answers to a body it cannot read at all. */
export const badPayload =
  'Invalid request payload. Refer to the REST API documentation and try again.'

/** An object of a JSON body. */
export type Members = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The body as an object; anything else is refused with 400. */
export function bodyMembers(context: Context): Members {
  if (!isMembers(context.body)) refuse(400, badPayload)
  return context.body
}

/** A text member or undefined when absent or null; another type is refused with 400. */
export function optionalText(members: Members, name: string, max = 32_767): string | undefined {
  const value = members[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') refuse(400, badPayload)
  if (value.length > max) {
    refuseFields(400, { [name]: `The ${name} must not exceed ${max} characters in length.` })
  }
  return value
}

/** A text member that must be there and not be blank. */
export function requiredText(members: Members, name: string, max = 255): string {
  const value = optionalText(members, name, max)
  if (value === undefined || value.trim() === '') {
    refuseFields(400, { [name]: `The ${name} has to be provided.` })
  }
  return value.trim()
}

/** An id given as a number or as text; undefined when absent or null. */
export function optionalId(members: Members, name: string): string | undefined {
  const value = members[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  if (typeof value === 'string') return value
  return refuse(400, badPayload)
}

/** A list of ids given as numbers or as texts; undefined when absent or null. */
export function optionalIds(members: Members, name: string): readonly string[] | undefined {
  const value = members[name]
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value)) refuse(400, badPayload)
  return value.map((_, index) => {
    const id = optionalId(value as unknown as Members, String(index))
    return id ?? refuse(400, badPayload)
  })
}

/** A list of objects; absent and null count as empty. */
export function memberList(members: Members, name: string): readonly Members[] {
  const value = members[name]
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || !value.every(isMembers)) refuse(400, badPayload)
  return value
}

/** A map of texts; absent and null count as empty. */
export function textMap(members: Members, name: string): Record<string, string> {
  const value = members[name]
  if (value === undefined || value === null) return {}
  if (!isMembers(value)) refuse(400, badPayload)
  const texts: Record<string, string> = {}
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') refuse(400, badPayload)
    texts[key] = text
  }
  return texts
}
