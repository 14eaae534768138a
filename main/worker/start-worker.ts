import { Worker } from 'node:worker_threads'
import { failure } from '#contract/model/failure'
import { type Answers, createPeer, type Peer, type Questions, type TalkPort } from './peer.ts'

/** A worker that runs, and the way to talk to it. */
export interface RunningWorker<Theirs extends Questions<Theirs>> extends Peer<Theirs> {
  /** Resolves when it has ended, in whatever way. */
  readonly ended: Promise<void>
  /** Ends it at once; what it was asked is refused. */
  terminate(): Promise<void>
}

/** How a worker is started. */
export interface WorkerOptions {
  /** Its bundle. */
  readonly file: string
  /** What it gets to know before it is asked anything. */
  readonly data?: unknown
  /** Puts something between the threads, to watch what goes over. */
  readonly through?: ((port: TalkPort) => TalkPort) | undefined
}

/**
 * Starts a worker and talks to it. When it dies, everything that waits for it is refused with
 * `internal`.
 */
export const startWorker = <Mine extends Questions<Mine>, Theirs extends Questions<Theirs>>(
  { file, data, through = (port) => port }: WorkerOptions,
  answers: Answers<Mine>,
): RunningWorker<Theirs> => {
  const worker = new Worker(file, { workerData: data })
  const peer = createPeer<Mine, Theirs>(through(worker), answers)
  let why = ''
  worker.on('error', (error: unknown) => {
    why = error instanceof Error ? error.message : String(error)
  })
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      // In this order, so that whoever is refused finds the worker gone.
      resolve()
      peer.close(failure('internal', 'worker', [why || `It ended with code ${code}.`]))
    })
  })
  return {
    ...peer,
    ended,
    terminate: async () => {
      await worker.terminate()
      await ended
    },
  }
}
