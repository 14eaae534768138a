import { onTestFinished } from 'vitest'
import { type AppEvent, appEventSchema } from '#contract/events'
import { AppError, failure } from '#contract/model/failure'
import type { RunSummary } from '#contract/model/run-view'
import { defaultSettings } from '#contract/model/settings'
import type { SiteCard } from '#contract/model/site-card'
import { type InputOf, type OutputOf, operations } from '#contract/operations'
import type { SiteAccess } from '#ipc/site-access'
import type { WorkOperation } from '#ipc/work'
import { type ConnectOptions, connect } from '#jira/connect'
import type { Twin } from '#twin/serve'
import { createWork, type WorkOptions } from '#work/create-work'
import { temporaryFolder } from '../worker/temporary-folder.ts'
import { engineWorker } from '../worker/worker-files.ts'

/** How the user signs in to a twin; the administrator that it was made with unless a test says. */
export type SignIn = Partial<Pick<ConnectOptions, 'email' | 'token' | 'sleep'>>

const cardOf = (twin: Twin): SiteCard => ({
  id: `site-${twin.site.state.name}`,
  address: twin.address,
  host: new URL(twin.address).host,
  title: twin.site.state.title,
  label: '',
  email: twin.credentials.email,
  cloudId: twin.cloudId,
  account: null,
  production: false,
  demo: false,
  token: { state: 'ok', storedAt: '2026-01-01T00:00:00Z', lastUsedAt: null },
  check: { check: 'not-made' },
  expiry: null,
  sourceHindrances: [],
  destinationHindrances: [],
})

/** Sites that a user has tokens for. `signIns` may be changed while a test runs. */
export const accessTo = (twins: readonly Twin[], signIns: Record<string, SignIn> = {}) => {
  const find = (siteId: string): Twin => {
    const found = twins.find((twin) => cardOf(twin).id === siteId)
    if (found === undefined) throw new AppError(failure('input.invalid', siteId))
    return found
  }
  const access: SiteAccess = {
    card: async (siteId) => cardOf(find(siteId)),
    byCloudId: async (cloudId) => {
      const found = twins.find((twin) => twin.cloudId === cloudId)
      return found && cardOf(found)
    },
    open: (siteId, signal) => {
      const { address, credentials } = find(siteId)
      const { email, token } = credentials
      const sleep = () => Promise.resolve()
      return connect({ address, email, token, sleep, signal, ...signIns[siteId] })
    },
  }
  return access
}

/** What happened, and waiting for more. */
export const listen = () => {
  const events: AppEvent[] = []
  const waiting = new Set<() => void>()
  return {
    events,
    emit: (event: AppEvent): void => {
      events.push(appEventSchema.parse(structuredClone(event)))
      for (const look of [...waiting]) look()
    },
    /** The first event, past or to come, that the function finds something in. */
    when: <Found>(find: (event: AppEvent) => Found | undefined): Promise<Found> =>
      new Promise((resolve) => {
        const look = (): void => {
          const [found] = events.flatMap((event) => find(event) ?? [])
          if (found === undefined) return
          waiting.delete(look)
          resolve(found as Found)
        }
        waiting.add(look)
        look()
      }),
  }
}

/** What a test may set up otherwise. */
export interface OpenWorkOptions extends Partial<WorkOptions> {
  readonly twins: readonly Twin[]
  readonly signIns?: Record<string, SignIn>
}

/** The whole area of work as the main process has it, with its worker, and sites behind it. */
export const openWork = async ({ twins, signIns, ...rest }: OpenWorkOptions) => {
  const { events, emit, when } = listen()
  const observed: unknown[] = []
  const bugs: unknown[] = []
  const dataFolder = rest.dataFolder ?? (await temporaryFolder())
  const work = await createWork({
    dataFolder,
    workerFile: engineWorker,
    sites: accessTo(twins, signIns),
    emit,
    observer: {
      runStarted: (runId) => observed.push(['started', runId]),
      progress: (_, done, total) => observed.push(['progress', done, total]),
      runEnded: ({ runId, state }) => observed.push(['ended', runId, state]),
    },
    reports: { pickFile: async () => undefined },
    settings: () => defaultSettings,
    recordBug: (what, error) => {
      bugs.push([what, error])
      return `bug ${bugs.length}`
    },
    ...rest,
  })
  onTestFinished(() => work.close())

  /** Asks as the page does; what comes back is as the contract says. */
  const call = async <Name extends WorkOperation>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<OutputOf<Name>> => {
    const handle = work.handlers[name] as (input: unknown) => Promise<unknown>
    const output = await handle(operations[name].input.parse(input))
    return operations[name].output.parse(structuredClone(output)) as OutputOf<Name>
  }
  const workEnded = (workId: string) =>
    when((event) =>
      event.event === 'work-ended' && event.workId === workId ? event.end : undefined,
    )
  const newsOf = (runId: string) =>
    events.flatMap((event) =>
      event.event === 'run-news' && event.runId === runId ? event.news : [],
    )

  /** Reads a source and plans to carry something of it over. */
  const plan = async (
    source: string,
    destination: string,
    selection: InputOf<'plan.analyze'>['selection'] = { projects: 'all', objects: [] },
  ): Promise<string> => {
    const read = await workEnded((await call('contents.read', { siteId: source })).workId)
    if (read.end !== 'contents') throw new Error(`not read: ${JSON.stringify(read)}`)
    const { snapshotId } = read
    const input = { snapshotId, destinationId: destination, selection }
    const end = await workEnded((await call('plan.analyze', input)).workId)
    if (end.end !== 'plan') throw new Error(`not planned: ${JSON.stringify(end)}`)
    return end.planId
  }

  /** Waits for the `times`-th end of a run. */
  const runEnded = (runId: string, times = 1): Promise<RunSummary> =>
    when(() => {
      const ends = newsOf(runId).flatMap((one) => (one.news === 'ended' ? [one.summary] : []))
      return ends[times - 1]
    })

  return { work, call, plan, when, events, workEnded, newsOf, runEnded, observed, bugs, dataFolder }
}
