import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { carryProjects } from '#engine/carry-projects'
import type { Site } from '#twin/site-model'
import { type Measure, times } from './measure.ts'
import { moment, signIn, withTwins } from './sites.ts'

/** Requests that a whole deployment takes for each step that it carries out. */
export const measureDeployment = (sites: readonly [Site, Site]): Promise<readonly Measure[]> => {
  for (const site of sites) site.switches.rateLimits = false
  return withTwins(sites, async (from, to) => {
    if (!from || !to) throw new Error('two twins were not started')
    const folder = await mkdtemp(join(tmpdir(), 'slipway-bench-'))
    try {
      const { counts } = await carryProjects({
        source: await signIn(from),
        destination: await signIn(to),
        projects: 'all',
        decisions: [],
        folder,
        runId: 'bench',
        clock: () => moment,
        sleep: () => Promise.resolve(),
        signal: new AbortController().signal,
        retries: 0,
        onStage: () => {},
      })
      const { deployed, failed, requests } = counts
      const writes = to.site.writes.length
      return [
        { what: 'steps carried out', value: `${deployed}, ${failed} failed` },
        { what: 'requests per step', value: times(deployed, requests.deploy) },
        { what: 'of these, writes per step', value: times(deployed, writes) },
      ]
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}
