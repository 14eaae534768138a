import type { Setting } from './setting.ts'
import { announcementBanner } from './settings/announcement-banner.ts'
import { defaultResolution } from './settings/default-resolution.ts'
import { navigatorColumns } from './settings/navigator-columns.ts'
import { priorityOrder, resolutionOrder } from './settings/orders.ts'
import { propertySettings } from './settings/properties.ts'
import { switches } from './settings/switches.ts'
import { timeTracking } from './settings/time-tracking.ts'

/**
 * The settings of a site that Slipway knows. The default priority is not among them: it is that of
 * the default priority scheme, and comes with it (jira-api 3.19).
 */
export const settings: readonly Setting[] = [
  announcementBanner,
  defaultResolution,
  navigatorColumns,
  priorityOrder,
  resolutionOrder,
  switches,
  timeTracking,
  ...propertySettings,
]

/** A setting by its id; undefined when there is none. */
export const settingOf = (id: string): Setting | undefined =>
  settings.find((setting) => setting.id === id)
