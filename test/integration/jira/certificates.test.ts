import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect } from '#jira/connect'
import { createNodeNetwork, type NetworkPort } from '#jira/network'
import { apiToken } from '#jira/presented'
import { createSettingsNetwork, type SystemProxyPort } from '#jira/settings-network'
import { temporaryFolder } from '../sites/open-sites.ts'
import { failureFrom } from './api-at.ts'
import { type Certificate, makeCertificate } from './certificates.ts'
import { email, token } from './fake-site.ts'
import { serveSecurely } from './secure-server.ts'

const noSystem: SystemProxyPort = {
  use: () => Promise.reject(new Error('the system is not to be asked')),
  resolve: () => Promise.reject(new Error('the system is not to be asked')),
}

const plain = { proxy: { mode: 'none' }, certificateAuthority: '' } as const

const connectTo = (port: number, network: NetworkPort, host = 'localhost') =>
  connect({
    address: `https://${host}:${port}`,
    presented: apiToken({ email, token }),
    network,
    sleep: async () => {},
  })

const networks: Readonly<Record<string, () => NetworkPort>> = {
  'of the terminal': createNodeNetwork,
  'of the settings': () => createSettingsNetwork(plain, noSystem),
}

const authority = makeCertificate({ name: 'Acme Root' })
const hosts = ['localhost', '127.0.0.1']

const untrusted: Readonly<Record<string, Certificate>> = {
  'signed by itself': makeCertificate({ name: 'localhost', hosts }),
  'signed by an authority nobody knows': makeCertificate({
    name: 'localhost',
    hosts,
    issuer: authority,
  }),
}

test.each(
  Object.keys(networks).flatMap((network) =>
    Object.keys(untrusted).map((what) => [network, what] as const),
  ),
)('the network %s sends nothing to a site whose certificate is %s', async (network, what) => {
  const { port, seen } = await serveSecurely(untrusted[what] as Certificate)
  const failure = await failureFrom(connectTo(port, (networks[network] as () => NetworkPort)()))
  expect(failure).toMatchObject({ code: 'net.certificate', subject: `localhost:${port}` })
  expect(seen).toEqual([])
})

const trusting = async (content = authority.cert): Promise<NetworkPort> => {
  const file = join(await temporaryFolder(), 'authority.pem')
  await writeFile(file, content)
  return createSettingsNetwork({ ...plain, certificateAuthority: file }, noSystem)
}

test('a site of an authority that the user trusts is connected', async () => {
  const { port, seen } = await serveSecurely(
    makeCertificate({ name: 'localhost', hosts, issuer: authority }),
  )
  const network = await trusting(`Acme’s own:\n${authority.cert}`)
  const connection = await connectTo(port, network)
  expect(connection.account.displayName).toBe('Ada')
  expect(seen.length).toBeGreaterThan(3)
})

test.each<[string, Certificate, string]>([
  [
    'another name',
    makeCertificate({ name: 'x', hosts: ['acme.example'], issuer: authority }),
    'localhost',
  ],
  [
    'another address',
    makeCertificate({ name: 'x', hosts: ['localhost'], issuer: authority }),
    '127.0.0.1',
  ],
  [
    'an end that is past',
    makeCertificate({ name: 'x', hosts, issuer: authority, days: -1 }),
    'localhost',
  ],
])('the trusted authority does not help a certificate with %s', async (_, certificate, host) => {
  const { port, seen } = await serveSecurely(certificate)
  const failure = await failureFrom(connectTo(port, await trusting(), host))
  expect(failure.code).toBe('net.certificate')
  expect(seen).toEqual([])
})

test('an authority whose file has gone is trusted no more', async () => {
  const { port, seen } = await serveSecurely(
    makeCertificate({ name: 'localhost', hosts, issuer: authority }),
  )
  const certificateAuthority = join(await temporaryFolder(), 'gone.pem')
  const network = createSettingsNetwork({ ...plain, certificateAuthority }, noSystem)
  expect((await failureFrom(connectTo(port, network))).code).toBe('net.certificate')
  expect(seen).toEqual([])
})

test('an authority is trusted as soon as it is set, and no longer', async () => {
  const { port } = await serveSecurely(
    makeCertificate({ name: 'localhost', hosts, issuer: authority }),
  )
  const file = join(await temporaryFolder(), 'authority.pem')
  await writeFile(file, authority.cert)
  const network = createSettingsNetwork(plain, noSystem)
  expect((await failureFrom(connectTo(port, network))).code).toBe('net.certificate')
  await network.apply({ ...plain, certificateAuthority: file })
  await connectTo(port, network)
  await network.apply(plain)
  expect((await failureFrom(connectTo(port, network))).code).toBe('net.certificate')
})
