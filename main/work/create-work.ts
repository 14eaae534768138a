import { randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { Settings } from '#contract/model/settings'
import type { Conceal } from '#ipc/conceal'
import type { DocumentFiles } from '#ipc/document-files'
import type { Emit } from '#ipc/emit'
import type { FileDialogs } from '#ipc/file-dialogs'
import type { OfferedFiles } from '#ipc/offered-files'
import type { ReportSaver } from '#ipc/report-saver'
import type { RunObserver } from '#ipc/run-observer'
import type { SiteAccess } from '#ipc/site-access'
import type { TableFiles } from '#ipc/table-files'
import type { Work } from '#ipc/work'
import { createAnnouncer } from '#publishing/announcer'
import { createPublishing, type PublishingOptions } from '#publishing/create-publishing'
import { publicationPage } from '#publishing/publication-page'
import { createPublishHandlers } from '#publishing/publish-handlers'
import { onFile } from '#store/file-failure'
import type { TalkPort } from '#worker/peer'
import { createActiveRuns } from './active-runs.ts'
import { announceRuns } from './announce-runs.ts'
import { createBackgroundWork } from './background-work.ts'
import { createDecisionHandlers } from './decision-handlers.ts'
import { createEngine } from './engine.ts'
import { createFileHandlers } from './file-handlers.ts'
import { createKeyHandlers } from './key-handlers.ts'
import { createLedgerHandlers } from './ledger-handlers.ts'
import { createPeopleHandlers } from './people-handlers.ts'
import { createPlanHandlers } from './plan-handlers.ts'
import { createRehearsalHandlers } from './rehearsal-handlers.ts'
import { createRunHandlers } from './run-handlers.ts'
import { keepRunWindows, type RunWindows } from './run-windows.ts'
import type { SigningKeys } from './signing-keys.ts'
import { createUndoHandlers } from './undo-handlers.ts'

/** What reading, planning and deploying need of their surroundings. */
export interface WorkOptions {
  /** Folder in which everything lies. */
  readonly dataFolder: string
  /** The bundle of `engine-worker.ts`. */
  readonly workerFile: string
  readonly sites: SiteAccess
  readonly emit: Emit
  readonly observer: RunObserver
  readonly reports: ReportSaver
  readonly tables: TableFiles
  readonly dialogs: FileDialogs
  readonly keys: SigningKeys
  readonly offered: OfferedFiles
  readonly documents: DocumentFiles
  readonly settings: () => Settings
  /** Signs in to where plans and deployments are published, and the host of each. */
  readonly connections: Pick<PublishingOptions, 'open' | 'hostOf' | 'lastFailure'>
  /** Takes secrets out of what goes into journals, run files and reports of failures. */
  readonly conceal: Conceal
  /** Records a bug, and gives the number under which the log has it. */
  readonly recordBug: (what: string, error: unknown) => string
  readonly clock?: (() => string) | undefined
  /** Calls something now and then until the returned function is called; a timer unless told. */
  readonly every?: ((work: () => Promise<void>) => () => void) | undefined
  /** Puts something between the threads, to watch what goes over. */
  readonly through?: ((port: TalkPort) => TalkPort) | undefined
}

/** Sorts by time, and is a good name for a folder. */
const newRunId = (): string => {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return `${moment}-${randomBytes(3).toString('hex')}`
}

const removeFolder = (folder: string): Promise<void> =>
  onFile(folder, () => rm(folder, { recursive: true, force: true }))

const between = 15_000

/** A timer that keeps no process alive. */
const everyFewSeconds = (work: () => Promise<void>): (() => void) => {
  const timer = setInterval(() => void work(), between).unref()
  return () => clearInterval(timer)
}

/** Reading, planning and deploying, with the engine in a worker. */
export const createWork = (options: WorkOptions): Work => {
  const { dataFolder, emit, sites, recordBug } = options
  const newId = (): string => randomUUID()
  const folders = {
    work: join(dataFolder, 'work', newId()),
    runs: join(dataFolder, 'runs'),
    ledgers: join(dataFolder, 'ledgers'),
  }
  const { workerFile, conceal, through } = options
  const engine = createEngine({ workerFile, folders, conceal, through })
  const { clock = () => new Date().toISOString(), every = everyFewSeconds } = options
  const background = createBackgroundWork({ emit, newId, recordBug })
  const { settings, keys, dialogs } = options
  const publishing = createPublishing({
    ...{ folder: dataFolder, clock, newId, ask: engine.ask },
    ...options.connections,
    changed: (publications) => emit({ event: 'publications-changed', publications }),
  })
  const announcer = createAnnouncer({
    rules: async () => (await publishing.file.get()).announcements,
    publisher: publishing.publisher,
    report: (error) => void recordBug('announcing', error),
  })
  const observer = announceRuns({
    ...{ observer: options.observer, announcer },
    destinationOf: async (runId) =>
      (await engine.ask('run.summary', { runId })).destination.cloudId,
  })
  const active = createActiveRuns({ engine, emit, observer, settings, clock, recordBug })

  const runs = createRunHandlers({
    ...{ engine, sites, keys, active, background, settings, clock, newRunId, announcer },
    reports: options.reports,
    windows: () => windows,
  })
  const windows: RunWindows = keepRunWindows({
    runs: folders.runs,
    clock,
    isActive: active.has,
    standingOf: runs.standingOf,
    goOn: runs.goOn,
    pause: (runId) => engine.ask('run.pause', { runId }),
    refused: active.refuse,
  })
  const taken = windows.load()
  const stopLooking = every(async () => {
    await taken
    await windows.look()
    // What cannot be sent says so where it is listed.
    await attempt(() => publishing.publisher.flush('by-itself'))
  })

  const close = async (): Promise<void> => {
    stopLooking()
    background.stopAll()
    await active.stopAll()
    await engine.close()
    // What cannot be deleted now is deleted by the next session.
    await attempt(() => removeFolder(folders.work))
  }

  return {
    handlers: {
      'app.kinds': async ({ product }) => ({ kinds: await engine.ask('kinds.view', { product }) }),
      ...createPlanHandlers({ engine, sites, background, newId, clock }),
      ...createRehearsalHandlers({ engine, sites, background, settings }),
      ...createPeopleHandlers({ engine, tables: options.tables }),
      ...createUndoHandlers({ engine, sites, background, newId, clock }),
      ...runs.handlers,
      ...createFileHandlers({
        ...{ engine, sites, keys, dialogs, clock, newId },
        offered: options.offered,
      }),
      ...createKeyHandlers(keys, dialogs),
      ...createDecisionHandlers({ engine, documents: options.documents }),
      ...createLedgerHandlers({ engine, documents: options.documents }),
      ...createPublishHandlers(publishing),
    },
    runs: async () => (await engine.ask('run.list', null)).runs,
    isDeploying: () => active.destinations().length > 0,
    keepRunsAway: active.keepAway,
    folderOf: (runId) => engine.ask('run.folder', { runId }),
    pageOf: async (runId, stepId) => {
      const page = await engine.ask('run.page', { runId, stepId })
      if (page === null) throw new AppError(failure('input.invalid', stepId))
      return page
    },
    manualPageOf: async (input) => {
      const { manualId } = input
      const page = await ('planId' in input
        ? engine.ask('plan.manual-page', input)
        : engine.ask('run.manual-page', input))
      if (page === null) throw new AppError(failure('input.invalid', manualId))
      return page
    },
    forgetConnection: (connectionId) => publishing.publisher.forget(connectionId),
    publicationPageOf: async (publicationId) =>
      publicationPage(await publishing.outbox.list(), publicationId),
    close,
    remove: async () => {
      const [title] = active.destinations()
      if (title !== undefined) throw new AppError(failure('run.in-progress', title))
      await close()
      await removeFolder(join(dataFolder, 'work'))
      await removeFolder(folders.runs)
      await removeFolder(folders.ledgers)
      await publishing.outbox.removeAll()
    },
  }
}
