import { extraSwitch } from '../extra-switch.ts'
import { boundedText, presentBounded, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, type Members, optionalId } from '../http/members.ts'
import { readMove } from '../http/read-move.ts'
import { created, noContent, type Reply } from '../http/reply.ts'
import { addPriority, defaultPriorityScheme, prioritySchemes } from '../priority-schemes/state.ts'
import { priorityOfPath } from './read.ts'
import { findPriority, listPriorities, prioritySlice } from './state.ts'

const noSuchPriority = (id: string) => `Priority with ID ${id} not found.`

function refuseTaken(context: Context, name: string, own: string | undefined): void {
  const taken = listPriorities(context.site).some(
    (one) => one.id !== own && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, `A priority with the name '${name}' already exists.`)
}

function readColor(body: Members): string | undefined {
  const color = boundedText(body, 'statusColor', 255)
  if (color === undefined || color === null) return undefined
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color)) {
    refuse(400, 'The statusColor must be in the format #RGB or #RRGGBB.')
  }
  return color
}

/** `iconUrl` was given up for `avatarId`; whether it is refused or ignored is not known. */
function readAvatar(context: Context, body: Members): string | undefined {
  const { iconUrl } = body
  if (iconUrl !== undefined && iconUrl !== null) {
    if (typeof iconUrl !== 'string') refuse(400, badPayload)
    if (extraSwitch(context.site, 'priorityIconUrlRefused', false)) {
      refuse(400, 'The iconUrl is no longer supported. Provide the avatarId instead.')
    }
  }
  const id = optionalId(body, 'avatarId')
  if (id !== undefined && !/^\d+$/.test(id)) refuse(400, 'The avatarId is not valid.')
  return id
}

/** `POST /priority`: the new priority is in the default scheme only. */
export function createPriority(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 60)
  const description = boundedText(body, 'description', 255) ?? ''
  const statusColor = readColor(body) ?? refuse(400, 'The statusColor has to be provided.')
  const avatarId = readAvatar(context, body) ?? null
  refuseTaken(context, name, undefined)
  const { id } = addPriority(context.site, { name, description, statusColor, avatarId })
  return created({ id })
}

/** `PUT /priority/{id}`: what the body names. */
export function updatePriority(context: Context): Reply {
  const priority = priorityOfPath(context)
  const body = bodyMembers(context)
  const known = ['name', 'description', 'statusColor', 'avatarId', 'iconUrl']
  if (!known.some((name) => body[name] !== undefined)) {
    refuse(400, 'At least one request body parameter has to be provided.')
  }
  const name = body.name === null ? undefined : presentBounded(body, 'name', 60)
  const description = boundedText(body, 'description', 255)
  const statusColor = readColor(body)
  const avatarId = readAvatar(context, body)
  if (name !== undefined) refuseTaken(context, name, priority.id)
  priority.name = name ?? priority.name
  priority.description = description ?? priority.description
  priority.statusColor = statusColor ?? priority.statusColor
  priority.avatarId = avatarId ?? priority.avatarId
  return noContent()
}

/** `PUT /priority/move`: the schemes follow. */
export function movePriorities(context: Context): Reply {
  const state = prioritySlice.of(context.site)
  const order = readMove(context, state.order, { ids: 'ids', notFound: noSuchPriority })
  state.order = [...order]
  for (const scheme of Object.values(prioritySchemes.of(context.site))) {
    scheme.priorityIds = order.filter((id) => scheme.priorityIds.includes(id))
  }
  return noContent()
}

/** `PUT /priority/default`: the default of the default scheme; null clears it. */
export function setDefaultPriority(context: Context): Reply {
  const body = bodyMembers(context)
  if (body.id === undefined) refuse(400, 'The id has to be provided.')
  const id = optionalId(body, 'id') ?? null
  if (id !== null && findPriority(context.site, id) === undefined) {
    refuse(404, noSuchPriority(id))
  }
  const scheme = defaultPriorityScheme(context.site)
  if (id !== null && !scheme.priorityIds.includes(id)) {
    refuse(400, 'The priority is not in the default priority scheme.')
  }
  scheme.defaultPriorityId = id
  return noContent()
}
