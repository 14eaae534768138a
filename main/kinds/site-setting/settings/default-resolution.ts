import { reference } from '#contract/model/reference'
import { resolutionEndpoints } from '../../resolution/endpoints.ts'
import { referredId } from '../../wanted-members.ts'
import type { Setting } from '../setting.ts'

/** The resolution that is chosen beforehand; a site need not have one. */
export const defaultResolution: Setting = {
  id: 'default-resolution',
  name: 'Default resolution',
  unscoped: true,
  read: async ({ resolutions }) => {
    const found = (await resolutions()).find((one) => one.default ?? one.isDefault)
    return { data: { resolution: found ? reference('resolution', found.id) : null } }
  },
  converge: async (api, _, wanted) => {
    const body = { id: referredId(wanted, 'resolution') }
    await api.call(resolutionEndpoints.setDefault, { body })
  },
}
