import { expect, test } from 'vitest'
import type { Presented } from '#contract/model/connection'
import type { ConnectionCard } from '#contract/model/connection-card'
import type { ProductPlace } from '#contract/model/product-account'
import { createSettingsNetwork } from '#jira/settings-network'
import { adapterOf, findProduct } from '#products/find-product'
import { startBitbucketCloud } from '../../standins/bitbucket/start-bitbucket-cloud.ts'
import { startBitbucketDataCenter } from '../../standins/bitbucket/start-bitbucket-data-center.ts'
import { startConfluenceCloud } from '../../standins/confluence/start-confluence-cloud.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import type { Heard, StandIn } from '../../standins/http/stand-in.ts'
import { startSlack } from '../../standins/slack/start-slack.ts'
import { makeCertificate } from '../jira/certificates.ts'
import { runProxy, serveSecurely } from '../jira/secure-server.ts'
import { failureOf, means } from './means.ts'

// What lies between Slipway and a product is told apart from a refused sign-in.

interface Case {
  readonly product: ConnectionCard['product']
  readonly start: () => Promise<StandIn & { readonly address?: string }>
  readonly page: string
  /** Where such a product stands outside of this computer. */
  readonly address: string
  readonly presented: Presented
}

const apiToken = (token: string): Presented => ({
  ...{ way: 'api-token', email: 'ada@example.com', token },
})

const cases: readonly Case[] = [
  {
    ...{ product: 'confluence-cloud', start: () => startConfluenceCloud(), page: '/wiki' },
    ...{ address: 'https://acme.atlassian.net/wiki', presented: apiToken('ATATT-confluence') },
  },
  {
    ...{ product: 'confluence-data-center', start: () => startConfluenceDataCenter(), page: '' },
    address: 'https://wiki.example/confluence',
    presented: { way: 'personal-access-token', token: 'NDc4-confluence' },
  },
  {
    ...{ product: 'bitbucket-cloud', start: () => startBitbucketCloud(), page: '' },
    ...{ address: 'https://bitbucket.org', presented: apiToken('ATATT-bitbucket') },
  },
  {
    ...{ product: 'bitbucket-data-center', start: () => startBitbucketDataCenter(), page: '' },
    address: 'https://code.example/bitbucket',
    presented: { way: 'access-token', token: 'MDM0-person' },
  },
  {
    ...{ product: 'slack', start: () => startSlack(), page: '' },
    address: 'https://slack.com',
    presented: { way: 'slack-token', token: 'xoxb-1-bot' },
  },
]

const unknownToAnybody = makeCertificate({ name: 'localhost', hosts: ['localhost'] })

test.each(
  cases.flatMap((one) => [
    { ...one, what: 'a proxy that wants a sign-in', refuse: 407, code: 'net.proxy-authentication' },
    { ...one, what: 'a certificate of nobody known', refuse: undefined, code: 'net.certificate' },
  ]),
)('$product, $what: $code, and no secret is sent', async (one) => {
  const { product, address, presented, refuse, code } = one
  const server = await serveSecurely(unknownToAnybody)
  const proxy = await runProxy(server.port, refuse === undefined ? {} : { refuse })
  const byProxy = { mode: 'manual', address: proxy.address } as const
  const network = createSettingsNetwork(
    { proxy: byProxy, certificateAuthority: '' },
    { use: async () => undefined, resolve: async () => 'DIRECT' },
  )
  const place: ProductPlace = { product, address, title: 'Acme', cloudId: '1-2', version: '9.0.0' }
  const signIn = adapterOf(product).signIn(place, presented, { ...means, network })
  expect((await failureOf(signIn)).code).toBe(code)
  expect(proxy.tunnels).toHaveLength(1)
  expect(server.seen).toEqual([])
  expect(proxy.overheard()).not.toMatch(/authorization|ada@example|ATATT|NDc4|MDM0|xoxb/i)
})

test.each(cases)('$product: a pace that is asked for is kept, and is no refusal', async (one) => {
  await using standIn = await one.start()
  const address = standIn.address ?? `${standIn.origin}${one.page}`
  const place = await findProduct(new URL(address), means)
  const isSigned = ({ headers }: Heard): boolean => headers.authorization !== undefined
  const limited = { status: 429, headers: { 'Retry-After': '7' }, json: { ok: false } }
  standIn.replyNext(limited, isSigned)
  const waits: number[] = []
  const sleep = async (milliseconds: number): Promise<void> => void waits.push(milliseconds)
  const signIn = () => adapterOf(one.product).signIn(place, one.presented, { ...means, sleep })
  expect((await signIn()).account.way).toBe(one.presented.way)
  expect(waits.filter((wait) => wait >= 7000)).toHaveLength(1)
  for (let times = 0; times < 20; times += 1) standIn.replyNext(limited, isSigned)
  expect((await failureOf(signIn())).code).toBe('product.rate-limited')
})
