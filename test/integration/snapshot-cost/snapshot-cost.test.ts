import { expect, test } from 'vitest'
import { connect } from '#jira/connect'
import { kinds } from '#kinds/registry'
import { takeSnapshot } from '#kinds/take-snapshot'
import { demoSites } from '#terminal/named-site'
import { generateSite } from '#twin/generate/generate-sites'
import { startTwin } from '#twin/serve'
import { createSite } from '#twin/site'
import type { Site } from '#twin/site-model'
import { lowerBound } from './lower-bound.ts'

const [test1, production] = demoSites()
const sites: readonly (readonly [string, () => Site])[] = [
  ['a fresh site', () => createSite({ name: 'fresh' })],
  ['acme-test', () => test1],
  ['acme-production', () => production],
  [
    'a generated site of 500 projects',
    () => generateSite({ seed: 5, projects: 500, age: 'current' }),
  ],
]

test.each(sites)('reading %s takes at most 1.2 times the lower bound', async (name, make) => {
  const site = make()
  site.switches.rateLimits = false
  const twin = await startTwin({ site })
  try {
    const { email, token } = twin.credentials
    const connection = await connect({ address: twin.address, email, token })
    const snapshot = await takeSnapshot(connection, kinds, () => '2026-11-22T00:00:00Z')
    const bound = lowerBound(site.state)
    const projects = snapshot.objects.filter(({ kind }) => kind === 'project').length
    process.stdout.write(
      `snapshot of ${name}: ${snapshot.objects.length} objects, ${projects} projects, ` +
        `${snapshot.requests} requests, lower bound ${bound}\n`,
    )
    expect(snapshot.gaps).toEqual([])
    expect(snapshot.requests).toBeLessThanOrEqual(bound * 1.2)
    expect(twin.site.unmodelled).toEqual([])
  } finally {
    await twin.stop()
  }
})
