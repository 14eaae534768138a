import { expect, test } from 'vitest'
import type { Presented } from '#contract/model/connection'
import type { ConnectionCard } from '#contract/model/connection-card'
import type { InputOf, OutputOf } from '#contract/operations'
import { startBitbucketCloud } from '../../standins/bitbucket/start-bitbucket-cloud.ts'
import { startBitbucketDataCenter } from '../../standins/bitbucket/start-bitbucket-data-center.ts'
import { startConfluenceCloud } from '../../standins/confluence/start-confluence-cloud.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import type { Heard, StandIn } from '../../standins/http/stand-in.ts'
import { startSlack } from '../../standins/slack/start-slack.ts'
import { openSites } from '../sites/open-sites.ts'

const email = 'ada@example.com'

const form = (
  members: Pick<InputOf<'connection.save'>, 'product' | 'address' | 'presented'> &
    Partial<InputOf<'connection.save'>>,
): InputOf<'connection.save'> => ({
  ...{ connectionId: null, label: '', expiresOn: null, check: 'verify' },
  ...{ keep: 'protected', otherAccount: 'ask' },
  ...members,
})

const storedIn = (outcome: OutputOf<'connection.save'>): ConnectionCard => {
  if (outcome.outcome !== 'stored') throw new Error(`not stored: ${JSON.stringify(outcome)}`)
  return outcome.connection
}

interface Case {
  readonly product: ConnectionCard['product']
  readonly start: () => Promise<StandIn & { readonly address?: string }>
  readonly page?: string
  readonly presented: Presented
  readonly credential: ConnectionCard['credential']
  readonly card?: object
}

const cases: readonly Case[] = [
  {
    product: 'confluence-cloud',
    start: () => startConfluenceCloud(),
    page: '/wiki',
    presented: { way: 'api-token', email, token: ' ATATT-confluence\n' },
    credential: 'classic-api-token',
    card: { accountName: email, revocation: { revocation: 'in-browser' } },
  },
  {
    product: 'confluence-data-center',
    start: () => startConfluenceDataCenter(),
    presented: { way: 'basic', userName: 'ada', password: 'pass word:1' },
    credential: 'user-and-password',
    card: { accountName: 'ada', revocation: { revocation: 'change-password' }, entry: null },
  },
  {
    product: 'bitbucket-cloud',
    start: () => startBitbucketCloud(),
    page: '/acme/config',
    presented: { way: 'api-token', email, token: 'ATATT-bitbucket' },
    credential: 'scoped-api-token',
    card: {
      place: 'acme/config',
      uses: [
        { use: 'commit', state: 'unknown', missing: [] },
        { use: 'pull-request', state: 'unknown', missing: [] },
      ],
    },
  },
  {
    product: 'bitbucket-cloud',
    start: () => startBitbucketCloud(),
    page: '/acme',
    presented: { way: 'access-token', token: 'ATCT-repository' },
    credential: 'resource-access-token',
    card: { place: 'acme', revocation: { revocation: 'in-browser' } },
  },
  {
    product: 'slack',
    start: () =>
      startSlack({ tokens: [{ secret: 'xoxb-1', kind: 'bot', scopes: ['users:read'] }] }),
    presented: { way: 'slack-token', token: 'xoxb-1' },
    credential: 'bot-token',
    card: {
      scopes: ['users:read'],
      uses: [{ use: 'message', state: 'cannot', missing: ['chat:write'] }],
      revocation: { revocation: 'here', pick: false },
    },
  },
]

test.each(cases)('$product with $presented.way is found, proved, stored and told', async (one) => {
  await using standIn = await one.start()
  const { handlers, connections, events, learned, folder, storage } = await openSites()
  const address = `${standIn.address ?? standIn.origin}${one.page ?? ''}`
  const found = await handlers['connection.find']({ address })
  const product = found.found.find((entry) => entry.product === one.product)
  expect(product?.offered.map(({ way }) => way)).toContain(one.presented.way)
  expect(found).toMatchObject({ unusualHost: false })
  expect(standIn.heard.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
  const { presented } = one
  const saved = form({ product: one.product, address, presented })
  const card = storedIn(await handlers['connection.save'](saved))
  expect(card).toMatchObject({
    ...{ product: one.product, way: presented.way, credential: one.credential, hindrances: [] },
    ...{ token: { state: 'ok' }, check: { check: 'passed' }, who: { name: expect.any(String) } },
    ...one.card,
  })
  expect(events.at(-1)).toEqual({ event: 'connections-changed', connections: [card] })
  expect(learned.length).toBeGreaterThan(0)
  const again = await openSites({ folder, storage })
  const { connections: listed } = await again.handlers['connection.list']({})
  expect(listed).toEqual([card])
  const signedIn = await again.connections.open(card.id, new AbortController().signal)
  expect(signedIn.account.way).toBe(presented.way)
  expect((await handlers['connection.find']({ address })).found).toContainEqual(
    expect.objectContaining({ knownId: card.id }),
  )
  await handlers['connection.forget']({ connectionId: card.id })
  await expect(connections.card(card.id)).rejects.toThrow('input.invalid')
})

test('what is refused stores nothing and leaves what was stored; nobody reached: later', async () => {
  const wiki = await startConfluenceDataCenter()
  const { handlers, connections } = await openSites()
  const product = 'confluence-data-center'
  const token = (text: string) => ({ way: 'personal-access-token', token: text }) as const
  const good = form({ product, address: wiki.address, presented: token('NDc4-confluence') })
  const card = storedIn(await handlers['connection.save'](good))
  expect(card).toMatchObject({
    ...{ entry: { entryId: '7', name: 'Slipway' }, rotation: { rotation: 'offered' } },
    expiry: { source: 'read' },
  })
  const refusals = [
    token('wrong'),
    { way: 'session', userName: 'ada', password: 'secret' },
    { way: 'basic', userName: 'ada', password: 'ATATT3xFfGF0abc' },
  ] as const
  for (const presented of refusals) {
    const replacing = { ...good, presented, connectionId: card.id }
    const outcome = await handlers['connection.save'](replacing)
    expect(outcome).toMatchObject({ outcome: 'refused' })
  }
  expect((await handlers['connection.list']({})).connections).toEqual([card])
  await wiki[Symbol.asyncDispose]()
  const later = { ...good, connectionId: card.id, otherAccount: 'accept' } as const
  expect(await handlers['connection.save'](later)).toMatchObject({ outcome: 'could-not-check' })
  const unchecked = storedIn(await handlers['connection.save']({ ...later, check: 'skip' }))
  expect(unchecked).toMatchObject({ check: { check: 'not-made' }, hindrances: ['not-checked'] })
  const tested = await handlers['connection.test']({ connectionId: card.id })
  expect(tested.check).toMatchObject({ check: 'failed', failure: { code: 'net.unreachable' } })
  const port = Number(new URL(wiki.address).port)
  await using _ = await startConfluenceDataCenter({ port })
  await connections.open(card.id, new AbortController().signal)
  expect(await connections.card(card.id)).toMatchObject({
    hindrances: [],
    check: { check: 'passed' },
  })
})

test('Slack’s token ends at its source, and is forgotten here', async () => {
  await using slack = await startSlack()
  const { handlers } = await openSites()
  const presented = { way: 'slack-token', token: 'xoxb-1-bot' } as const
  const card = storedIn(
    await handlers['connection.save'](form({ product: 'slack', address: slack.origin, presented })),
  )
  const ended = await handlers['connection.revoke']({
    ...{ ofId: card.id, entryId: null, unproved: 'refuse' },
  })
  expect(ended).toEqual({ outcome: 'revoked' })
  expect((await handlers['connection.list']({})).connections).toEqual([])
  expect(slack.heard.filter(({ path }) => path.endsWith('/auth.revoke'))).toHaveLength(1)
})

test('Bitbucket Data Center: the picked token ends; a wrong one is told', async () => {
  await using bitbucket = await startBitbucketDataCenter()
  const { handlers } = await openSites()
  const [own] = bitbucket.server.tokens.filter(({ owner }) => owner === 'ada')
  if (own === undefined) throw new Error('the stand-in has no token of a person')
  bitbucket.server.tokens.push({ ...own, id: 'other', name: 'other', secret: 'other-secret' })
  const presented = { way: 'access-token', token: own.secret } as const
  const { address } = bitbucket
  const card = storedIn(
    await handlers['connection.save'](
      form({ product: 'bitbucket-data-center', address, presented }),
    ),
  )
  expect(card).toMatchObject({
    credential: 'user-access-token',
    revocation: { revocation: 'here', pick: true },
    restrictions: [{ action: 'administration' }, { action: 'make-tokens' }],
  })
  const { entries } = await handlers['connection.entries']({ ofId: card.id })
  expect(entries.map(({ entry, standing }) => [entry.entryId, standing]).sort()).toEqual(
    [
      ['other', 'possible'],
      [own.id, 'possible'],
    ].sort(),
  )
  const revoke = (entryId: string, unproved: 'refuse' | 'accept' = 'accept') =>
    handlers['connection.revoke']({ ofId: card.id, entryId, unproved })
  expect(await revoke('other', 'refuse')).toMatchObject({
    ...{ outcome: 'kept', failure: { code: 'auth.entry-unproved' } },
  })
  expect(bitbucket.server.tokens.map(({ id }) => id)).toContain('other')
  // Whether it was the right one nobody knows while nobody answers: the stored one stays.
  const broken = { now: true }
  const isAfterwards = ({ path, method }: Heard) =>
    broken.now &&
    method === 'GET' &&
    path.includes('/access-tokens/') &&
    bitbucket.heard.some((one) => one.method === 'DELETE')
  for (let times = 0; times < 20; times += 1) bitbucket.dropNext('before', isAfterwards)
  bitbucket.server.tokens.push({ ...own, id: 'third', name: 'third', secret: 'third-secret' })
  const doubtful = await revoke('third')
  broken.now = false
  expect(doubtful).toMatchObject({ outcome: 'kept', failure: { code: 'net.connection-lost' } })

  const wrong = await revoke('other')
  expect(wrong).toMatchObject({
    outcome: 'kept',
    failure: { code: 'input.invalid', details: [expect.stringContaining('“other”')] },
  })
  const right = await revoke(own.id)
  expect(right).toEqual({ outcome: 'revoked' })
  expect((await handlers['connection.list']({})).connections).toEqual([])
})

test('a token that turned out to have scopes is shown to the gateway only from then on', async () => {
  const scopes = ['read:content-details:confluence']
  await using wiki = await startConfluenceCloud({ scopes })
  const { handlers } = await openSites()
  const presented = { way: 'api-token', email, token: 'ATATT-confluence' } as const
  const address = `${wiki.origin}/wiki`
  const saved = form({ product: 'confluence-cloud', address, presented })
  const card = storedIn(await handlers['connection.save'](saved))
  expect(card.credential).toBe('scoped-api-token')
  const shown = () => wiki.heard.filter(({ headers }) => headers.authorization !== undefined)
  const before = shown().length
  await handlers['connection.test']({ connectionId: card.id })
  const paths = shown().map(({ path }) => path)
  expect(paths.slice(before)).toEqual([`/ex/confluence/${wiki.cloudId}/wiki/rest/api/user/current`])
})
