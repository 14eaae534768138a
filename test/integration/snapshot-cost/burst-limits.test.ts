import { expect, test } from 'vitest'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { takeSnapshot } from '#kinds/take-snapshot'
import { generateSite } from '#twin/generate/generate-sites'
import { startTwin } from '#twin/serve'

test('a site with burst limits refuses hardly any request of a large snapshot', async () => {
  const site = generateSite({ seed: 5, projects: 200, age: 'current' })
  expect(site.switches.rateLimits).toBe(true)
  const twin = await startTwin({ site })
  try {
    let refused = 0
    const { email, token } = twin.credentials
    const connection = await connect({
      address: twin.address,
      presented: apiToken({ email, token }),
      recorder: {
        exchange: ({ status }) => {
          refused += status === 429 ? 1 : 0
        },
      },
    })
    const snapshot = await takeSnapshot(connection, () => '2026-11-22T00:00:00Z')
    // More requests than the bucket of one endpoint holds, so that the pace does matter.
    expect(snapshot.requests).toBeGreaterThan(500)
    expect(snapshot.gaps).toEqual([])
    expect(refused).toBeLessThan(snapshot.requests * 0.05)
  } finally {
    await twin.stop()
  }
})
