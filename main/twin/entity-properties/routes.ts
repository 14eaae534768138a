import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { entityProperties, type PropertyOwner, propertiesOf, setProperty } from './state.ts'

const maxKey = 255
const maxValue = 32_768

/** How the properties of a sort of owners are reached. */
export interface PropertyPlace {
  readonly owner: PropertyOwner
  /** Path of one owner, e.g. `/rest/api/3/project/{projectIdOrKey}`. */
  readonly path: string
  /** Id of the owner that the path names, for whoever may read; refuses others. */
  readonly readable: (context: Context) => string
  /** The same for whoever may write. */
  readonly writable: (context: Context) => string
  /** Who may knock at the writing routes, and with which scope. */
  readonly writing: Pick<Route, 'who' | 'scopes'>
}

function listKeys(context: Context, { owner, readable }: PropertyPlace): Reply {
  const keys = Object.keys(propertiesOf(context.site, owner, readable(context)))
  const base = `${context.site.address}${context.path}`
  return ok({ keys: keys.map((key) => ({ key, self: `${base}/${encodeURIComponent(key)}` })) })
}

function pathKey(context: Context): string {
  return context.params.propertyKey ?? ''
}

function getOne(context: Context, { owner, readable }: PropertyPlace): Reply {
  const key = pathKey(context)
  const own = propertiesOf(context.site, owner, readable(context))
  return Object.hasOwn(own, key)
    ? ok({ key, value: own[key] })
    : refuse(404, `The property with key '${key}' does not exist.`)
}

/** Any JSON will do, up to 32,768 characters. */
function putOne(context: Context, { owner, writable }: PropertyPlace): Reply {
  const ownerId = writable(context)
  const key = pathKey(context)
  if (key.length > maxKey) refuse(400, `The property key must not exceed ${maxKey} characters.`)
  if (context.body === undefined) refuse(400, 'The property value has to be provided.')
  if (JSON.stringify(context.body).length > maxValue) {
    refuse(400, `The property value must not exceed ${maxValue} characters.`)
  }
  return { status: setProperty(context.site, owner, ownerId, key, context.body) ? 201 : 200 }
}

function deleteOne(context: Context, { owner, writable }: PropertyPlace): Reply {
  const ownerId = writable(context)
  const key = pathKey(context)
  const own = entityProperties.of(context.site)[owner][ownerId] ?? {}
  if (!Object.hasOwn(own, key)) refuse(404, `The property with key '${key}' does not exist.`)
  delete own[key]
  return noContent()
}

/** The four operations on the properties of a sort of owners. */
export function propertyRoutes(place: PropertyPlace): readonly Route[] {
  const all = `${place.path}/properties`
  const one = `${all}/{propertyKey}`
  return [
    { method: 'GET', who: 'open', path: all, handle: (context) => listKeys(context, place) },
    { method: 'GET', who: 'open', path: one, handle: (context) => getOne(context, place) },
    {
      ...place.writing,
      method: 'PUT',
      path: one,
      handle: (context) => putOne(context, place),
    },
    {
      ...place.writing,
      method: 'DELETE',
      path: one,
      handle: (context) => deleteOne(context, place),
    },
  ]
}
