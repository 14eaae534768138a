import { writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Settings } from '#contract/model/settings'
import { connect } from '#jira/connect'
import { defaultLimits, type Limits } from '#jira/limits'
import { apiToken } from '#jira/presented'
import { createSettingsNetwork, type SystemProxyPort } from '#jira/settings-network'
import { temporaryFolder } from '../sites/open-sites.ts'
import { failureFrom } from './api-at.ts'
import { makeCertificate } from './certificates.ts'
import { authorization, email, site, token } from './fake-site.ts'
import { serve } from './misbehaving-server.ts'
import { runProxy, serveSecurely } from './secure-server.ts'

const authority = makeCertificate({ name: 'Acme Root' })
const certificate = makeCertificate({
  name: 'acme.example',
  hosts: ['acme.example'],
  issuer: authority,
})
let certificateAuthority: string

beforeEach(async () => {
  certificateAuthority = join(await temporaryFolder(), 'authority.pem')
  await writeFile(certificateAuthority, authority.cert)
})

/** A system that answers like a proxy script, and keeps what it was told and asked. */
const systemSaying = (answer: string) => {
  const asked: string[] = []
  const rules: unknown[] = []
  const port: SystemProxyPort = {
    use: async (rule) => void rules.push(rule),
    resolve: async (url) => {
      asked.push(url)
      return answer
    },
  }
  return { port, asked, rules }
}

const connectBy = (
  proxy: Settings['proxy'],
  system = systemSaying('DIRECT').port,
  limits?: Limits,
) =>
  connect({
    limits,
    address: 'https://acme.example',
    presented: apiToken({ email, token }),
    network: createSettingsNetwork({ proxy, certificateAuthority }, system),
    sleep: async () => {},
  })

test('a given proxy is used, hears the name of the site, and no token', async () => {
  const server = await serveSecurely(certificate)
  const proxy = await runProxy(server.port)
  const connection = await connectBy({ mode: 'manual', address: `http://${proxy.address}/` })
  expect(connection.account.displayName).toBe('Ada')
  expect(new Set(proxy.tunnels.map((one) => one.authority))).toEqual(new Set(['acme.example:443']))
  expect(server.seen.at(-1)?.headers.authorization).toBe(authorization)
  for (const { headers } of proxy.tunnels) {
    expect(Object.keys(headers).toSorted()).toEqual(['connection', 'host', 'user-agent'])
  }
  for (const secret of [token, authorization, email])
    expect(proxy.overheard()).not.toContain(secret)
})

test.each<[string, Settings['proxy'], unknown]>([
  ['the system', { mode: 'system' }, { mode: 'system' }],
  [
    'a script',
    { mode: 'script', address: 'https://acme.example/proxy.pac' },
    { mode: 'script', address: 'https://acme.example/proxy.pac' },
  ],
])('the proxy that %s names for the site is used', async (_, proxySettings, rule) => {
  const server = await serveSecurely(certificate)
  const proxy = await runProxy(server.port)
  const system = systemSaying(`PROXY ${proxy.address}; DIRECT`)
  await connectBy(proxySettings, system.port)
  expect(system.rules).toEqual([rule])
  expect(new Set(system.asked)).toEqual(new Set(['https://acme.example/']))
  expect(proxy.tunnels.length).toBeGreaterThan(0)
})

test('a proxy that cannot be reached makes room for the next one', async () => {
  const server = await serveSecurely(certificate)
  const proxy = await runProxy(server.port)
  const gone = await serve(() => undefined)
  await gone[Symbol.asyncDispose]()
  const system = systemSaying(
    `SOCKS 127.0.0.1:1; PROXY ${new URL(gone.origin).host}; PROXY ${proxy.address}`,
  )
  await connectBy({ mode: 'system' }, system.port)
  expect(proxy.tunnels.length).toBeGreaterThan(0)
})

test.each([
  [407, 'net.proxy-authentication'],
  [403, 'net.proxy-failed'],
  [502, 'net.proxy-failed'],
] as const)('a proxy that answers %i is told apart from the site', async (refuse, code) => {
  const server = await serveSecurely(certificate)
  const proxy = await runProxy(server.port, { refuse })
  const failure = await failureFrom(connectBy({ mode: 'manual', address: proxy.address }))
  expect(failure).toMatchObject({
    code,
    subject: 'acme.example',
    details: [`${proxy.address} answered ${refuse}`],
  })
  expect(server.seen).toEqual([])
  expect(proxy.tunnels).toHaveLength(1)
  expect(proxy.overheard()).not.toMatch(/authorization/i)
})

test.each<[string, SystemProxyPort]>([
  ['names no way that can be gone', systemSaying('SOCKS5 127.0.0.1:1080').port],
  ['cannot say', { use: async () => {}, resolve: () => Promise.reject(new Error('no script')) }],
  [
    'takes no script',
    { use: () => Promise.reject(new Error('bad script')), resolve: async () => 'DIRECT' },
  ],
])('a system that %s is no reason to go past its proxy', async (_, system) => {
  const failure = await failureFrom(connectBy({ mode: 'system' }, system))
  expect(failure.code).toBe('net.proxy-failed')
})

test('settings whose proxy cannot be had are put into effect all the same', async () => {
  const system: SystemProxyPort = {
    use: () => Promise.reject(new Error('no such script')),
    resolve: async () => 'DIRECT',
  }
  const none = { proxy: { mode: 'none' }, certificateAuthority } as const
  const network = createSettingsNetwork(none, system)
  await network.apply({ ...none, proxy: { mode: 'script', address: 'https://a.example/p.pac' } })
  const sleep = async () => {}
  const connecting = connect({
    address: 'https://acme.example',
    presented: apiToken({ email, token }),
    network,
    sleep,
  })
  expect((await failureFrom(connecting)).code).toBe('net.proxy-failed')
})

test('a proxy that cannot be reached is said to be', async () => {
  const gone = await serve(() => undefined)
  await gone[Symbol.asyncDispose]()
  const { host } = new URL(gone.origin)
  const failure = await failureFrom(connectBy({ mode: 'manual', address: host }))
  expect(failure).toMatchObject({
    code: 'net.proxy-failed',
    details: [`${host} could not be reached (ECONNREFUSED)`],
  })
})

test('the certificate is checked at the far end of the tunnel', async () => {
  const server = await serveSecurely(
    makeCertificate({ name: 'x', hosts: ['other.example'], issuer: authority }),
  )
  const proxy = await runProxy(server.port)
  const failure = await failureFrom(connectBy({ mode: 'manual', address: proxy.address }))
  expect(failure).toMatchObject({ code: 'net.certificate', subject: 'acme.example' })
  expect(server.seen).toEqual([])
})

test('this computer is never reached by a proxy', async () => {
  await using server = await serve(site())
  const secure = await serveSecurely(
    makeCertificate({ name: 'localhost', hosts: ['localhost'], issuer: authority }),
  )
  const proxy = await runProxy(1)
  const settings = {
    proxy: { mode: 'manual', address: proxy.address },
    certificateAuthority,
  } as const
  const network = createSettingsNetwork(settings, systemSaying('DIRECT').port)
  for (const address of [server.origin, `https://localhost:${secure.port}`]) {
    await connect({
      address,
      presented: apiToken({ email, token }),
      network,
      sleep: async () => {},
    })
  }
  expect(proxy.tunnels).toEqual([])
})

test('a tunnel that leads to silence ends by the time limit, and nothing counts as sent', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void silent.close())
  const proxy = await runProxy((silent.address() as AddressInfo).port)
  const address = `http://${proxy.address}`
  const limits = { ...defaultLimits, connect: 60, idle: 1_000, total: 2_000 }
  const failure = await failureFrom(connectBy({ mode: 'manual', address }, undefined, limits))
  expect(failure).toMatchObject({ code: 'net.timeout', details: ['connect time limit'] })
})
