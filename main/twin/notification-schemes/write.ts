import { extraSwitch } from '../extra-switch.ts'
import { boundedText, presentBounded, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, type Members } from '../http/members.ts'
import { created, noContent, type Reply } from '../http/reply.ts'
import { projectSlice } from '../projects/state.ts'
import { projectsOfScheme } from './bean.ts'
import { findScheme } from './read.ts'
import { readEvents } from './read-events.ts'
import {
  addNotificationScheme,
  addRecipients,
  defaultNotificationSchemeId,
  notificationSchemes,
} from './state.ts'

function refuseTaken(context: Context, name: string, own: string | undefined): void {
  const taken = Object.values(notificationSchemes.of(context.site)).some(
    (scheme) => scheme.id !== own && scheme.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'A notification scheme with this name already exists.')
}

function readDescription(body: Members): string | undefined {
  return boundedText(body, 'description', 4000) ?? undefined
}

/** `POST /notificationscheme`. */
export function createScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 255)
  const description = readDescription(body) ?? ''
  refuseTaken(context, name, undefined)
  const events = readEvents(context, body)
  const scheme = addNotificationScheme(context.site, { name, description })
  for (const { eventId, recipients } of events) {
    addRecipients(context.site, scheme, eventId, recipients)
  }
  return created({ id: scheme.id })
}

/** `PUT /notificationscheme/{id}`: name and description only. */
export function updateScheme(context: Context): Reply {
  const scheme = findScheme(context)
  const body = bodyMembers(context)
  const name = presentBounded(body, 'name', 255) ?? scheme.name
  const description = readDescription(body) ?? scheme.description
  refuseTaken(context, name, scheme.id)
  scheme.name = name
  scheme.description = description
  return noContent()
}

/** `PUT …/notification`: adds to what is there; the ids have to be read again. */
export function addNotifications(context: Context): Reply {
  const scheme = findScheme(context)
  const body = bodyMembers(context)
  if (body.notificationSchemeEvents === undefined) {
    refuse(400, 'The notificationSchemeEvents has to be provided.')
  }
  for (const { eventId, recipients } of readEvents(context, body)) {
    addRecipients(context.site, scheme, eventId, recipients)
  }
  return noContent()
}

/** `DELETE …/notification/{notificationId}`: the event stays, if need be without recipients. */
export function removeNotification(context: Context): Reply {
  const scheme = findScheme(context)
  const id = context.params.notificationId ?? ''
  for (const list of Object.values(scheme.events)) {
    const index = list.findIndex((one) => one.id === id)
    if (index < 0) continue
    list.splice(index, 1)
    return noContent()
  }
  return refuse(404, `Notification with ID ${id} not found.`)
}

/** `DELETE /notificationscheme/{notificationSchemeId}`. */
export function deleteScheme(context: Context): Reply {
  const { site } = context
  const { id } = findScheme(context)
  if (id === defaultNotificationSchemeId) {
    refuse(400, 'You can’t delete the default notification scheme.')
  }
  const users = projectsOfScheme(site, id)
  if (users.length > 0 && extraSwitch(site, 'usedNotificationSchemeRefused', true)) {
    refuse(400, 'You can’t delete a notification scheme that projects use.')
  }
  for (const projectId of users) {
    const project = projectSlice.of(site)[projectId]
    if (project !== undefined) project.schemes.notificationSchemeId = null
  }
  delete notificationSchemes.of(site)[id]
  return noContent()
}
