import { changedMembers } from '../../wanted-members.ts'
import { siteSettingEndpoints } from '../endpoints.ts'
import type { Setting } from '../setting.ts'

/** What everybody reads above every page. */
export const announcementBanner: Setting = {
  id: 'announcement-banner',
  name: 'Announcement banner',
  unscoped: true,
  read: async ({ api }) => ({ data: await api.call(siteSettingEndpoints.banner) }),
  converge: async (api, current, wanted) => {
    const body = changedMembers(current, wanted, Object.keys(wanted))
    await api.call(siteSettingEndpoints.setBanner, { body })
  },
}
