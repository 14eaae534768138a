import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Resource } from '../resource.ts'
import { applicationPropertyRoutes } from './application-properties.ts'
import { bannerRoutes } from './banner.ts'
import { columnRoutes } from './columns.ts'
import { settings } from './state.ts'
import { chosenProvider, timeTrackingRoutes } from './time-tracking.ts'

/** Switches of the whole site. They can be read only: Jira has no call that sets them. */
function getConfiguration({ site }: Context): Reply {
  const { global, timeTracking } = settings.of(site)
  const isTracking = chosenProvider(site) !== undefined
  return ok({
    ...global,
    subTasksEnabled: extraSwitch(site, 'subTasksEnabled', true),
    issueLinkingEnabled: extraSwitch(site, 'issueLinking', true),
    timeTrackingEnabled: isTracking,
    ...(isTracking ? { timeTrackingConfiguration: timeTracking } : {}),
  })
}

/** Settings of the whole site. */
export const settingsResource: Resource = {
  name: 'settings',
  routes: [
    {
      method: 'GET',
      path: '/rest/api/3/configuration',
      who: 'user',
      scopes: { classic: 'read:jira-user' },
      handle: getConfiguration,
    },
    ...timeTrackingRoutes,
    ...applicationPropertyRoutes,
    ...columnRoutes,
    ...bannerRoutes,
  ],
  fieldDeleted: (site, fieldId) => {
    const all = settings.of(site)
    all.columns = all.columns.filter((id) => id !== fieldId)
  },
}
