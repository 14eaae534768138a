import { onTestFinished } from 'vitest'
import type { RunSummary } from '#contract/model/run-view'
import { defaultSettings } from '#contract/model/settings'
import { type InputOf, type OutputOf, operations } from '#contract/operations'
import type { WorkOperation } from '#ipc/work'
import type { Twin } from '#twin/serve'
import { createWork, type WorkOptions } from '#work/create-work'
import { bundle } from '../../bundles.ts'
import { temporaryFolder } from '../worker/temporary-folder.ts'
import { listen } from './listen.ts'
import { noConnections } from './no-connections.ts'
import { noFiles } from './no-files.ts'
import { accessTo, type Fates, userSite } from './user-sites.ts'

/** What a test may set up otherwise. */
export interface OpenWorkOptions extends Partial<WorkOptions> {
  readonly twins: readonly Twin[]
  readonly fates?: Fates
}

/** The whole area of work as the main process has it, with its worker, and sites behind it. */
export const openWork = async ({ twins, fates, ...rest }: OpenWorkOptions) => {
  const { events, emit, when } = listen()
  const observed: unknown[] = []
  const bugs: unknown[] = []
  const dataFolder = rest.dataFolder ?? (await temporaryFolder())
  const work = createWork({
    dataFolder,
    workerFile: bundle('engine-worker'),
    sites: accessTo(twins.map(userSite), fates),
    emit,
    observer: {
      runStarted: (runId) => observed.push(['started', runId]),
      progress: (_, done, total) => observed.push(['progress', done, total]),
      runEnded: ({ runId, state }) => observed.push(['ended', runId, state]),
    },
    reports: { pickFile: async () => undefined },
    ...noFiles(dataFolder),
    connections: noConnections,
    tables: { pickTarget: async () => undefined, pickSource: async () => undefined },
    documents: { pickTarget: async () => undefined, pickSource: async () => undefined },
    settings: () => defaultSettings,
    conceal: (text) => text,
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

/** The area of work, opened by a test. */
export type OpenWork = Awaited<ReturnType<typeof openWork>>
