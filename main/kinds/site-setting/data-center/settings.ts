import { unseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import { once } from '../read.ts'
import type { Setting, SettingSource } from '../setting.ts'
import { propertySettingsThrough } from '../settings/properties.ts'
import { switches } from '../settings/switches.ts'
import { siteSettingEndpoints } from './endpoints.ts'

/** Where the settings of a Data Center stand. */
interface Source extends Pick<SettingSource, 'configuration' | 'properties'> {
  readonly timeTracking: () => Promise<{ readonly timeTrackingEnabled: boolean }>
}

/** Where settings stand; what several of them stand in is asked for only once. */
export const sourceOf = (api: JiraApi): Source => {
  const whole = once(() => api.call(siteSettingEndpoints.configuration))
  return {
    timeTracking: whole,
    configuration: async () => {
      const { timeTrackingEnabled: _, ...configuration } = await whole()
      return configuration
    },
    properties: once(async () => {
      const properties = await api.list(siteSettingEndpoints.properties)
      return new Map(properties.map(({ key, value }) => [key, value]))
    }),
  }
}

/** Units in which time is tracked; who tracks it is Cloud's. Only a person sets them. */
const timeTracking: Setting<Source> = {
  id: 'time-tracking',
  name: 'Time tracking',
  read: async ({ timeTracking: tracking, configuration }) => {
    const [{ timeTrackingEnabled }, { timeTrackingConfiguration: options }] = await Promise.all([
      tracking(),
      configuration(),
    ])
    if (!timeTrackingEnabled) return { data: { timeTrackingEnabled } }
    return { data: { timeTrackingEnabled, provider: unseen, ...(options ? { options } : {}) } }
  },
}

/** The settings of a Data Center that its REST API shows. */
export const settings: readonly Setting<Source>[] = [
  switches,
  timeTracking,
  ...propertySettingsThrough(siteSettingEndpoints.setProperty),
]
