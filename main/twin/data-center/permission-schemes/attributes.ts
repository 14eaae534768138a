import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { findScheme } from '../../permission-schemes/access.ts'
import { defineSlice } from '../../slice.ts'

/** Attributes of permission schemes by scheme id and key; only Data Center has them. */
const attributes = defineSlice(
  'permissionSchemeAttributes',
  (): Record<string, Record<string, string>> => ({}),
)

/** `GET …/attribute/{attributeKey}`; 404 for one that nobody has set. */
export function getAttribute(context: Context): Reply {
  const { id } = findScheme(context)
  const { attributeKey: key = '' } = context.params
  const value = attributes.of(context.site)[id]?.[key]
  return value === undefined ? refuse(404, `There is no attribute '${key}'.`) : ok({ key, value })
}

/** `PUT …/attribute/{attributeKey}`: the plain text becomes `true` or `false`. */
export function setAttribute(context: Context): Reply {
  const { id } = findScheme(context)
  const { attributeKey: key = '' } = context.params
  const text = context.upload?.bytes.toString('utf8') ?? String(context.body)
  const all = attributes.of(context.site)
  all[id] = { ...all[id], [key]: String(text.trim().toLowerCase() === 'true') }
  return noContent()
}
