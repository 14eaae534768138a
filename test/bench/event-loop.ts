import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { serialize } from 'node:v8'
import type { AppEvent } from '#contract/events'
import { defaultSettings } from '#contract/model/settings'
import type { SiteCard } from '#contract/model/site-card'
import type { DemoSite } from '#ipc/site-access'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { createWork } from '#work/create-work'
import { setup as buildBundles } from '../build-bundles.ts'
import { bundle } from '../bundles.ts'
import { noConnections } from '../integration/runs/no-connections.ts'
import { noFiles } from '../integration/runs/no-files.ts'
import { sampleSignIn } from '../sample-sign-in.ts'
import type { Measure } from './measure.ts'

/** How finely the event loop is watched, in milliseconds; it belongs to no delay. */
const resolution = 5

/** Processor time of this thread, in milliseconds: no other program's work is in it. */
const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

/** The most processor time that passed between two turns in which a timer could have run. */
const watchTurns = () => {
  let longest = 0
  let before = processorTime()
  const timer = setInterval(() => {
    const now = processorTime()
    longest = Math.max(longest, now - before)
    before = now
  }, 1)
  return {
    end: (): number => {
      clearInterval(timer)
      return longest
    },
  }
}

/**
 * How long the event loop was held at most during some work: by the clock, which other programs
 * on the machine lengthen, and in processor time of this thread.
 */
const heldDuring = async <Result>(work: () => Promise<Result>) => {
  const watch = monitorEventLoopDelay({ resolution })
  const turns = watchTurns()
  watch.enable()
  const begun = performance.now()
  const result = await work()
  const elapsed = Math.round(performance.now() - begun)
  // The delay that the work ended with shows one turn later.
  await new Promise((resolve) => setTimeout(resolve, 3 * resolution))
  watch.disable()
  const held = Math.max(0, Math.round(watch.max / 1e6) - resolution)
  return { result, held, processor: Math.round(turns.end()), elapsed }
}

const cardOf = (site: DemoSite, id: string): SiteCard => ({
  id,
  product: 'jira-cloud',
  address: site.address,
  host: new URL(site.address).host,
  title: id,
  label: '',
  cloudId: null,
  account: null,
  production: false,
  demo: true,
  ...sampleSignIn,
  accountName: site.email,
  sourceHindrances: [],
  destinationHindrances: [],
})

/** Waits for the end of some work; every event is packed as it is for a window. */
const listen = () => {
  const ends = new Map<string, (event: AppEvent & { event: 'work-ended' }) => void>()
  const emit = (event: AppEvent): void => {
    serialize(event)
    if (event.event === 'work-ended') ends.get(event.workId)?.(event)
  }
  const ended = ({ workId }: { workId: string }) =>
    new Promise<Extract<AppEvent, { event: 'work-ended' }>['end']>((resolve) =>
      ends.set(workId, ({ end }) => resolve(end)),
    )
  return { emit, ended }
}

/**
 * How long the main thread is held while a large plan is made and looked through: the engine is in
 * its worker, Jira in a process of its own, and what goes to a window is packed as Electron does.
 */
export const measureEventLoop = async (
  projects: number,
  components: number,
): Promise<readonly Measure[]> => {
  await buildBundles()
  const program = join(import.meta.dirname, 'serve-large.ts')
  const child = spawn(process.execPath, [program, String(projects), String(components)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const dataFolder = await mkdtemp(join(tmpdir(), 'slipway-bench-'))
  const [line] = await once(createInterface(child.stdout), 'line')
  const [source, destination] = JSON.parse(line) as readonly [DemoSite, DemoSite]
  const sites = { source, destination } as const
  const of = (siteId: string) => sites[siteId as keyof typeof sites]
  const { emit, ended } = listen()
  const work = createWork({
    dataFolder,
    workerFile: bundle('engine-worker'),
    sites: {
      card: async (siteId) => cardOf(of(siteId), siteId),
      byCloudId: async () => undefined,
      open: (siteId) => connect({ address: of(siteId).address, presented: apiToken(of(siteId)) }),
    },
    emit,
    observer: { runStarted: () => {}, progress: () => {}, runEnded: () => {} },
    reports: { pickFile: async () => undefined },
    ...noFiles(dataFolder),
    connections: noConnections,
    tables: { pickTarget: async () => undefined, pickSource: async () => undefined },
    documents: { pickTarget: async () => undefined, pickSource: async () => undefined },
    settings: () => defaultSettings,
    conceal: (text) => text,
    recordBug: (_, error) => {
      throw error
    },
  })
  const { handlers } = work
  const measures: Measure[] = []
  const measured = async <Result>(what: string, run: () => Promise<Result>): Promise<Result> => {
    const { result, held, processor, elapsed } = await heldDuring(async () => {
      const answer = await run()
      serialize(answer)
      return answer
    })
    const value = `held for ${held} ms at most (${processor} ms of work), of ${elapsed} ms`
    measures.push({ what, value })
    return result
  }
  try {
    const read = await measured('reading the source', async () =>
      ended(await handlers['contents.read']({ siteId: 'source' })),
    )
    if (read.end !== 'contents') throw new Error(JSON.stringify(read))
    const { snapshotId } = read
    await measured('what the source has', () => handlers['contents.get']({ snapshotId }))
    const selection = { projects: 'all', objects: 'all' } as const
    const made = await measured('reading the destination, planning', async () =>
      ended(
        await handlers['plan.analyze']({ snapshotId, destinationId: 'destination', selection }),
      ),
    )
    if (made.end !== 'plan') throw new Error(JSON.stringify(made))
    const { planId } = made
    const view = await measured('the plan', () => handlers['plan.get']({ planId }))
    const stepId = view.rows.at(-1)?.id ?? ''
    await measured('a step', () => handlers['plan.detail']({ planId, stepId }))
    const unticked = view.rows.filter((_, at) => at % 2 === 0).map(({ id }) => id)
    await measured('half of it not ticked', () => handlers['plan.tick']({ planId, unticked }))
    await measured('a decision', () => handlers['plan.decide']({ planId, decisions: [] }))
    return [{ what: 'steps', value: String(view.rows.length) }, ...measures]
  } finally {
    await work.close()
    child.stdin.end()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
