import { associateShownField } from '../field-schemes/associate.ts'
import { type FieldRecord, findField, livingFields } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, optionalText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { translate } from '../locale.ts'
import { screenAdminsOnly, screenOf, tabOf } from './find.ts'
import { isOnScreen, targetIndex } from './place.ts'
import {
  findScreen,
  type ScreenRecord,
  type ScreenTab,
  screensWithField,
  shownFieldIds,
} from './state.ts'
import { readableScreenOf } from './visible.ts'

function fieldOnScreen(context: Context, field: FieldRecord) {
  return { id: field.id, name: translate(context, field) }
}

function listFields(context: Context): Reply {
  const tab = tabOf(context, readableScreenOf(context))
  const fields = shownFieldIds(context.site, tab).flatMap((id) => findField(context.site, id) ?? [])
  return ok(fields.map((field) => fieldOnScreen(context, field)))
}

/** `GET /screens/{screenId}/availableFields`: screenable ones that are on no tab of it. */
function listAvailable(context: Context): Reply {
  const screen = screenOf(context)
  const available = livingFields(context.site).filter(
    (field) =>
      field.screenable &&
      field.scopeProjectId === screen.scopeProjectId &&
      !isOnScreen(screen, field.id),
  )
  return ok(available.map((field) => fieldOnScreen(context, field)))
}

/** Puts a field behind the others of a tab; a field may be on one tab of a screen only. */
function putOn(context: Context, screen: ScreenRecord, tab: ScreenTab, field: FieldRecord): Reply {
  if (!field.screenable) {
    refuseFields(400, { fieldId: `The field with id ${field.id} cannot be added to a screen.` })
  }
  tab.fieldIds.push(field.id)
  if (context.query.get('skipFieldAssociation') !== 'true') {
    associateShownField(context.site, screen.id, field.id)
  }
  return ok(fieldOnScreen(context, field))
}

function addField(context: Context): Reply {
  const screen = screenOf(context)
  const tab = tabOf(context, screen)
  const fieldId = optionalText(bodyMembers(context), 'fieldId')
  if (fieldId === undefined || fieldId === '') {
    refuseFields(400, { fieldId: 'The fieldId has to be provided.' })
  }
  const field = findField(context.site, fieldId) ?? refuse(404, 'The field was not found.')
  if (isOnScreen(screen, fieldId)) {
    refuseFields(400, {
      fieldId: `The field with id ${fieldId} already exists on the screen.`,
    })
  }
  return putOn(context, screen, tab, field)
}

/** `POST /screens/addToDefault/{fieldId}`: first tab of the default screen; 404 if already there. */
function addToDefault(context: Context): Reply {
  const screen = findScreen(context.site, '1')
  const tab = screen?.tabs[0]
  const field = findField(context.site, context.params.fieldId ?? '')
  if (
    screen === undefined ||
    tab === undefined ||
    field === undefined ||
    isOnScreen(screen, field.id)
  ) {
    return refuse(404, 'The field was not found or is already present.')
  }
  putOn(context, screen, tab, field)
  return ok({})
}

function fieldOfTab(context: Context, tab: ScreenTab): string {
  const id = context.params.id ?? ''
  if (!shownFieldIds(context.site, tab).includes(id)) {
    refuse(404, 'The field was not found on the screen tab.')
  }
  return id
}

function removeField(context: Context): Reply {
  const tab = tabOf(context, screenOf(context))
  const fieldId = fieldOfTab(context, tab)
  tab.fieldIds = tab.fieldIds.filter((id) => id !== fieldId)
  return noContent()
}

function moveField(context: Context): Reply {
  const tab = tabOf(context, screenOf(context))
  const fieldId = fieldOfTab(context, tab)
  const others = tab.fieldIds.filter((id) => id !== fieldId)
  const index = targetIndex(context, others, tab.fieldIds.indexOf(fieldId), 404)
  tab.fieldIds = others.toSpliced(index, 0, fieldId)
  return noContent()
}

/** Takes a field that is gone for good off every screen. */
export function removeFromScreens(site: Context['site'], fieldId: string): void {
  for (const { tab } of screensWithField(site, fieldId)) {
    tab.fieldIds = tab.fieldIds.filter((id) => id !== fieldId)
  }
}

const classic = { classic: 'manage:jira-project' }
const admin = { who: 'admin', refusal: screenAdminsOnly, scopes: classic } as const
const fields = '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields'

/** Reads and writes of the fields on a tab. */
export const tabFieldRoutes: readonly Route[] = [
  { method: 'GET', path: fields, who: 'user', scopes: classic, handle: listFields },
  { ...admin, method: 'POST', path: fields, handle: addField },
  { ...admin, method: 'DELETE', path: `${fields}/{id}`, handle: removeField },
  { ...admin, method: 'POST', path: `${fields}/{id}/move`, handle: moveField },
  {
    ...admin,
    method: 'GET',
    path: '/rest/api/3/screens/{screenId}/availableFields',
    handle: listAvailable,
  },
  {
    ...admin,
    method: 'POST',
    path: '/rest/api/3/screens/addToDefault/{fieldId}',
    handle: addToDefault,
  },
]
