import { parentPort } from 'node:worker_threads'
import { serveReplica } from '#rehearsal/serve-replica'
import { createPeer } from './peer.ts'
import type { ReplicaQuestions } from './replica-questions.ts'

// Serves one replica, apart from the thread that rehearses on it, and ends with it.

if (parentPort === null) throw new Error('this is a worker')

createPeer<ReplicaQuestions, Record<never, never>>(parentPort, {
  serve: async ({ snapshot }) => {
    const { address, presented } = await serveReplica(snapshot)
    return { address, presented }
  },
})
