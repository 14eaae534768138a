import { access, constants, copyFile } from 'node:fs/promises'
import type { EnteredSecret } from '#contract/model/entered-secret'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { RunSummary } from '#contract/model/run-view'
import type { RunWindow } from '#contract/model/run-window'
import type { Settings } from '#contract/model/settings'
import type { SiteStamp } from '#contract/model/snapshot'
import { openingAt } from '#domain/deployment/window'
import { deploymentFolder } from '#engine/deployment-folder'
import type { Handlers } from '#ipc/handler'
import type { ReportSaver } from '#ipc/report-saver'
import type { SiteAccess } from '#ipc/site-access'
import type { SignedInConnection } from '#jira/connect'
import type { Announcer } from '#publishing/announcer'
import { onFile } from '#store/file-failure'
import type { Outline } from '#worker/engine-questions'
import { acceptRun } from './accept-run.ts'
import type { ActiveRuns } from './active-runs.ts'
import type { BackgroundWork } from './background-work.ts'
import type { Engine } from './engine.ts'
import { type OtherAccount, openDestination } from './open-destination.ts'
import { refuseUnsigned, signaturesOf } from './plan-signatures.ts'
import type { RehearsalOperation } from './rehearsal-handlers.ts'
import type { RunWindows, RunWindowsPorts } from './run-windows.ts'
import type { SigningKeys } from './signing-keys.ts'
import { withDestination } from './with-destination.ts'

/** What deploying needs. */
export interface RunPorts {
  readonly engine: Engine
  readonly sites: SiteAccess
  readonly keys: Pick<SigningKeys, 'views'>
  readonly active: ActiveRuns
  readonly background: BackgroundWork
  readonly reports: ReportSaver
  readonly newRunId: () => string
  readonly windows: () => RunWindows
  readonly settings: () => Settings
  readonly announcer: Announcer
  readonly clock: () => string
}

type RunOperation = Exclude<
  Extract<keyof Handlers, `run.${string}`>,
  RehearsalOperation | 'run.plan-undo'
>

/** `Deployment to Acme, 2026-11-26.html`, without what some system does not allow in a name. */
const reportName = ({ destination, begunAt }: RunSummary): string =>
  `Deployment to ${destination.title.replace(/[^\p{L}\p{N} _-]/gu, ' ')}, ${begunAt.slice(0, 10)}.html`

/** What a run may be begun with besides. */
interface BeginOptions {
  readonly otherAccount?: OtherAccount | undefined
  readonly secrets?: readonly EnteredSecret[]
}

/** What concerns deployments, and how one goes on by itself. */
export interface RunHandlers {
  readonly handlers: Pick<Handlers, RunOperation>
  /** Goes on with a run as the account that began it, with the secrets that were entered before. */
  readonly goOn: (runId: string) => Promise<unknown>
  /** Whether a run has secrets to be entered that nobody entered in this session. */
  readonly standingOf: RunWindowsPorts['standingOf']
}

/** Answers what concerns deployments. */
export const createRunHandlers = (ports: RunPorts): RunHandlers => {
  const { engine, sites, active } = ports
  /** What was entered for runs that wait for their windows; in memory only. */
  const entered = new Map<string, readonly EnteredSecret[]>()

  /** Signs in, prepares, and sets the run going; the destination is this run's from the beginning. */
  const begin = async (
    outline: Outline,
    prepare: (connection: SignedInConnection) => Promise<RunSummary>,
    { otherAccount, secrets = [] }: BeginOptions = {},
  ): Promise<{ readonly runId: string }> => {
    const release = active.reserve(outline.destination)
    try {
      const signal = new AbortController().signal
      const connection = await openDestination(sites, outline, signal, otherAccount)
      const run = await prepare(connection)
      active.begin(run, connection, release, secrets)
      return { runId: run.runId }
    } catch (error) {
      release()
      throw error
    }
  }

  const keep = async (
    runId: string,
    window: RunWindow,
    secrets: readonly EnteredSecret[],
  ): Promise<void> => {
    if (secrets.length > 0) entered.set(runId, secrets)
    await ports.windows().set(runId, window)
  }

  /** Prepares a run that waits for its window: signing in shows now what would be in its way then. */
  const hold = async (
    outline: Outline,
    prepare: (connection: SignedInConnection) => Promise<RunSummary>,
    window: RunWindow,
    { otherAccount, secrets = [] }: BeginOptions,
  ): Promise<{ readonly runId: string }> => {
    const signal = new AbortController().signal
    const connection = await openDestination(sites, outline, signal, otherAccount)
    const { runId } = await prepare(connection)
    await engine.ask('run.hold', { runId })
    await keep(runId, window, secrets)
    return { runId }
  }

  const goOn = async (
    runId: string,
    options: BeginOptions,
  ): Promise<{ readonly runId: string }> => {
    const { outline, summary } = await engine.ask('run.resume', { runId })
    return begin(
      outline,
      async ({ account }) => ({ ...summary, deployedBy: account.displayName }),
      options,
    )
  }

  const refuseOther = (destination: SiteStamp, confirmed: string): void => {
    if (destination.cloudId === confirmed) return
    const sites = [`plan: ${destination.cloudId}`, `confirmed: ${confirmed}`]
    throw new AppError(failure('plan.wrong-site', destination.address, sites))
  }

  const handlers: RunHandlers['handlers'] = {
    'run.start': async ({ planId, unticked, confirmed, otherAccount, secrets = [], window }) => {
      const outline = await engine.ask('plan.outline', { planId })
      refuseOther(outline.destination, confirmed)
      const signed = await attempt(() => refuseUnsigned(ports, planId, unticked))
      if (!signed.ok) {
        const { cloudId } = outline.destination
        const waits = signed.failure.code === 'plan.signatures-missing'
        if (waits) {
          void ports.announcer.tell('waits-for-approval', { of: 'plan', planId, unticked }, cloudId)
        }
        throw new AppError(signed.failure)
      }
      const { signatures } = await signaturesOf(ports, planId, unticked)
      const prepare = ({ account: deployedBy }: SignedInConnection): Promise<RunSummary> => {
        const runId = ports.newRunId()
        return engine.ask('run.prepare', { runId, planId, unticked, deployedBy, signatures })
      }
      if (window !== undefined && !openingAt(window, ports.clock()).isOpen) {
        return hold(outline, prepare, window, { otherAccount, secrets })
      }
      const begun = await begin(outline, prepare, { otherAccount, secrets })
      if (window !== undefined) await keep(begun.runId, window, secrets)
      return begun
    },
    'run.continue': async ({ runId, otherAccount, secrets = [] }) => {
      const begun = await goOn(runId, { otherAccount, secrets })
      const window = ports.windows().of(runId)
      if (window !== null && openingAt(window, ports.clock()).isOpen) {
        if (secrets.length > 0) entered.set(runId, secrets)
      } else await ports.windows().set(runId, null)
      return begun
    },
    'run.restricted': async ({ runId }) => {
      const { destination } = await engine.ask('run.summary', { runId })
      const way = (await sites.byCloudId(destination.cloudId))?.account?.token
      return {
        restricted: way === undefined ? [] : await engine.ask('run.restricted', { runId, way }),
      }
    },
    'run.set-window': async ({ runId, window }) => {
      await engine.ask('run.summary', { runId })
      if (window === null) entered.delete(runId)
      await ports.windows().set(runId, window)
      return {}
    },
    'run.estimate': ({ of, window }) =>
      engine.ask('run.estimate', {
        ...{ of, window, now: ports.clock() },
        width: ports.settings().concurrency,
      }),
    'run.stop': async ({ runId }) => {
      active.stop(runId)
      return {}
    },
    'run.pause': async ({ runId }) => {
      await engine.ask('run.pause', { runId })
      return {}
    },
    'run.drift': (input) => engine.ask('run.drift', input),
    'run.decide-step': ({ runId, stepId, choice, planWins = [] }) =>
      engine.ask('run.decide-step', { runId, stepId, said: { choice, planWins } }),
    'run.get': async ({ runId }) => {
      const view = await engine.ask('run.view', { runId })
      // What the engine told before it answered has arrived before the answer.
      const stopped = view.stopped ?? active.stopped(runId) ?? null
      const windows = ports.windows()
      const isPaused = view.summary.state === 'paused'
      return {
        ...view,
        stopped,
        sequence: active.sequence(runId),
        window: windows.of(runId),
        goesOnAt: isPaused ? windows.goesOnAt(runId) : null,
      }
    },
    'run.check-manual': async ({ runId, manualIds }) => {
      const { outline } = await engine.ask('run.resume', { runId })
      const workId = withDestination(ports, outline, async (destination, context) => ({
        end: 'manual',
        runId,
        manual: await engine.ask('run.check-manual', { runId, destination, manualIds }, context),
      }))
      return { workId }
    },
    'run.end-manual': async ({ runId, manualId, outcome: said }) => {
      const outcome = said.state === 'done' ? ({ ...said, by: 'person' } as const) : said
      return { manual: await engine.ask('run.end-manual', { runId, manualId, outcome }) }
    },
    'run.list': () => engine.ask('run.list', null),
    'run.plan': (input) => engine.ask('run.plan', input),
    'run.plan-detail': (input) => engine.ask('run.plan-detail', input),
    'run.accept': async ({ runId, onlyRemove = false, otherAccount }) => ({
      workId: await acceptRun(ports, { runId, onlyRemove, otherAccount }),
    }),
    'run.acceptance': async (input) => ({ acceptance: await engine.ask('run.acceptance', input) }),
    'run.verify-report': (input) => engine.ask('run.verify-report', input),
    'run.save-report': async ({ runId }) => {
      const { summary, folder, manual } = await engine.ask('run.view', { runId })
      const { reportPage } = deploymentFolder(folder)
      const picked = await ports.reports.pickFile(reportName(summary))
      if (picked === undefined) return { savedTo: null }
      // It may have been written before the last of them ended.
      if (manual.length > 0) await engine.ask('run.renew-report', { runId })
      await onFile(reportPage, () => access(reportPage, constants.R_OK))
      await onFile(picked, () => copyFile(reportPage, picked))
      return { savedTo: picked }
    },
  }

  return {
    handlers,
    goOn: (runId) => goOn(runId, { secrets: entered.get(runId) ?? [] }),
    standingOf: async (runId) => {
      const { summary, toEnter } = await engine.ask('run.view', { runId })
      return { state: summary.state, waitsForSecrets: toEnter.length > 0 && !entered.has(runId) }
    },
  }
}
