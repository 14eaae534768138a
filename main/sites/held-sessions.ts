import type { SignedInConnection } from '#jira/connect'

/**
 * The sessions that stand at sites: begun once, used until the site is forgotten, its secret is
 * replaced or Slipway quits, and then ended there, too. Their cookies live in memory only.
 */
export interface HeldSessions {
  of(siteId: string): SignedInConnection | undefined
  hold(siteId: string, connection: SignedInConnection): void
  /** Throws nothing; nothing more can be sent by it. */
  end(siteId: string): Promise<void>
  endAll(): Promise<void>
}

/** Makes an empty list. */
export const createHeldSessions = (): HeldSessions => {
  const held = new Map<string, SignedInConnection>()
  const end = async (siteId: string): Promise<void> => {
    const connection = held.get(siteId)
    held.delete(siteId)
    await connection?.signOut()
  }
  return {
    of: (siteId) => held.get(siteId),
    hold: (siteId, connection) => {
      held.set(siteId, connection)
    },
    end,
    endAll: async () => {
      await Promise.all([...held.keys()].map(end))
    },
  }
}
