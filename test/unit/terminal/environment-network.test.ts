import { expect, it } from 'vitest'
import { environmentProxy } from '#terminal/environment-network'

const site = 'https://acme.atlassian.net/'

it.each([
  [{}, 'DIRECT'],
  [{ HTTPS_PROXY: 'http://proxy.acme.example:8080/' }, 'PROXY proxy.acme.example:8080'],
  [{ https_proxy: 'proxy.acme.example:8080' }, 'PROXY proxy.acme.example:8080'],
  [{ HTTPS_PROXY: 'https://proxy.acme.example' }, 'HTTPS proxy.acme.example'],
  [{ HTTPS_PROXY: 'proxy:1', NO_PROXY: 'localhost, .atlassian.net' }, 'DIRECT'],
  [{ HTTPS_PROXY: 'proxy:1', NO_PROXY: 'acme.atlassian.net' }, 'DIRECT'],
  [{ HTTPS_PROXY: 'proxy:1', NO_PROXY: '*' }, 'DIRECT'],
  [{ HTTPS_PROXY: 'proxy:1', NO_PROXY: 'lassian.net' }, 'PROXY proxy:1'],
])('the environment %j leads a site %s', async (environment, way) => {
  expect(await environmentProxy(environment).resolve(site)).toBe(way)
})
