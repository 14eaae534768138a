import { type FieldRecord, findField, isCustom, livingFields } from '../../fields/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers, optionalText } from '../../http/members.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { translate } from '../../locale.ts'
import { isOnScreen, targetIndex } from '../../screens/place.ts'
import {
  findScreen,
  type ScreenRecord,
  type ScreenTab,
  shownFieldIds,
} from '../../screens/state.ts'
import { fieldOf, readableScreenOf, screenOf, tabOf } from './find.ts'
import { isShownWhenEmpty } from './show-when-empty.ts'

/** A field on a tab, or one that could be put there (`ScreenableFieldBean`). */
function screenableBean(context: Context, field: FieldRecord, tab?: ScreenTab) {
  return {
    id: field.id,
    name: translate(context, field),
    type: isCustom(field) ? 'custom' : 'system',
    ...(tab === undefined
      ? {}
      : { showWhenEmpty: isShownWhenEmpty(context.site, tab.id, field.id) }),
  }
}

/** `GET …/fields`: all at once, in their order. */
export function listFields(context: Context): Reply {
  const tab = tabOf(context, readableScreenOf(context))
  const fields = shownFieldIds(context.site, tab).flatMap((id) => findField(context.site, id) ?? [])
  return ok(fields.map((field) => screenableBean(context, field, tab)))
}

/** `GET /screens/{screenId}/availableFields`: those that are on no tab of it. */
export function listAvailable(context: Context): Reply {
  const screen = screenOf(context)
  const found = livingFields(context.site).filter(
    ({ id, screenable, scopeProjectId }) =>
      screenable && scopeProjectId === undefined && !isOnScreen(screen, id),
  )
  return ok(found.map((field) => screenableBean(context, field)))
}

/** Puts a field behind the others of a tab; it may be on one tab of a screen only. */
function putOn(
  context: Context,
  screen: ScreenRecord,
  tab: ScreenTab,
  fieldId: string,
): FieldRecord {
  const field = findField(context.site, fieldId)
  if (field === undefined || !field.screenable) {
    return refuse(400, `The field with id ${fieldId} does not exist or cannot be on a screen.`)
  }
  if (isOnScreen(screen, fieldId))
    refuse(400, `The field with id ${fieldId} is on the screen already.`)
  tab.fieldIds.push(fieldId)
  return field
}

/** `POST …/fields`; it answers 200. */
export function addField(context: Context): Reply {
  const screen = screenOf(context)
  const tab = tabOf(context, screen)
  const fieldId = optionalText(bodyMembers(context), 'fieldId') ?? ''
  return ok(screenableBean(context, putOn(context, screen, tab, fieldId), tab))
}

/** `POST /screens/addToDefault/{fieldId}`: 201 by the text that stands with another operation. */
export function addToDefault(context: Context): Reply {
  const screen = findScreen(context.site, '1')
  const tab = screen?.tabs[0]
  if (screen === undefined || tab === undefined) {
    return refuse(400, 'There is no default screen with a tab.')
  }
  putOn(context, screen, tab, context.params.fieldId ?? '')
  return { status: 201 }
}

/** `DELETE …/fields/{id}`. */
export function removeField(context: Context): Reply {
  const tab = tabOf(context, screenOf(context))
  const fieldId = fieldOf(context, tab)
  tab.fieldIds = tab.fieldIds.filter((id) => id !== fieldId)
  return noContent()
}

/** `POST …/fields/{id}/move`. */
export function moveField(context: Context): Reply {
  const tab = tabOf(context, screenOf(context))
  const fieldId = fieldOf(context, tab)
  const others = tab.fieldIds.filter((id) => id !== fieldId)
  const index = targetIndex(context, others, tab.fieldIds.indexOf(fieldId), 400)
  tab.fieldIds = others.toSpliced(index, 0, fieldId)
  return noContent()
}
