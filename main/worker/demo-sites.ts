import { rm } from 'node:fs/promises'
import type { DemoSites } from '#ipc/site-access'
import { onFile } from '#store/file-failure'
import { startWorker } from './start-worker.ts'
import type { TwinQuestions } from './twin-questions.ts'

/** Where the demo sites are kept, and what serves them. */
export interface DemoSitesOptions {
  readonly folder: string
  /** The bundle of `twin-worker.ts`. */
  readonly workerFile: string
}

interface Running {
  readonly sites: ReturnType<DemoSites['start']>
  /** Ends the worker; never fails. */
  readonly end: () => Promise<void>
}

/**
 * The two demo sites in a worker. Every change is on the disk before Slipway hears of it, so that a
 * crash leaves the sites and a deployment's journal consistent.
 */
export const createDemoSites = ({ folder, workerFile }: DemoSitesOptions): DemoSites => {
  let running: Running | undefined
  /** The files are one worker's at a time. */
  let former: Promise<void> = Promise.resolve()

  const begin = (): Running => {
    const worker = former.then(() =>
      startWorker<Record<never, never>, TwinQuestions>({ file: workerFile }, {}),
    )
    const end = async (): Promise<void> => {
      const started = await worker
      // One that has died is as good as stopped.
      await started.ask('stop', null).catch(() => undefined)
      await started.terminate()
    }
    const begun: Running = {
      end,
      sites: worker.then((started) => started.ask('start', { folder })),
    }
    const forget = (): void => {
      if (running === begun) running = undefined
    }
    void worker.then(({ ended }) => ended).then(forget)
    begun.sites.catch(stop)
    return begun
  }

  const stop = (): Promise<void> => {
    if (running !== undefined) former = running.end()
    running = undefined
    return former
  }

  return {
    start: () => {
      running ??= begin()
      return running.sites
    },
    stop,
    remove: async () => {
      await stop()
      await onFile(folder, () => rm(folder, { recursive: true, force: true }))
    },
  }
}
