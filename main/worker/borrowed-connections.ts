import { AppError } from '#contract/model/failure'
import type { WriteWatcher } from '#domain/ports'
import { createJiraApi } from '#jira/client'
import type { Connection } from '#jira/connect'
import type { Sleep } from '#jira/sleep'
import type { Transport } from '#jira/transport'
import type { TransportRequest } from '#jira/transport-request'
import type { JiraQuestions, LentConnection, WatcherQuestions } from './jira-questions.ts'
import type { Answers, Peer } from './peer.ts'

/** Connections whose requests are sent by the thread that has the token. */
export interface BorrowedConnections {
  /** A connection as the engine knows it. Aborting the signal ends what its api is reading. */
  borrow(lent: LentConnection, signal?: AbortSignal): Connection
  /** Answers the sending thread about writes, before and after each of them. */
  readonly answers: Answers<WatcherQuestions>
}

/** Makes connections that send through another thread. */
export const borrowConnections = (
  other: () => Peer<JiraQuestions>,
  sleep: Sleep,
): BorrowedConnections => {
  const watchers = new Map<number, WriteWatcher>()
  let watched = 0

  const watcherNamed = (watcher: number): WriteWatcher => {
    const found = watchers.get(watcher)
    if (found === undefined) throw new Error('a write that nobody watches any more')
    return found
  }

  /** The number is known for as long as the request is under way. */
  const watching = async <Value>(
    watcher: WriteWatcher | undefined,
    run: (watcher: number | null) => Promise<Value>,
  ): Promise<Value> => {
    if (watcher === undefined) return run(null)
    watched += 1
    const number = watched
    watchers.set(number, watcher)
    try {
      return await run(number)
    } finally {
      watchers.delete(number)
    }
  }

  const transportFor = ({ connectionId, base, host, requests }: LentConnection): Transport => {
    let sent = requests
    const send = ({ watcher, signal, ...request }: TransportRequest) =>
      watching(watcher, async (number) => {
        const asked = { ...request, connectionId, watcher: number }
        const answer = await other().ask('send', asked, { signal })
        sent = Math.max(sent, answer.requests)
        if (answer.result.ok) return answer.result.value
        throw new AppError(answer.result.failure)
      })
    return { base, host, signedIn: true, send, requests: () => sent }
  }

  return {
    borrow: (lent, signal) => {
      const transport = transportFor(lent)
      const { site, account, fieldModel } = lent
      const api = createJiraApi({ transport, signal, sleep })
      return { site, account, fieldModel, api, requests: transport.requests }
    },
    answers: {
      writing: async ({ watcher, method, path }) => {
        await watcherNamed(watcher).writing(method, path)
        return null
      },
      answered: async ({ watcher, status }) => {
        await watcherNamed(watcher).answered(status)
        return null
      },
    },
  }
}
