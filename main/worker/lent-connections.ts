import { attempt, type Result } from '#contract/model/failure'
import type { WriteWatcher } from '#domain/ports'
import { type Conceal, concealFailures, concealTexts } from '#ipc/conceal'
import type { Answer } from '#jira/answer'
import type { SignedInConnection } from '#jira/connect'
import type { JiraQuestions, LentConnection, WatcherQuestions } from './jira-questions.ts'
import type { Answers, Peer } from './peer.ts'

/** Connections of this thread that another one sends requests through. */
export interface LentConnections {
  /** Gives the part that another thread may know. */
  lend(connectionId: string, connection: SignedInConnection): LentConnection
  /** Nothing more is sent through it; a session at the site is ended. Throws nothing. */
  takeBack(connectionId: string): Promise<void>
  /** The same for all that are still lent. */
  takeAllBack(): Promise<void>
  /** Answers the other thread, whose watchers are asked around every write. */
  answersFor(other: () => Peer<WatcherQuestions>): Answers<JiraQuestions>
}

const firstFailing = 300

/**
 * Keeps tokens and transports in this thread, and sends for others. They write journals and reports
 * and do not know what is secret: failures, and answers that become failures, are concealed here.
 */
export const lendConnections = (conceal: Conceal): LentConnections => {
  const lent = new Map<string, SignedInConnection>()

  const takeBack = async (connectionId: string): Promise<void> => {
    const connection = lent.get(connectionId)
    lent.delete(connectionId)
    await connection?.signOut()
  }

  const watcherOf = (watcher: number, other: Peer<WatcherQuestions>): WriteWatcher => ({
    writing: async (method, path) => {
      await other.ask('writing', { watcher, method, path })
    },
    answered: async (status) => {
      await other.ask('answered', { watcher, status })
    },
  })

  const concealed = (result: Result<Answer>): Result<Answer> => {
    if (!result.ok) return concealFailures(result, conceal)
    if (result.value.status < firstFailing) return result
    return { ok: true, value: concealTexts(result.value, conceal) }
  }

  return {
    lend: (connectionId, connection) => {
      const { site, account, fieldModel, transport } = connection
      lent.set(connectionId, connection)
      const { base, host } = transport
      const requests = transport.requests()
      return { connectionId, site, account, fieldModel, base, host, requests }
    },
    takeBack,
    takeAllBack: async () => {
      await Promise.all([...lent.keys()].map(takeBack))
    },
    answersFor: (other) => ({
      send: async ({ connectionId, watcher, ...request }, { signal }) => {
        const transport = lent.get(connectionId)?.transport
        if (transport === undefined) throw new Error('the connection is not lent any more')
        const watched = watcher === null ? undefined : watcherOf(watcher, other())
        const result = await attempt(() => transport.send({ ...request, signal, watcher: watched }))
        return { result: concealed(result), requests: transport.requests() }
      },
    }),
  }
}
