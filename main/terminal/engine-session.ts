import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import type { SignedInConnection } from '#jira/connect'
import { sleepFor } from '#jira/sleep'
import { serveReplica } from '#rehearsal/serve-replica'
import { createEngineAnswers } from '#worker/engine/answers'
import type { EngineQuestions } from '#worker/engine-questions'
import type { JiraQuestions, LentConnection } from '#worker/jira-questions'
import { lendConnections } from '#worker/lent-connections'
import { createPeer, type Peer } from '#worker/peer'

/** The engine that the app has in a worker, here in the very thread of the terminal. */
export interface EngineSession {
  readonly ask: Peer<EngineQuestions>['ask']
  /** Lets the engine send through a connection; its token stays out of what the engine writes. */
  readonly lend: (connection: SignedInConnection) => LentConnection
  /** A secret that nothing may show from now on. */
  readonly learn: (secret: string) => void
}

const hidden = '[hidden]'

const concealing = () => {
  const secrets = new Set<string>()
  return {
    learn: (secret: string) => void secrets.add(secret),
    conceal: (text: string): string =>
      [...secrets].reduce((safe, secret) => safe.replaceAll(secret, hidden), text),
  }
}

/**
 * Runs something with an engine whose deployments lie in a folder. What it keeps besides is gone
 * afterwards.
 */
export const withEngine = async <Value>(
  runs: string,
  use: (engine: EngineSession) => Promise<Value>,
): Promise<Value> => {
  const work = await mkdtemp(join(tmpdir(), 'slipway-'))
  const { learn, conceal } = concealing()
  const lent = lendConnections(conceal)
  const { port1, port2 } = new MessageChannel()
  const outer: Peer<EngineQuestions> = createPeer<JiraQuestions, EngineQuestions>(
    port1,
    lent.answersFor(() => outer),
  )
  const inner: Peer<JiraQuestions> = createPeer<EngineQuestions, JiraQuestions>(
    port2,
    createEngineAnswers({
      // Beside the folder of deployments, so that they know the same pairs.
      folders: { work, runs, ledgers: `${runs}.ledgers` },
      serveReplica,
      main: () => inner,
      clock: () => new Date().toISOString(),
      sleep: sleepFor,
    }),
  )
  let connections = 0
  try {
    return await use({
      ask: outer.ask,
      learn,
      lend: (connection) => {
        connections += 1
        return lent.lend(`connection-${connections}`, connection)
      },
    })
  } finally {
    port1.close()
    port2.close()
    await rm(work, { recursive: true, force: true })
  }
}
