import { isMembers } from '../http/members.ts'

/** What stands in the place of a secret. */
export const mask = '*****'

/** A value without the values of hidden headers (`headerSecure`) that are somewhere in it. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact)
  if (!isMembers(value)) return value
  const inside = Object.entries(value).map(([name, one]) => [name, redact(one)])
  const shown: Record<string, unknown> = Object.fromEntries(inside)
  return value.headerSecure === true ? { ...shown, value: mask } : shown
}
