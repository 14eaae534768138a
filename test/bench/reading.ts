import { takeSnapshot } from '#kinds/take-snapshot'
import type { Site } from '#twin/site-model'
import { lowerBounds, peersCost } from '../integration/snapshot-cost/lower-bound.ts'
import { readCounted } from '../integration/snapshot-cost/read-counted.ts'
import { type Measure, times } from './measure.ts'
import { moment, signIn, withTwins } from './sites.ts'

/** Requests that each kind of a site takes, beside the least that it can take. */
export const measureReading = (site: Site): Promise<readonly Measure[]> => {
  site.switches.rateLimits = false
  return withTwins([site], async (twin) => {
    if (!twin) throw new Error('no twin was started')
    const { requests, sent } = await readCounted(twin)
    const bounds = lowerBounds(site)
    const total = Object.values(bounds).reduce((sum, bound) => sum + bound, 0)
    const line = (what: string, count: number, bound: number): Measure => ({
      what,
      value: bound === 0 ? `${count} of 0` : `${count} of ${bound}, × ${times(bound, count)}`,
    })
    return [
      ...Object.entries(bounds).map(([kind, bound]) => line(kind, requests.get(kind) ?? 0, bound)),
      line('all kinds', sent, total),
      {
        what: 'a peer that reads object by object',
        value: `${peersCost(site.state)}, × ${times(sent, peersCost(site.state))}`,
      },
    ]
  })
}

/** What a snapshot is like on a site that answers late, or that has Jira's burst limits. */
export const measureLoad = (
  site: Site,
  load: { readonly latency: number; readonly limits: boolean },
): Promise<readonly Measure[]> => {
  site.switches.rateLimits = load.limits
  return withTwins([site], async (twin) => {
    if (!twin) throw new Error('no twin was started')
    let refused = 0
    const connection = await signIn(twin, {
      exchange: ({ status }) => {
        refused += status === 429 ? 1 : 0
      },
    })
    site.faults.latencyMilliseconds = load.latency
    const begun = performance.now()
    const { requests } = await takeSnapshot(connection, () => moment)
    const elapsed = performance.now() - begun
    const name = `${load.latency} ms latency, ${load.limits ? 'with' : 'without'} burst limits`
    const parallel = { what: `${name}: latencies in sum ÷ elapsed`, value: '' }
    return [
      { what: `${name}: answers 429`, value: `${refused} of ${requests}` },
      ...(load.latency === 0
        ? []
        : [{ ...parallel, value: times(elapsed, requests * load.latency) }]),
    ]
  })
}
