import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, isMembers, type Members, optionalText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { nextId } from '../ids.ts'
import { editableDashboard, findDashboard } from './access.ts'
import { gadgetBean } from './bean.ts'
import { gadgetColors, gadgetTypes } from './gadget-types.ts'
import { putIn, refuseWrongPlace, takeOut } from './place-gadgets.ts'
import type { Dashboard, Gadget, GadgetPosition } from './state.ts'

const mostGadgets = 20

function readColor(body: Members): string | undefined {
  const color = optionalText(body, 'color')
  if (color !== undefined && !gadgetColors.includes(color)) {
    refuse(400, `The color '${color}' is not valid.`)
  }
  return color
}

function readPosition(body: Members): GadgetPosition | undefined {
  const { position } = body
  if (position === undefined || position === null) return undefined
  if (!isMembers(position)) return refuse(400, badPayload)
  const { row, column } = position
  if (!Number.isInteger(row) || !Number.isInteger(column)) return refuse(400, badPayload)
  return { row: Number(row), column: Number(column) }
}

/** The type a body names: by module key or by address, and known unless that is waived. */
function readType(body: Members): Pick<Gadget, 'moduleKey' | 'uri' | 'title'> {
  const moduleKey = optionalText(body, 'moduleKey')
  const uri = optionalText(body, 'uri')
  if ((moduleKey === undefined) === (uri === undefined)) {
    return refuse(400, "Exactly one of 'moduleKey' and 'uri' has to be provided.")
  }
  const known = gadgetTypes.find((type) =>
    moduleKey === undefined ? type.uri === uri : type.moduleKey === moduleKey,
  )
  if (known === undefined && body.ignoreUriAndModuleKeyValidation !== true) {
    return refuse(400, `The gadget '${moduleKey ?? uri}' does not exist.`)
  }
  const title = optionalText(body, 'title') ?? known?.title ?? ''
  return {
    title,
    ...(moduleKey === undefined ? {} : { moduleKey }),
    ...(uri === undefined ? {} : { uri }),
  }
}

function addGadget(context: Context): Reply {
  const dashboard = editableDashboard(context)
  const body = bodyMembers(context)
  if (dashboard.gadgets.length >= mostGadgets) {
    refuse(
      400,
      'Cannot add another gadget. The maximum number of gadgets the dashboard can hold has been reached.',
    )
  }
  const type = readType(body)
  const color = readColor(body) ?? 'blue'
  const position = readPosition(body) ?? { row: 0, column: 0 }
  refuseWrongPlace(dashboard, position)
  const id = Number(nextId(context.site, 'gadget'))
  const gadget: Gadget = { ...type, id, color, position, properties: {} }
  putIn(dashboard, gadget, position)
  return ok(gadgetBean(gadget))
}

function findGadget(context: Context, dashboard: Dashboard): Gadget {
  const gadget = dashboard.gadgets.find(({ id }) => String(id) === context.params.gadgetId)
  return gadget ?? refuse(404, 'The dashboard gadget was not found.')
}

function updateGadget(context: Context): Reply {
  const dashboard = editableDashboard(context)
  const gadget = findGadget(context, dashboard)
  const body = bodyMembers(context)
  const color = readColor(body) ?? gadget.color
  const title = optionalText(body, 'title') ?? gadget.title
  const position = readPosition(body)
  if (position !== undefined) {
    refuseWrongPlace(dashboard, position, gadget)
    takeOut(dashboard, gadget)
    putIn(dashboard, gadget, position)
  }
  Object.assign(gadget, { color, title })
  return noContent()
}

function removeGadget(context: Context): Reply {
  const dashboard = editableDashboard(context)
  takeOut(dashboard, findGadget(context, dashboard))
  return noContent()
}

function listGadgets(context: Context): Reply {
  const { query } = context
  const isAsked = (parameter: string, value: string | undefined) => {
    const asked = query.getAll(parameter)
    return asked.length === 0 || (value !== undefined && asked.includes(value))
  }
  const gadgets = findDashboard(context)
    .gadgets.filter(
      ({ id, moduleKey, uri }) =>
        isAsked('gadgetId', String(id)) && isAsked('moduleKey', moduleKey) && isAsked('uri', uri),
    )
    .map(gadgetBean)
  return ok({ gadgets })
}

const all = '/rest/api/3/dashboard/{dashboardId}/gadget'
const one = `${all}/{gadgetId}`
const writing: Pick<Route, 'who' | 'scopes'> = {
  who: 'user',
  scopes: { classic: 'write:jira-work' },
}

/** Gadgets and where they sit. */
export const gadgetRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/dashboard/gadgets',
    who: 'user',
    handle: () => ok({ gadgets: gadgetTypes }),
  },
  { method: 'GET', path: all, who: 'open', handle: listGadgets },
  { method: 'POST', path: all, ...writing, handle: addGadget },
  { method: 'PUT', path: one, ...writing, handle: updateGadget },
  { method: 'DELETE', path: one, ...writing, handle: removeGadget },
]
