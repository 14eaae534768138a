import { boundedText, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalId } from '../http/members.ts'
import { readMove } from '../http/read-move.ts'
import { created, noContent, type Reply } from '../http/reply.ts'
import { replaceHeld } from '../issues/held-fields.ts'
import type { Site } from '../site-model.ts'
import { seeTask } from '../tasks/bean.ts'
import { findOpenTask } from '../tasks/open-task.ts'
import { notFoundTexts, resolutionOfPath } from './read.ts'
import { addResolution, listResolutions, resolutionSlice } from './state.ts'

/** Name of the work that deletes a resolution. */
export const deleteResolutionEffect = 'resolution.delete'

interface Deletion {
  readonly resolutionId: string
  readonly replaceWith: string
}

function refuseTaken(context: Context, name: string, own: string | undefined): void {
  const taken = listResolutions(context.site).some(
    (one) => one.id !== own && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, `A resolution with the name '${name}' already exists.`)
}

/** `POST /resolution`. */
export function createResolution(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 60)
  const description = boundedText(body, 'description', 255) ?? ''
  refuseTaken(context, name, undefined)
  return created({ id: addResolution(context.site, { name, description }).id })
}

/** `PUT /resolution/{id}`: the name is needed even when it stays. */
export function updateResolution(context: Context): Reply {
  const resolution = resolutionOfPath(context)
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 60)
  const description = boundedText(body, 'description', 255) ?? resolution.description
  refuseTaken(context, name, resolution.id)
  resolution.name = name
  resolution.description = description
  return noContent()
}

/** `PUT /resolution/move`. */
export function moveResolutions(context: Context): Reply {
  const state = resolutionSlice.of(context.site)
  state.order = [
    ...readMove(context, state.order, { ids: 'IDs', notFound: notFoundTexts.resolution }),
  ]
  return noContent()
}

/** `PUT /resolution/default`: null clears it. */
export function setDefaultResolution(context: Context): Reply {
  const state = resolutionSlice.of(context.site)
  const body = bodyMembers(context)
  if (body.id === undefined) refuse(400, 'The id has to be provided.')
  const id = optionalId(body, 'id') ?? null
  if (id !== null && state.resolutions[id] === undefined) refuse(404, notFoundTexts.priority(id))
  state.defaultId = id
  return noContent()
}

/** `DELETE /resolution/{id}`: a task; the replacement is needed. */
export function deleteResolution(context: Context): Reply {
  const { site, query } = context
  const { id } = resolutionOfPath(context, notFoundTexts.priority)
  const replaceWith = query.get('replaceWith') ?? ''
  if (replaceWith === '') refuse(400, 'The id has to be provided.')
  if (replaceWith === id || resolutionSlice.of(site).resolutions[replaceWith] === undefined) {
    refuse(400, `The replacement resolution with ID ${replaceWith} is not valid.`)
  }
  const isThis = (argument: unknown) => (argument as Deletion).resolutionId === id
  if (findOpenTask(site, deleteResolutionEffect, isThis) !== undefined) {
    refuse(409, 'A task to delete the issue resolution is already running.')
  }
  return seeTask(context, {
    description: `Delete resolution ${id}`,
    effect: deleteResolutionEffect,
    argument: { resolutionId: id, replaceWith } satisfies Deletion,
  })
}

/** The work of that task; issues get the replacement, and so does the default. */
export function finishDeletion(site: Site, argument: unknown): unknown {
  const { resolutionId, replaceWith } = argument as Deletion
  const state = resolutionSlice.of(site)
  replaceHeld(site, 'resolutionId', resolutionId, replaceWith)
  state.order = state.order.filter((id) => id !== resolutionId)
  if (state.defaultId === resolutionId) state.defaultId = replaceWith
  delete state.resolutions[resolutionId]
  return {}
}
