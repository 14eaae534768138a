import { parentPort, workerData } from 'node:worker_threads'
import { sleepFor } from '#jira/sleep'
import { createEngineAnswers, type EngineData } from './engine/answers.ts'
import { clearEarlier } from './engine/clear-earlier.ts'
import type { EngineQuestions } from './engine-questions.ts'
import type { JiraQuestions } from './jira-questions.ts'
import { createPeer, type Peer } from './peer.ts'
import { serveInWorker } from './replica-in-worker.ts'

// Snapshots, plans and deployments, apart from the main thread, which stays free for its windows.
// Tokens and connections stay there.

if (parentPort === null) throw new Error('this is a worker')

const { replicaWorker, ...folders } = workerData as EngineData
const main: Peer<JiraQuestions> = createPeer<EngineQuestions, JiraQuestions>(
  parentPort,
  createEngineAnswers({
    folders,
    serveReplica: serveInWorker(replicaWorker),
    main: () => main,
    clock: () => new Date().toISOString(),
    sleep: sleepFor,
  }),
)

void clearEarlier(folders.work)
