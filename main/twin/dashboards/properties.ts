import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isMembers } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { findDashboard, isWritable } from './access.ts'
import type { Gadget } from './state.ts'

function findItem(context: Context): Gadget {
  const { itemId } = context.params
  const gadget = findDashboard(context).gadgets.find(({ id }) => String(id) === itemId)
  return gadget ?? refuse(404, 'The dashboard item was not found.')
}

function listProperties(context: Context): Reply {
  const { dashboardId, itemId } = context.params
  const keys = Object.keys(findItem(context).properties).map((key) => ({
    key,
    self: `${context.api}/dashboard/${dashboardId}/items/${itemId}/properties/${encodeURIComponent(key)}`,
  }))
  return ok({ keys })
}

function readKey({ params }: Context, gadget: Gadget): string {
  const { propertyKey = '' } = params
  if (Object.hasOwn(gadget.properties, propertyKey)) return propertyKey
  return refuse(404, 'The dashboard item property was not found.')
}

function getProperty(context: Context): Reply {
  const gadget = findItem(context)
  const key = readKey(context, gadget)
  return ok({ key, value: gadget.properties[key] })
}

function refuseReaders(context: Context): void {
  if (!isWritable(context, findDashboard(context))) {
    refuse(403, 'You do not have permission to edit the dashboard.')
  }
}

/** Gadgets of the older kind keep texts only in their configuration. */
function refuseDepth({ moduleKey, uri }: Gadget, key: string, value: unknown): void {
  if (uri === undefined || moduleKey !== undefined || key !== 'config') return
  if (isMembers(value) && Object.values(value).every((one) => typeof one === 'string')) return
  refuse(
    400,
    'The JSON data provided for the property has too many levels. It must be an object with all keys and values as strings.',
  )
}

/** Any JSON is a value, null and false too. */
function putProperty(context: Context): Reply {
  const gadget = findItem(context)
  refuseReaders(context)
  const { propertyKey = '' } = context.params
  const { body } = context
  if (propertyKey.length > 255) refuse(400, 'The property key must not exceed 255 characters.')
  if (body === undefined) refuse(400, 'The property value cannot be empty.')
  if (JSON.stringify(body).length > 32_768) {
    refuse(400, 'The property value must not exceed 32768 characters.')
  }
  refuseDepth(gadget, propertyKey, body)
  const status = Object.hasOwn(gadget.properties, propertyKey) ? 200 : 201
  gadget.properties[propertyKey] = body
  return { status }
}

function deleteProperty(context: Context): Reply {
  const gadget = findItem(context)
  refuseReaders(context)
  delete gadget.properties[readKey(context, gadget)]
  return noContent()
}

const all = '/rest/api/3/dashboard/{dashboardId}/items/{itemId}/properties'
const one = `${all}/{propertyKey}`
const scopes = { classic: 'write:jira-work' }

/** The configuration of gadgets. */
export const itemPropertyRoutes: readonly Route[] = [
  { method: 'GET', path: all, who: 'open', handle: listProperties },
  { method: 'GET', path: one, who: 'open', handle: getProperty },
  { method: 'PUT', path: one, who: 'open', scopes, handle: putProperty },
  { method: 'DELETE', path: one, who: 'open', scopes, handle: deleteProperty },
]
