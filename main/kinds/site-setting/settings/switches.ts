import type { Setting, SettingSource } from '../setting.ts'

/** What the site can do at all. Jira shows these switches, and has no call that sets them. */
export const switches: Setting<Pick<SettingSource, 'configuration'>> = {
  id: 'switches',
  name: 'Switches of the site',
  read: async ({ configuration }) => {
    const { timeTrackingConfiguration: _, ...data } = await configuration()
    return { data }
  },
}
