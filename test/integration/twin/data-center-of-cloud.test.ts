import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '#twin/blueprint/build-site'
import { toDataCenter } from '#twin/data-center/create-site'
import { dataCenterRoutes } from '#twin/data-center/registry'
import { acmeProduction } from '#twin/demo-sites/acme-production'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { withToken } from './data-center-client.ts'

let twin: DataCenterTwin

beforeAll(async () => {
  twin = await startTwin({ site: toDataCenter(buildSite(acmeProduction, { name: 'acme' })) })
})
afterAll(() => twin.stop())

/** Members and addresses that only Cloud has. */
const cloudOnly =
  /"(accountId|groupId|hierarchyLevel|style|simplified|uuid|entityId)":|"scope":\{|\/rest\/api\/3|atlassian\.net/

/** Addresses in `self` that are no operation of Data Center. */
const noOperation = /\/customField\//

function selfLinks(body: unknown): readonly string[] {
  if (Array.isArray(body)) return body.slice(0, 2).flatMap(selfLinks)
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) =>
    name === 'self' && typeof value === 'string' ? [value] : selfLinks(value),
  )
}

test('a site made with Cloud’s operations shows nothing of Cloud, and its links lead somewhere', async () => {
  const call = withToken(twin)
  const links = new Set<string>()
  const lists = dataCenterRoutes.filter(
    ({ method, path }) =>
      method === 'GET' && path.startsWith('/rest/api/2/') && !path.includes('{'),
  )
  for (const { path } of lists) {
    for (const url of [path, `${path}?expand=all`]) {
      const { status, body } = await call('GET', url)
      expect([200, 400], url).toContain(status)
      expect(JSON.stringify(body), url).not.toMatch(cloudOnly)
      for (const link of selfLinks(body)) if (!noOperation.test(link)) links.add(link)
    }
  }
  for (const link of links) {
    const { status, body } = await call('GET', link.slice(twin.address.length))
    expect([link, status]).toEqual([link, 200])
    expect(JSON.stringify(body), link).not.toMatch(cloudOnly)
  }
  expect(lists.length).toBeGreaterThan(25)
  expect(links.size).toBeGreaterThan(40)
})
