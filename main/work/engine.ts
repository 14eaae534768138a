import { dirname, join } from 'node:path'
import type { Conceal } from '#ipc/conceal'
import type { SignedInConnection } from '#jira/connect'
import type { EngineData, EngineFolders } from '#worker/engine/answers'
import type { EngineQuestions } from '#worker/engine-questions'
import type { JiraQuestions, LentConnection } from '#worker/jira-questions'
import { lendConnections } from '#worker/lent-connections'
import type { Peer, TalkPort } from '#worker/peer'
import { type RunningWorker, startWorker } from '#worker/start-worker'

/** A connection that the engine may use for a while. */
export interface Loan {
  readonly site: LentConnection
  /** Nothing more is sent through it; a session at the site is ended. */
  end(): void
}

/** The engine in its worker, which is started when it is needed, and again after it died. */
export interface Engine {
  readonly ask: Peer<EngineQuestions>['ask']
  lend(connection: SignedInConnection): Loan
  /** Ends the worker at once; what it was asked is refused. */
  close(): Promise<void>
}

/** What the engine is started with. */
export interface EngineOptions {
  /** The bundle of `engine-worker.ts`. */
  readonly workerFile: string
  readonly folders: EngineFolders
  /** Takes secrets out of what is said to the engine of failures. */
  readonly conceal: Conceal
  /** Puts something between the threads, to watch what goes over. */
  readonly through?: ((port: TalkPort) => TalkPort) | undefined
}

/** Makes the engine. */
export const createEngine = ({ workerFile, folders, conceal, through }: EngineOptions): Engine => {
  const lent = lendConnections(conceal)
  let running: RunningWorker<EngineQuestions> | undefined
  let loans = 0

  const replicaWorker = join(dirname(workerFile), 'replica-worker.js')
  const data: EngineData = { ...folders, replicaWorker }

  const worker = (): RunningWorker<EngineQuestions> => {
    if (running !== undefined) return running
    const started: RunningWorker<EngineQuestions> = startWorker<JiraQuestions, EngineQuestions>(
      { file: workerFile, data, through },
      lent.answersFor(() => started),
    )
    running = started
    void started.ended.then(() => {
      if (running === started) running = undefined
    })
    return started
  }

  return {
    ask: (name, input, asking) => worker().ask(name, input, asking),
    lend: (connection) => {
      loans += 1
      const id = `connection-${loans}`
      return { site: lent.lend(id, connection), end: () => void lent.takeBack(id) }
    },
    close: async () => {
      await running?.terminate()
      await lent.takeAllBack()
    },
  }
}
