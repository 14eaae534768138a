import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, optionalText } from '../http/members.ts'
import type { ScreenRecord } from './state.ts'

/** Whether a field is on any tab of a screen. */
export function isOnScreen(screen: ScreenRecord, fieldId: string): boolean {
  return screen.tabs.some((tab) => tab.fieldIds.includes(fieldId))
}

/**
 * Where a moved field ends up among the others: `after` is a field's id or a link that ends in it,
 * and beats `position`. `missing` is the status for an `after` that is not on the tab.
 */
export function targetIndex(
  context: Context,
  others: readonly string[],
  from: number,
  missing: 400 | 404,
): number {
  const body = bodyMembers(context)
  const after = optionalText(body, 'after')
  if (after !== undefined) {
    const id = after.split('/').at(-1) ?? ''
    const index = others.indexOf(id)
    if (index < 0) refuse(missing, "The field can't be moved to the requested position.")
    return index + 1
  }
  switch (optionalText(body, 'position')) {
    case 'First':
      return 0
    case 'Last':
      return others.length
    case 'Earlier':
      return Math.max(0, from - 1)
    case 'Later':
      return Math.min(others.length, from + 1)
    default:
      return refuse(400, badPayload)
  }
}
