import type { ConnectionCard } from '#contract/model/connection-card'
import type { Failure, Result } from '#contract/model/failure'
import type { InputOf } from '#contract/operations'
import type { CreateSlice } from './app-state.ts'

/** The user's connections for publishing, as far as they are known. */
export type Connections =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly cards: readonly ConnectionCard[] }
  | { readonly phase: 'failed'; readonly failure: Failure }

/** Where Slipway publishes to. */
export interface ConnectionsSlice {
  readonly connections: Connections
  readonly loadConnections: () => Promise<void>
  /** What the main process tells unasked. */
  readonly takeConnections: (cards: readonly ConnectionCard[]) => void
  readonly testConnection: (connectionId: string) => Promise<Result<ConnectionCard>>
  readonly editConnection: (input: InputOf<'connection.edit'>) => Promise<Result<ConnectionCard>>
  readonly forgetConnection: (connectionId: string) => Promise<Result<object>>
}

/** Makes the slice of connections for publishing. */
export const createConnectionsSlice: CreateSlice<ConnectionsSlice> = (set, get, bridge) => {
  const takeCard = (card: ConnectionCard): void =>
    set(({ connections }) =>
      connections.phase === 'ready'
        ? {
            connections: {
              ...connections,
              cards: connections.cards.map((one) => (one.id === card.id ? card : one)),
            },
          }
        : {},
    )

  return {
    connections: { phase: 'loading' },
    loadConnections: async () => {
      const listed = await bridge.call('connection.list', {})
      set({
        connections: listed.ok
          ? { phase: 'ready', cards: listed.value.connections }
          : { phase: 'failed', failure: listed.failure },
      })
    },
    takeConnections: (cards) => set({ connections: { phase: 'ready', cards } }),
    testConnection: async (connectionId) => {
      const tested = await bridge.call('connection.test', { connectionId })
      if (tested.ok) takeCard(tested.value)
      return tested
    },
    editConnection: async (input) => {
      const edited = await bridge.call('connection.edit', input)
      if (edited.ok) takeCard(edited.value)
      return edited
    },
    forgetConnection: async (connectionId) => {
      const forgotten = await bridge.call('connection.forget', { connectionId })
      if (forgotten.ok) await get().loadConnections()
      return forgotten
    },
  }
}
