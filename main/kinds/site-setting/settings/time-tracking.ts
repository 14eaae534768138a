import { changedMembers, objectIn, textIn } from '../../wanted-members.ts'
import { siteSettingEndpoints } from '../endpoints.ts'
import type { Setting } from '../setting.ts'

/**
 * Who tracks time, and in which units. While it is switched off, Jira tells nothing more than that,
 * and only a person can switch it (jira-api 3.32).
 */
export const timeTracking: Setting = {
  id: 'time-tracking',
  name: 'Time tracking',
  read: async ({ api, configuration }) => {
    const [provider, providers, { timeTrackingConfiguration: options }] = await Promise.all([
      api.call(siteSettingEndpoints.timeTrackingProvider),
      api.list(siteSettingEndpoints.timeTrackingProviders),
      configuration(),
    ])
    const facts = { providers: providers.map(({ key }) => key) }
    if (provider === undefined) return { data: { timeTrackingEnabled: false }, facts }
    return {
      data: {
        timeTrackingEnabled: true,
        provider: provider.key,
        ...(options ? { options } : {}),
      },
      facts,
    }
  },
  converge: async (api, current, wanted) => {
    const changed = changedMembers(current, wanted, ['provider', 'options'])
    if ('provider' in changed) {
      const body = { key: textIn(wanted, 'provider') }
      await api.call(siteSettingEndpoints.selectTimeTrackingProvider, { body })
    }
    if ('options' in changed) {
      const body = objectIn(wanted, 'options')
      await api.call(siteSettingEndpoints.setTimeTracking, { body })
    }
  },
}
