import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDataCenterSite } from '#twin/data-center/create-site'
import type { DataCenterState } from '#twin/data-center/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { resumeSite, snapshotState } from '#twin/site'
import { anonymously, closeSound, withPassword, withToken } from './data-center-client.ts'

let twin: DataCenterTwin
let usual: DataCenterState

beforeAll(async () => {
  twin = await startTwin({ site: createDataCenterSite({ name: 'plant', title: 'Plant' }) })
  usual = structuredClone(twin.site.state.dataCenter)
})
beforeEach(() => Object.assign(twin.site.state.dataCenter, usual))
afterAll(() => closeSound(twin))

describe('what the site says about itself', () => {
  test.each([
    ['8.14.1', [8, 14, 1], 814_001],
    ['9.12.0', [9, 12, 0], 912_000],
    ['10.3.19', [10, 3, 19], 10_030_019],
    ['11.3.8', [11, 3, 8], 11_030_008],
  ])(
    '%s answers anyone as recorded, Server on Data Center too',
    async (version, numbers, build) => {
      twin.site.state.dataCenter.version = version
      const { status, body, headers } = await anonymously(twin)('GET', '/serverInfo')
      expect(status).toBe(200)
      expect(body).toMatchObject({
        baseUrl: twin.address,
        version,
        versionNumbers: numbers,
        deploymentType: 'Server',
        buildNumber: build,
        serverTitle: 'Plant',
      })
      expect(headers.get('X-AUSERNAME')).toBe('anonymous')
    },
  )

  test('everything stands behind the context path, and nothing of Cloud is there', async () => {
    expect(twin.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/jira$/)
    const origin = new URL(twin.address).origin
    const absent = [
      `${origin}/rest/api/2/serverInfo`,
      `${twin.address}/rest/api/3/serverInfo`,
      `${twin.address}/_edge/tenant_info`,
      `${origin}/_edge/tenant_info`,
    ]
    for (const url of absent) {
      const response = await fetch(url)
      expect([url, response.status]).toEqual([url, 404])
      expect(response.headers.get('content-type')).toContain('text/html')
    }
    expect(twin.site.unmodelled).toEqual([])
  })

  test('an unknown path answers with a page and is noted', async () => {
    const { status, headers } = await withToken(twin)('GET', '/issue/picker')
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html;charset=UTF-8'])
    expect(twin.site.unmodelled.splice(0)).toEqual([
      { method: 'GET', path: '/rest/api/2/issue/picker', kind: 'path' },
    ])
  })

  test('the face is saved with the site', () => {
    const again = resumeSite(snapshotState(twin.site))
    expect(again.state.dataCenter).toEqual(twin.site.state.dataCenter)
    expect(again.address).toBe('https://plant.example.com/jira')
  })
})

describe('who is calling', () => {
  test('token and password name the same user, by name and key and without accountId', async () => {
    for (const call of [withToken(twin), withPassword(twin)]) {
      const { status, body, headers } = await call('GET', '/myself?expand=groups')
      expect(status).toBe(200)
      expect(body).toMatchObject({ name: 'admin', displayName: 'Alex Admin', deleted: false })
      expect(body.key).toMatch(/^JIRAUSER\d+$/)
      expect(body.groups.items.map(({ name }: { name: string }) => name)).toContain(
        'jira-administrators',
      )
      expect(body).not.toHaveProperty('accountId')
      expect(headers.get('X-AUSERNAME')).toBe('admin')
    }
  })

  test('nobody gets the 401 of the REST framework', async () => {
    const { status, body } = await anonymously(twin)('GET', '/myself')
    expect(status).toBe(401)
    expect(body).toEqual({
      message: 'Client must be authenticated to access this resource.',
      'status-code': 401,
    })
  })

  test('all permissions come, whatever is asked for, some under their old key too', async () => {
    const { body } = await withToken(twin)('GET', '/mypermissions?permissions=ADMINISTER')
    const { ADMINISTER, SYSTEM_ADMIN, BROWSE_PROJECTS, BROWSE } = body.permissions
    expect(ADMINISTER).toMatchObject({ type: 'GLOBAL', havePermission: true })
    expect(SYSTEM_ADMIN.havePermission).toBe(true)
    expect(BROWSE).toEqual({ ...BROWSE_PROJECTS, key: 'BROWSE', deprecatedKey: true })
    expect(BROWSE_PROJECTS).not.toHaveProperty('deprecatedKey')
  })
})
