import { reference } from '#contract/model/reference'
import { priorityEndpoints } from '../../priority/endpoints.ts'
import { resolutionEndpoints } from '../../resolution/endpoints.ts'
import { referredIds } from '../../wanted-members.ts'
import type { Setting } from '../setting.ts'

/** The order in which priorities are offered and sorted: Jira lists them in it. */
export const priorityOrder: Setting = {
  id: 'priority-order',
  name: 'Order of priorities',
  unscoped: true,
  read: async ({ priorities }) => ({
    data: { priorities: (await priorities()).map(({ id }) => reference('priority', id)) },
  }),
  converge: async (api, _, wanted) => {
    const body = { ids: referredIds(wanted, 'priorities'), position: 'First' }
    await api.call(priorityEndpoints.move, { body })
  },
}

/** The order in which resolutions are offered and sorted: Jira lists them in it. */
export const resolutionOrder: Setting = {
  id: 'resolution-order',
  name: 'Order of resolutions',
  unscoped: true,
  read: async ({ resolutions }) => ({
    data: { resolutions: (await resolutions()).map(({ id }) => reference('resolution', id)) },
  }),
  converge: async (api, _, wanted) => {
    const body = { ids: referredIds(wanted, 'resolutions'), position: 'First' }
    await api.call(resolutionEndpoints.move, { body })
  },
}
