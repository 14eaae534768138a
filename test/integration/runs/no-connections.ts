import type { WorkOptions } from '#work/create-work'

/** Nowhere to publish to: a test that publishes all the same learns of it. */
export const noConnections: WorkOptions['connections'] = {
  open: async (connectionId) => {
    throw new Error(`nobody connected ${connectionId}`)
  },
  hostOf: async () => 'nowhere.invalid',
  lastFailure: async () => null,
}
