import type { Snapshot } from '#contract/model/snapshot'
import { type Connection, connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import type { Recorder } from '#jira/recorder'
import { takeSnapshot } from '#kinds/take-snapshot'
import { startTwin, type Twin } from '#twin/serve'
import type { Site } from '#twin/site-model'

/** The same moment for every snapshot. */
export const moment = '2026-11-22T00:00:00Z'

/** Serves sites while some work is done on them. */
export const withTwins = async <Result>(
  sites: readonly Site[],
  work: (...twins: readonly Twin[]) => Promise<Result>,
): Promise<Result> => {
  const twins = await Promise.all(sites.map((site) => startTwin({ site })))
  try {
    return await work(...twins)
  } finally {
    await Promise.all(twins.map((twin) => twin.stop()))
  }
}

/** Signs in as the administrator that every site is made with. */
export const signIn = (twin: Twin, recorder?: Recorder): Promise<Connection> => {
  return connect({ address: twin.address, presented: apiToken(twin.credentials), recorder })
}

/** Reads a whole site without limits of any sort. */
export const snapshotOf = (site: Site): Promise<Snapshot> => {
  site.switches.rateLimits = false
  return withTwins([site], async (twin) => {
    if (!twin) throw new Error('no twin was started')
    return takeSnapshot(await signIn(twin), () => moment)
  })
}
