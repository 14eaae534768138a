import { access, constants, copyFile } from 'node:fs/promises'
import type { EnteredSecret } from '#contract/model/entered-secret'
import { AppError, failure } from '#contract/model/failure'
import type { RunSummary } from '#contract/model/run-view'
import type { SiteStamp } from '#contract/model/snapshot'
import { deploymentFolder } from '#engine/deployment-folder'
import type { Handlers } from '#ipc/handler'
import type { ReportSaver } from '#ipc/report-saver'
import type { SiteAccess } from '#ipc/site-access'
import type { SignedInConnection } from '#jira/connect'
import { onFile } from '#store/file-failure'
import type { Outline } from '#worker/engine-questions'
import { acceptRun } from './accept-run.ts'
import type { ActiveRuns } from './active-runs.ts'
import type { BackgroundWork } from './background-work.ts'
import type { Engine } from './engine.ts'
import { type OtherAccount, openDestination } from './open-destination.ts'
import { refuseUnsigned } from './plan-signatures.ts'
import type { RehearsalOperation } from './rehearsal-handlers.ts'
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

/** Answers what concerns deployments. */
export const createRunHandlers = (ports: RunPorts): Pick<Handlers, RunOperation> => {
  const { engine, sites, active } = ports

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

  const refuseOther = (destination: SiteStamp, confirmed: string): void => {
    if (destination.cloudId === confirmed) return
    const sites = [`plan: ${destination.cloudId}`, `confirmed: ${confirmed}`]
    throw new AppError(failure('plan.wrong-site', destination.address, sites))
  }

  return {
    'run.start': async ({ planId, unticked, confirmed, otherAccount, secrets = [] }) => {
      const outline = await engine.ask('plan.outline', { planId })
      refuseOther(outline.destination, confirmed)
      await refuseUnsigned(ports, planId, unticked)
      return begin(
        outline,
        ({ account: deployedBy }) => {
          const runId = ports.newRunId()
          return engine.ask('run.prepare', { runId, planId, unticked, deployedBy })
        },
        { otherAccount, secrets },
      )
    },
    'run.continue': async ({ runId, otherAccount, secrets = [] }) => {
      const { outline, summary } = await engine.ask('run.resume', { runId })
      return begin(
        outline,
        async ({ account }) => ({ ...summary, deployedBy: account.displayName }),
        { otherAccount, secrets },
      )
    },
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
      return { ...view, stopped, sequence: active.sequence(runId) }
    },
    'run.check-manual': async ({ runId }) => {
      const { outline } = await engine.ask('run.resume', { runId })
      const workId = withDestination(ports, outline, async (destination, context) => ({
        end: 'manual',
        runId,
        manual: await engine.ask('run.check-manual', { runId, destination }, context),
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
}
