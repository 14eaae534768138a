import type { ServeReplica } from '#rehearsal/replica-port'
import type { ReplicaQuestions } from './replica-questions.ts'
import { startWorker } from './start-worker.ts'

/** Serves replicas in threads of their own; `workerFile` is the bundle of `replica-worker.ts`. */
export const serveInWorker =
  (workerFile: string): ServeReplica =>
  async (snapshot) => {
    const worker = startWorker<Record<never, never>, ReplicaQuestions>({ file: workerFile }, {})
    try {
      const replica = await worker.ask('serve', { snapshot })
      return { ...replica, stop: worker.terminate }
    } catch (error) {
      await worker.terminate()
      throw error
    }
  }
