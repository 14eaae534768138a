import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '#twin/blueprint/build-site'
import { administrationRoutes } from '#twin/data-center/administration-routes'
import { toDataCenter } from '#twin/data-center/create-site'
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

test('links of what is administered lead to it, on a site made with Cloud’s operations', async () => {
  const call = withToken(twin)
  const lists = administrationRoutes.filter(
    ({ method, path }) => method === 'GET' && !path.includes('{'),
  )
  const links = new Set<string>()
  for (const { path } of lists) {
    const { body } = await call('GET', `${path}?expand=all`)
    for (const link of selfLinks(body)) if (!noOperation.test(link)) links.add(link)
  }
  for (const link of links) {
    const { status, body } = await call('GET', link.slice(twin.address.length))
    expect([link, status]).toEqual([link, 200])
    expect(JSON.stringify(body), link).not.toMatch(cloudOnly)
  }
  expect(links.size).toBeGreaterThan(25)
})
