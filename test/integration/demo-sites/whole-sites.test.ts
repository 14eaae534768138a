import { expect, test } from 'vitest'
import type { Snapshot } from '#contract/model/snapshot'
import { referencesIn } from '#domain/reference-walk'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { isJudgedNowhere, type Recorder } from '#jira/recorder'
import { takeSnapshot } from '#kinds/take-snapshot'
import { startTwin } from '#twin/serve'
import { snapshotState } from '#twin/site'
import type { Site } from '#twin/site-model'
import { checkConformance, conformanceMissing, type Exchange } from '../twin/client.ts'
import { builtSites } from './built-sites.ts'

const read = async (site: Site, recorder?: Recorder): Promise<Snapshot> => {
  site.switches.rateLimits = false
  const twin = await startTwin({ site })
  try {
    const { email, token } = twin.credentials
    const connection = await connect({
      address: twin.address,
      presented: apiToken({ email, token }),
      recorder,
    })
    const snapshot = await takeSnapshot(connection, () => '2026-11-22T00:00:00Z')
    expect(site.unmodelled).toEqual([])
    return snapshot
  } finally {
    await twin.stop()
  }
}

test.each(builtSites)('%s: everything that something refers to exists', async (_, build) => {
  const { objects, gaps } = await read(build())
  expect(gaps).toEqual([])
  const known = new Set(objects.map(({ kind, id }) => `${kind}:${id}`))
  const lost = objects.flatMap(({ kind, name, data, owner }) =>
    [...referencesIn(data).map(({ reference }) => reference), ...(owner ? [owner] : [])]
      .map((to) => ('$ref' in to ? `${to.$ref}:${to.id}` : `${to.kind}:${to.id}`))
      .filter((to) => !known.has(to))
      .map((to) => `${kind} ${name} → ${to}`),
  )
  expect(lost).toEqual([])
  expect(objects.length).toBeGreaterThan(100)
})

test.each(builtSites)('%s: built twice, it is the same to the last id', (_, build) => {
  expect(snapshotState(build())).toEqual(snapshotState(build()))
})

test.for(builtSites)(
  '%s: what is read satisfies the specification',
  async ([, build], { skip }) => {
    if (conformanceMissing !== undefined) skip(conformanceMissing)
    const exchanges: Exchange[] = []
    const recorder: Recorder = {
      exchange: ({ method, url, status, requestBody, responseBody }) => {
        if (status === null || isJudgedNowhere({ url })) return
        exchanges.push({ method, url, status, requestBody, responseBody })
      },
    }
    await read(build(), recorder)
    expect(exchanges.length).toBeGreaterThan(50)
    expect(exchanges.filter(({ status }) => status >= 500)).toEqual([])
    expect(await checkConformance(exchanges)).toBe('')
  },
)
