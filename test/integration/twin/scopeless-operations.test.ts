import { expect, test } from 'vitest'
import { basic, createCaller } from './client.ts'
import { open } from './opened-twin.ts'

test.each([
  ['POST', '/priority', { name: 'A', statusColor: '#123456' }, 201],
  ['GET', '/priority/search', undefined, 200],
  ['POST', '/resolution', { name: 'A' }, 201],
  ['POST', '/notificationscheme', { name: 'A' }, 201],
  ['POST', '/issuesecurityschemes', { name: 'A' }, 201],
  ['GET', '/issuesecurityschemes/project', undefined, 200],
])(
  '%s %s lists no scopes: the switch decides on the gateway',
  async (method, path, body, status) => {
    const { twin, site } = await open()
    const { email, scopedToken } = twin.credentials
    const call = createCaller(twin.gateway, basic(email, scopedToken))
    expect((await call(method, path, body)).status).toBe(status)
    site.switches.gatewayRefusesScopeless = true
    const refused = await call(method, path, body)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('x-failure-category')).toBe('FAILURE_CLIENT_SCOPE_CHECK')
    expect((await call('GET', '/role')).status).toBe(200)
  },
)
