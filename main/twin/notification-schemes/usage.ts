import type { RoleUser } from '../project-roles/usage.ts'
import type { Site } from '../site-model.ts'
import { notificationSchemes, type RecipientType, type SchemeNotification } from './state.ts'

function allNotifications(site: Pick<Site, 'state'>): readonly SchemeNotification[] {
  return Object.values(notificationSchemes.of(site)).flatMap(({ events }) =>
    Object.values(events).flat(),
  )
}

function replaceIn(
  site: Pick<Site, 'state'>,
  type: RecipientType,
  id: string,
  swapId: string | undefined,
): void {
  const isNamed = (one: SchemeNotification) => one.type === type && one.subjectId === id
  for (const { events } of Object.values(notificationSchemes.of(site))) {
    for (const [eventId, list] of Object.entries(events)) {
      const isThere = list.some((one) => one.type === type && one.subjectId === swapId)
      events[eventId] = list.flatMap((one) => {
        if (!isNamed(one)) return one
        return swapId === undefined || isThere ? [] : { ...one, subjectId: swapId }
      })
    }
  }
}

/** Roles that notifications name. */
export const notificationsAsRoleUser: RoleUser = {
  isUsed: (site, roleId) =>
    allNotifications(site).some((one) => one.type === 'ProjectRole' && one.subjectId === roleId),
  replace: (site, roleId, swapId) => replaceIn(site, 'ProjectRole', roleId, swapId),
}

/** Whether a notification names a custom field. */
export function notificationsHoldField(site: Site, fieldId: string): boolean {
  return allNotifications(site).some(
    ({ type, subjectId }) => type.endsWith('CustomField') && subjectId === fieldId,
  )
}

/** Forgets or replaces a deleted group. */
export function replaceGroupInNotifications(
  site: Site,
  groupId: string,
  swapGroupId: string | undefined,
): void {
  replaceIn(site, 'Group', groupId, swapGroupId)
}
