import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { noContent, type Reply } from '../../http/reply.ts'
import type { Site } from '../../site-model.ts'
import { defineSlice } from '../../slice.ts'
import { fieldOf, screenOf, tabOf } from './find.ts'

/** Fields that a tab shows even without a value, by tab id; only Data Center has the indicator. */
const shownWhenEmpty = defineSlice('shownWhenEmpty', (): Record<string, string[]> => ({}))

/** Whether a tab shows a field even without a value. */
export function isShownWhenEmpty(
  site: Pick<Site, 'state'>,
  tabId: string,
  fieldId: string,
): boolean {
  return shownWhenEmpty.of(site)[tabId]?.includes(fieldId) === true
}

/** `PUT …/fields/{id}/updateShowWhenEmptyIndicator/{newValue}`. */
export function setShownWhenEmpty(context: Context): Reply {
  const tab = tabOf(context, screenOf(context))
  const fieldId = fieldOf(context, tab)
  const { newValue } = context.params
  if (newValue !== 'true' && newValue !== 'false') refuse(400, 'The value must be true or false.')
  const all = shownWhenEmpty.of(context.site)
  const others = (all[tab.id] ?? []).filter((id) => id !== fieldId)
  all[tab.id] = newValue === 'true' ? [...others, fieldId] : others
  return noContent()
}
