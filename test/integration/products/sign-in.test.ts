import { expect, test } from 'vitest'
import type { Presented } from '#contract/model/connection'
import { adapterOf, findProduct } from '#products/find-product'
import { startBitbucketCloud } from '../../standins/bitbucket/start-bitbucket-cloud.ts'
import { startBitbucketDataCenter } from '../../standins/bitbucket/start-bitbucket-data-center.ts'
import { startConfluenceCloud } from '../../standins/confluence/start-confluence-cloud.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import type { StandIn } from '../../standins/http/stand-in.ts'
import { startSlack } from '../../standins/slack/start-slack.ts'
import { basic, means } from './means.ts'

interface Cell {
  readonly cell: string
  readonly start: () => Promise<StandIn>
  /** What a person pastes, after the origin. */
  readonly page: string
  readonly presented: Presented
  readonly place: object
  readonly account: object
  /** What each request with a secret carries, and where it goes. */
  readonly wire: readonly (readonly [path: string, authorization: string])[]
}

const email = 'ada@example.com'
const apiToken = (token: string): Presented => ({ way: 'api-token', email, token })
const password: Presented = { way: 'basic', userName: 'ada', password: 'pass word:1' }
const cloudId = '11112222-3333-4444-5555-666677778888'

const cells: readonly Cell[] = [
  {
    cell: 'Confluence Cloud, API token without scopes',
    start: () => startConfluenceCloud(),
    page: '/wiki/spaces/DS/overview',
    presented: apiToken(' ATATT-confluence '),
    place: { product: 'confluence-cloud', cloudId },
    account: { token: 'classic', id: '712020:ada', name: 'Ada' },
    wire: [['/wiki/rest/api/user/current', basic(email, 'ATATT-confluence')]],
  },
  {
    cell: 'Confluence Cloud, API token with scopes',
    start: () => startConfluenceCloud({ scopes: ['read:content-details:confluence'] }),
    page: '/wiki',
    presented: apiToken('ATATT-confluence'),
    place: { product: 'confluence-cloud', cloudId },
    account: { token: 'scoped', id: '712020:ada' },
    wire: [
      ['/wiki/rest/api/user/current', basic(email, 'ATATT-confluence')],
      [`/ex/confluence/${cloudId}/wiki/rest/api/user/current`, basic(email, 'ATATT-confluence')],
    ],
  },
  {
    cell: 'Confluence Data Center, personal access token',
    start: () => startConfluenceDataCenter(),
    page: '/confluence/display/DS/Home',
    presented: { way: 'personal-access-token', token: 'NDc4-confluence' },
    place: { product: 'confluence-data-center', version: '10.2.1' },
    account: { token: 'personal', id: '8a8a', name: 'Ada Lovelace' },
    wire: [['/confluence/rest/api/user/current', 'Bearer NDc4-confluence']],
  },
  {
    cell: 'Confluence Server 7.4 at the root, user name and password',
    start: () => startConfluenceDataCenter({ version: '7.4.0', prefix: '' }),
    page: '/pages/viewpage.action?pageId=1',
    presented: password,
    place: { product: 'confluence-data-center', version: '7.4.0' },
    account: { way: 'basic', token: 'password' },
    wire: [['/rest/api/user/current', basic('ada', 'pass word:1')]],
  },
  {
    cell: 'Bitbucket Cloud, API token',
    start: () => startBitbucketCloud(),
    page: '/acme/config/src/main/',
    presented: apiToken('ATATT-bitbucket'),
    place: { product: 'bitbucket-cloud', resource: { owner: 'acme', repository: 'config' } },
    account: {
      token: 'scoped',
      id: '{ada}',
      name: 'Ada',
      scopes: expect.arrayContaining(['write:repository:bitbucket']),
    },
    wire: [['/2.0/user', basic(email, 'ATATT-bitbucket')]],
  },
  {
    cell: 'Bitbucket Cloud, access token of a workspace',
    start: () => startBitbucketCloud(),
    page: '/acme',
    presented: { way: 'access-token', token: 'ATCT-repository' },
    place: { product: 'bitbucket-cloud', resource: { owner: 'acme' } },
    account: { token: 'resource', id: '{acme}', name: 'Access token for Acme' },
    wire: [['/2.0/workspaces/acme', 'Bearer ATCT-repository']],
  },
  {
    cell: 'Bitbucket Data Center, HTTP access token of a person',
    start: () => startBitbucketDataCenter(),
    page: '/bitbucket/projects/ACME/repos/config/browse',
    presented: { way: 'access-token', token: 'MDM0-person' },
    place: {
      product: 'bitbucket-data-center',
      version: '9.4.2',
      resource: { owner: 'ACME', repository: 'config' },
    },
    account: { token: 'user', id: 'ada_l', name: 'Ada Lovelace' },
    wire: [
      ['/bitbucket/rest/api/1.0/application-properties', 'Bearer MDM0-person'],
      ['/bitbucket/rest/api/1.0/users', 'Bearer MDM0-person'],
    ],
  },
  {
    cell: 'Bitbucket Data Center, HTTP access token of a repository',
    start: () => startBitbucketDataCenter(),
    page: '/bitbucket/users/ada/repos/config',
    presented: { way: 'access-token', token: 'MDM0-repository' },
    place: { resource: { owner: '~ada', repository: 'config' } },
    account: { token: 'resource', id: 'access-token-user' },
    wire: [
      ['/bitbucket/rest/api/1.0/application-properties', 'Bearer MDM0-repository'],
      ['/bitbucket/rest/api/1.0/users', 'Bearer MDM0-repository'],
    ],
  },
  {
    cell: 'Bitbucket Server, user name and password',
    start: () => startBitbucketDataCenter({ version: '5.4.0', prefix: '' }),
    page: '/',
    presented: { way: 'basic', userName: 'ada l', password: 'pass word:1' },
    place: { product: 'bitbucket-data-center', version: '5.4.0' },
    account: { way: 'basic', token: 'password', id: 'ada_l' },
    wire: [
      ['/rest/api/1.0/application-properties', basic('ada l', 'pass word:1')],
      ['/rest/api/1.0/users', basic('ada l', 'pass word:1')],
    ],
  },
  {
    cell: 'Slack, token of a bot',
    start: () => startSlack(),
    page: '/',
    presented: { way: 'slack-token', token: 'xoxb-1-bot' },
    place: { product: 'slack' },
    account: {
      token: 'bot',
      id: 'U9',
      team: { id: 'T1', name: 'Acme' },
      scopes: ['channels:history', 'channels:read', 'chat:write'],
    },
    wire: [['/api/auth.test', 'Bearer xoxb-1-bot']],
  },
  {
    cell: 'Slack, token of a user',
    start: () => startSlack(),
    page: '/',
    presented: { way: 'slack-token', token: 'xoxp-1-user' },
    place: { product: 'slack' },
    account: { token: 'user', id: 'U1', name: 'ada', scopes: ['chat:write'] },
    wire: [['/api/auth.test', 'Bearer xoxp-1-user']],
  },
]

test.each(cells)('$cell: found without a secret, then signed in', async (cell) => {
  await using product = await cell.start()
  const place = await findProduct(new URL(`${product.origin}${cell.page}`), means)
  expect(place).toMatchObject(cell.place)
  expect(product.heard.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
  const asked = product.heard.length
  const signedIn = await adapterOf(place.product).signIn(place, cell.presented, means)
  expect(signedIn.account).toMatchObject({ way: cell.presented.way, ...cell.account })
  expect(
    product.heard.slice(asked).map(({ path, headers }) => [path, headers.authorization]),
  ).toEqual(cell.wire)
  expect(product.heard.every(({ headers }) => headers.cookie === undefined)).toBe(true)
})

test.each([
  ['https://acme.slack.com/archives/C1', 'slack', 'https://slack.com'],
  ['https://acme.slack-gov.com/', 'slack', 'https://slack-gov.com'],
  ['https://bitbucket.org/acme/config', 'bitbucket-cloud', 'https://bitbucket.org'],
])('%s is recognised by its host, and nothing is asked', async (address, product, at) => {
  const unreachable = { ...means, network: undefined as never }
  expect(await findProduct(new URL(address), unreachable)).toMatchObject({ product, address: at })
})

test('a look-alike of a host is not taken for it', async () => {
  for (const host of ['slack.com.example.org', 'notslack.com', 'bitbucket.org.example.org']) {
    const asked = findProduct(new URL(`https://${host}/`), {
      ...means,
      network: {
        agentFor: () => {
          throw new Error('asked')
        },
      },
    })
    await expect(asked).rejects.toThrow('asked')
  }
})

test.each([
  ['scoped', ['read:content-details:confluence'], `/ex/confluence/${cloudId}/wiki`],
  ['classic', undefined, '/wiki'],
] as const)('a token that is known to be %s is tried in its own place only', async (...row) => {
  const [known, scopes, prefix] = row
  await using product = await startConfluenceCloud(scopes === undefined ? {} : { scopes })
  const place = await findProduct(new URL(`${product.origin}/wiki`), means)
  const asked = product.heard.length
  const { signIn } = adapterOf(place.product)
  const { account } = await signIn(place, apiToken('ATATT-confluence'), means, known)
  expect(account.token).toBe(known)
  const paths = product.heard.slice(asked).map(({ path }) => path)
  expect(paths).toEqual([`${prefix}/rest/api/user/current`])
})

test('the secret does not follow a redirect to another place', async () => {
  await using other = await startConfluenceDataCenter()
  await using product = await startConfluenceDataCenter()
  const place = await findProduct(new URL(product.address), means)
  const location = `${other.address}/rest/api/user/current`
  product.replyNext({ status: 302, headers: { Location: location } }, () => true)
  const presented = { way: 'personal-access-token', token: 'NDc4-confluence' } as const
  const signIn = adapterOf(place.product).signIn(place, presented, means)
  await expect(signIn).rejects.toMatchObject({ failure: { code: 'net.redirected' } })
  expect(other.heard).toEqual([])
})
