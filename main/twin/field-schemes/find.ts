import { boundedText } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isMembers, type Members } from '../http/members.ts'
import { type PageBean, pageBean, queryInteger } from '../http/paging.ts'
import type { Reply } from '../http/reply.ts'
import { fieldModel } from './model.ts'
import { type FieldSchemeRecord, findFieldScheme } from './state.ts'

/** A handler that answers 404 while the site is on field configurations, as behind a feature flag. */
export function onFieldSchemes(handle: (context: Context) => Reply): (context: Context) => Reply {
  return (context) => {
    if (fieldModel(context.site) !== 'field-schemes') {
      refuse(404, 'Field schemes are not enabled on this site.')
    }
    return handle(context)
  }
}

/** The scheme of `{id}`, or 404. */
export function schemeOf(context: Context): FieldSchemeRecord {
  const id = context.params.id ?? ''
  return findFieldScheme(context.site, id) ?? refuse(404, `Field scheme ${id} was not found.`)
}

/** A page that refuses, rather than lowers, sizes above 100: these endpoints check their parameters. */
export function strictPage<Item>(context: Context, items: readonly Item[]): PageBean<Item> {
  const size = queryInteger(context, 'maxResults', 50)
  if (size < 1 || size > 100) refuse(400, "The 'maxResults' value must be between 1 and 100.")
  return pageBean(context, items, { size: 50, cap: 100 })
}

/** Members `name` and `description` of a body; an absent one is undefined. */
export function readTexts(body: Members): {
  name: string | undefined
  description: string | undefined
} {
  const name = boundedText(body, 'name', 255)
  if (name !== undefined && (name === null || name.trim() === '')) {
    refuse(400, 'The name has to be provided.')
  }
  return {
    name: name?.trim(),
    description: boundedText(body, 'description', 1024) ?? undefined,
  }
}

/** The entries of a body that is a map of lists of objects, e.g. by field id. */
export function listsById(body: Members): readonly (readonly [string, readonly Members[]])[] {
  return Object.entries(body).map(([id, list]) => {
    if (!Array.isArray(list) || !list.every(isMembers)) {
      return refuse(400, `The value of '${id}' must be a list of objects.`)
    }
    return [id, list] as const
  })
}
