import type { JsonObject } from '#contract/model/json'
import { nextId } from '#twin/ids'
import { addLevels, type SecurityScheme, securitySchemes } from '#twin/issue-security/state'
import { notificationEvents } from '#twin/notification-schemes/events'
import {
  addRecipients,
  type NotificationScheme,
  notificationSchemes,
  type RecipientType,
} from '#twin/notification-schemes/state'
import { permissionSchemes } from '#twin/permission-schemes/state'
import { idOf, objectOf, objectsOf, textOf } from './data.ts'
import { holderOf } from './holders.ts'
import { type Planting, replacing } from './planting.ts'

/** Permission schemes. What apps grant themselves is in no snapshot. */
export const plantPermissionSchemes = (planting: Planting): void => {
  const { site } = planting
  const all = permissionSchemes.of(site)
  for (const { id, name, data, protection } of replacing(planting, 'permissionScheme', all)) {
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      ...(protection === 'default' ? { system: true } : {}),
      grants: objectsOf(data, 'grants').map((grant) => ({
        id: nextId(site, 'permissionGrant'),
        permission: textOf(grant, 'permission'),
        holder: holderOf(objectOf(grant, 'holder')),
      })),
    }
  }
}

/** An event of the site's own stands in snapshots as a reference without a name. */
const eventOf = ({ site }: Planting, notification: JsonObject): string => {
  const custom = idOf(notification, 'event')
  if (custom === undefined) return textOf(notification, 'event')
  const all = notificationEvents.of(site)
  all[custom] ??= { id: custom, name: `Event ${custom}`, description: '' }
  return custom
}

/** Notification schemes. */
export const plantNotificationSchemes = (planting: Planting): void => {
  const { site } = planting
  const all = notificationSchemes.of(site)
  for (const { id, name, data, protection } of replacing(planting, 'notificationScheme', all)) {
    const scheme: NotificationScheme = {
      id,
      name,
      description: textOf(data, 'description'),
      ...(protection === 'default' ? { system: true } : {}),
      events: {},
    }
    all[id] = scheme
    for (const notification of objectsOf(data, 'notifications')) {
      const type = textOf(notification, 'type') as RecipientType
      const subjectId = idOf(notification, 'recipient')
      const recipient = subjectId === undefined ? { type } : { type, subjectId }
      addRecipients(site, scheme, eventOf(planting, notification), [recipient])
    }
  }
}

/** Issue security schemes with their levels. */
export const plantSecuritySchemes = (planting: Planting): void => {
  const { site } = planting
  const all = securitySchemes.of(site)
  for (const { id, name, data, facts } of replacing(planting, 'issueSecurityScheme', all)) {
    const description = textOf(data, 'description')
    const scheme: SecurityScheme = { id, name, description, defaultLevelId: null, levels: [] }
    all[id] = scheme
    const ids = objectOf(facts, 'levelIds')
    const levels = objectsOf(data, 'levels').map((level) => ({
      id: textOf(ids, textOf(level, 'name')) || undefined,
      name: textOf(level, 'name'),
      description: textOf(level, 'description'),
      isDefault: textOf(level, 'name') === textOf(data, 'defaultLevel'),
      members: objectsOf(level, 'members').map(holderOf),
    }))
    addLevels(site, scheme, levels)
  }
}
