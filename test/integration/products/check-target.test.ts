import { expect, test } from 'vitest'
import type { Presented } from '#contract/model/connection'
import { cannotTell, may, mayNot, type WriteAccess } from '#contract/model/write-access'
import { checkRepository, type RepositoryToCheck } from '#products/bitbucket/check-repository'
import { checkPage, type PageToCheck } from '#products/confluence/check-page'
import { ownerMark } from '#products/confluence/page-mark'
import { adapterOf, findProduct } from '#products/find-product'
import type { SignedInProduct } from '#products/product-adapter'
import { checkChannel } from '#products/slack/check-channel'
import { cloudContent as bitbucketCloudContent } from '../../standins/bitbucket/cloud-content.ts'
import { dataCenterContent as bitbucketContent } from '../../standins/bitbucket/data-center-content.ts'
import { createRepository, type Repository } from '../../standins/bitbucket/repository.ts'
import { startBitbucketCloud } from '../../standins/bitbucket/start-bitbucket-cloud.ts'
import { startBitbucketDataCenter } from '../../standins/bitbucket/start-bitbucket-data-center.ts'
import { cloudContent } from '../../standins/confluence/cloud-content.ts'
import { dataCenterContent } from '../../standins/confluence/data-center-content.ts'
import { createPages, type Pages } from '../../standins/confluence/pages.ts'
import { startConfluenceCloud } from '../../standins/confluence/start-confluence-cloud.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import type { Heard, StandIn } from '../../standins/http/stand-in.ts'
import { type Channel, channelRoutes, createChannel } from '../../standins/slack/channels.ts'
import { startSlack } from '../../standins/slack/start-slack.ts'
import { means } from './means.ts'

const signIn = async (address: string, presented: Presented): Promise<SignedInProduct> => {
  const place = await findProduct(new URL(address), means)
  return adapterOf(place.product).signIn(place, presented, means)
}

const apiToken = (token: string): Presented => ({
  ...{ way: 'api-token', email: 'ada@example.com', token },
})

/** Slack's sign-in is a POST that changes nothing; besides it nothing but GET may have been sent. */
const writes = ({ heard }: StandIn): readonly Heard[] =>
  heard.filter(({ method, path }) => method !== 'GET' && path !== '/api/auth.test')

const ours = (pages: Pages): void => {
  pages.add({
    ...{ parentId: undefined, title: 'Plan', author: 'ada' },
    body: `<p>${ownerMark('plan-1')}0123)</p>`,
  })
}

const page: PageToCheck = {
  spaceKey: 'DS',
  page: { identity: 'plan-1', title: 'Plan', hasFiles: true },
}
const below = (parentId: string): PageToCheck => ({ ...page, parentId })

interface PageCase {
  readonly what: string
  readonly set?: (pages: Pages) => void
  readonly wanted?: PageToCheck
  readonly cloud: WriteAccess
  readonly dataCenter: WriteAccess
}

const pageCases: readonly PageCase[] = [
  {
    what: 'a page that the account may add',
    cloud: may('add-pages'),
    dataCenter: cannotTell('not-told', ['space DS']),
  },
  {
    what: 'no such space',
    wanted: { ...page, spaceKey: 'NO' },
    cloud: mayNot('space', ['NO']),
    dataCenter: mayNot('space', ['NO']),
  },
  {
    what: 'a space alone, before it is known what goes there',
    wanted: { spaceKey: 'NO', page: undefined },
    cloud: mayNot('space', ['NO']),
    dataCenter: mayNot('space', ['NO']),
  },
  {
    what: 'a space in which the account may only read',
    set: ({ permitted }) => permitted.delete('create page'),
    cloud: mayNot('add-pages', ['DS']),
    dataCenter: cannotTell('not-told', ['space DS']),
  },
  {
    what: 'a space in which it may not attach the pictures',
    set: ({ permitted }) => permitted.delete('create attachment'),
    cloud: mayNot('add-attachments', ['DS']),
    dataCenter: cannotTell('not-told', ['space DS']),
  },
  {
    what: 'a parent that is not seen',
    wanted: below('77'),
    cloud: cannotTell('parent-unseen', ['77']),
    dataCenter: mayNot('parent-page', ['77']),
  },
  {
    what: 'its own page that it may change',
    set: ours,
    cloud: may('update-page'),
    dataCenter: may('update-page'),
  },
  {
    what: 'its own page that is restricted',
    set: (pages) => {
      ours(pages)
      pages.permitted.delete('update page')
    },
    cloud: mayNot('update-page', ['Plan']),
    dataCenter: mayNot('update-page', ['Plan']),
  },
  {
    what: 'a page of somebody else with the same title',
    set: (pages) =>
      void pages.add({ parentId: undefined, title: 'Plan', body: '<p>Mine</p>', author: 'eve' }),
    cloud: mayNot('free-title', ['Plan']),
    dataCenter: mayNot('free-title', ['Plan']),
  },
  {
    what: 'a server that is read-only',
    set: (pages) => {
      pages.mode = 'READ_ONLY'
    },
    cloud: may('add-pages'),
    dataCenter: mayNot('read-write-mode'),
  },
]

test.each(pageCases)('Confluence tells of $what', async ({ set, wanted = page, ...told }) => {
  const pages = createPages()
  set?.(pages)
  await using cloud = await startConfluenceCloud({}, cloudContent(pages))
  await using dataCenter = await startConfluenceDataCenter({}, dataCenterContent(pages))
  const onCloud = await signIn(`${cloud.origin}/wiki`, apiToken('ATATT-confluence'))
  const token = { way: 'personal-access-token', token: 'NDc4-confluence' } as const
  const onServer = await signIn(dataCenter.address, token)
  expect(await checkPage(onCloud, wanted)).toEqual(told.cloud)
  expect(await checkPage(onServer, wanted)).toEqual(told.dataCenter)
  expect([...writes(cloud), ...writes(dataCenter)]).toEqual([])
})

const readingScopes = [
  'read:content-details:confluence',
  'read:space:confluence',
  'read:page:confluence',
]

test.each([
  ['what its scopes allow is told nowhere', readingScopes, cannotTell('token-rights')],
  ['one that publishing reads with is missing', readingScopes.slice(0, 2), mayNot('scopes')],
])('of a token with scopes for Confluence Cloud %s', async (_, scopes, told) => {
  await using cloud = await startConfluenceCloud({ scopes }, cloudContent(createPages()))
  const signedIn = await signIn(`${cloud.origin}/wiki`, apiToken('ATATT-confluence'))
  expect(await checkPage(signedIn, page)).toEqual(told)
})

interface RepositoryCase {
  readonly what: string
  readonly set?: (repository: Repository) => void
  readonly wanted?: Partial<RepositoryToCheck>
  readonly told: WriteAccess
  /** Where the two differ. */
  readonly dataCenter?: WriteAccess
}

const named = (owner: string): readonly string[] => [`${owner}/config`]

const repositoryCases = (owner: string): readonly RepositoryCase[] => [
  { what: 'one that the account may write to', told: may('write-repository') },
  {
    what: 'one that it may administer',
    set: (repository) => {
      repository.permission = 'admin'
    },
    told: may('write-repository'),
  },
  {
    what: 'one that it may only read',
    set: (repository) => {
      repository.permission = 'read'
    },
    told: mayNot('write-repository', named(owner)),
  },
  {
    what: 'one that is not listed',
    set: (repository) => {
      repository.permission = null
    },
    told: cannotTell('not-listed', named(owner)),
    dataCenter: mayNot('write-repository', named(owner)),
  },
  {
    what: 'a public one that is not listed',
    set: (repository) => {
      repository.permission = null
      repository.isPrivate = false
    },
    told: mayNot('write-repository', named(owner)),
  },
  {
    what: 'none of the name',
    wanted: { repository: 'gone' },
    told: mayNot('repository', [`${owner}/gone`]),
  },
  {
    what: 'one without the branch that is asked for review',
    wanted: { into: 'trunk' },
    told: mayNot('target-branch', ['trunk']),
  },
]

const change = (owner: string, wanted: Partial<RepositoryToCheck> = {}): RepositoryToCheck => ({
  ...{ owner, repository: 'config', branch: 'slipway', into: 'main' },
  ...wanted,
})

test.each(repositoryCases('acme'))('Bitbucket Cloud tells of $what', async (one) => {
  const repository = createRepository()
  one.set?.(repository)
  await using cloud = await startBitbucketCloud({}, bitbucketCloudContent(repository))
  const signedIn = await signIn(cloud.origin, apiToken('ATATT-bitbucket'))
  expect(await checkRepository(signedIn, change('acme', one.wanted))).toEqual(one.told)
  expect(writes(cloud)).toEqual([])
})

test.each(repositoryCases('ACME'))('Bitbucket Data Center tells of $what', async (one) => {
  const repository = createRepository()
  one.set?.(repository)
  await using server = await startBitbucketDataCenter({}, bitbucketContent(repository))
  const password = { way: 'basic', userName: 'ada l', password: 'pass word:1' } as const
  const signedIn = await signIn(server.address, password)
  const told = one.dataCenter ?? one.told
  expect(await checkRepository(signedIn, change('ACME', one.wanted))).toEqual(told)
  expect(writes(server)).toEqual([])
})

test('Bitbucket Data Center tells of an archived repository, and not what a token may do less', async () => {
  const repository = createRepository()
  await using server = await startBitbucketDataCenter({}, bitbucketContent(repository))
  const check = async (token: string) =>
    checkRepository(await signIn(server.address, { way: 'access-token', token }), change('ACME'))
  expect(await check('MDM0-person')).toEqual(cannotTell('token-rights'))
  expect(await check('MDM0-repository')).toEqual(cannotTell('token-of-nobody'))
  repository.isArchived = true
  expect(await check('MDM0-person')).toEqual(mayNot('unarchived-repository', named('ACME')))
})

const reading = ['read:user:bitbucket', 'read:repository:bitbucket']

test.each([
  ['write', 'main', [...reading], mayNot('scopes', ['write:repository:bitbucket'])],
  [
    'open a pull request',
    'main',
    [...reading, 'write:repository:bitbucket'],
    mayNot('scopes', ['write:pullrequest:bitbucket']),
  ],
  [
    'open one, though none is opened into the branch itself',
    'slipway',
    [...reading, 'write:repository:bitbucket'],
    may('write-repository'),
  ],
])('a scope of Bitbucket Cloud that is missing to %s', async (_, into, scopes, told) => {
  await using cloud = await startBitbucketCloud(
    { scopes },
    bitbucketCloudContent(createRepository()),
  )
  const signedIn = await signIn(cloud.origin, apiToken('ATATT-bitbucket'))
  expect(await checkRepository(signedIn, change('acme', { into }))).toEqual(told)
})

test('of an access token of Bitbucket Cloud the scopes are all there is to tell', async () => {
  await using cloud = await startBitbucketCloud({}, bitbucketCloudContent(createRepository()))
  const token = { way: 'access-token', token: 'ATCT-repository' } as const
  const signedIn = await signIn(`${cloud.origin}/acme/config`, token)
  expect(await checkRepository(signedIn, change('acme'))).toEqual(cannotTell('token-of-nobody'))
  expect(cloud.heard.some(({ path }) => path.includes('/permissions/'))).toBe(false)
})

test.each([
  [410, { type: 'error', error: { message: 'Gone' } }, cannotTell('not-told', named('acme'))],
  [
    403,
    {
      type: 'error',
      error: {
        message: 'Your credentials lack one or more required privilege scopes.',
        detail: { required: ['account'], granted: [] },
      },
    },
    cannotTell('scope-to-look', ['account']),
  ],
])(
  'a list of permissions that Bitbucket Cloud answers %i is no answer',
  async (status, json, told) => {
    await using cloud = await startBitbucketCloud({}, bitbucketCloudContent(createRepository()))
    const signedIn = await signIn(cloud.origin, apiToken('ATATT-bitbucket'))
    cloud.replyNext({ status, json }, ({ path }) => path.includes('/permissions/'))
    expect(await checkRepository(signedIn, change('acme'))).toEqual(told)
  },
)

interface ChannelCase {
  readonly what: string
  readonly scopes?: readonly string[]
  readonly set?: (channel: Channel) => void
  readonly typed?: string
  readonly kind?: 'bot' | 'user'
  readonly told: WriteAccess
}

const messaging = ['chat:write', 'channels:read']
const outside = (channel: Channel): void => {
  channel.isMember = false
}
const archived = (channel: Channel): void => {
  channel.isArchived = true
}
const hidden = (channel: Channel): void => {
  channel.isMember = false
  channel.isPrivate = true
}

const channelCases: readonly ChannelCase[] = [
  { what: 'one that the app is a member of', told: may('member-of-channel') },
  { what: 'the same by its id', typed: 'C0RELEASE', told: may('member-of-channel') },
  {
    what: 'one that it is not a member of',
    set: outside,
    told: mayNot('member-of-channel', ['#releases']),
  },
  {
    what: 'one that a scope opens without being a member',
    scopes: [...messaging, 'chat:write.public'],
    set: outside,
    told: may('public-channel'),
  },
  {
    what: 'one that the person of the token is not a member of, whatever its scopes',
    scopes: [...messaging, 'chat:write.public'],
    set: outside,
    kind: 'user',
    told: mayNot('member-of-channel', ['#releases']),
  },
  {
    what: 'an archived one',
    set: archived,
    told: mayNot('unarchived-channel', ['#releases']),
  },
  {
    what: 'one that is not among the public ones',
    typed: 'nowhere',
    told: cannotTell('channel-unseen', ['#nowhere']),
  },
  {
    what: 'none of the name where private ones are shown, too',
    scopes: [...messaging, 'groups:read'],
    typed: 'nowhere',
    told: mayNot('channel', ['#nowhere']),
  },
  {
    what: 'a private one that is hidden from the token',
    set: hidden,
    typed: 'C0RELEASE',
    told: cannotTell('channel-unseen', ['#C0RELEASE']),
  },
  {
    what: 'nothing where no scope lets the token look',
    scopes: ['chat:write'],
    told: cannotTell('scope-to-look', ['channels:read']),
  },
  {
    what: 'the scope to write that is missing',
    scopes: ['channels:read'],
    told: mayNot('scopes', ['chat:write']),
  },
]

test.each(channelCases)('Slack tells of $what', async (one) => {
  const { scopes = messaging, set, typed = 'releases', kind = 'bot', told } = one
  const channels = [createChannel('C0GENERAL', 'general'), createChannel('C0RELEASE', 'releases')]
  for (const channel of channels) set?.(channel)
  const secret = kind === 'bot' ? 'xoxb-1' : 'xoxp-1'
  await using slack = await startSlack(
    { tokens: [{ secret, kind, scopes: [...scopes] }] },
    channelRoutes(channels),
  )
  const signedIn = await signIn(slack.origin, { way: 'slack-token', token: secret })
  expect(await checkChannel(signedIn, typed)).toEqual(told)
  expect(writes(slack)).toEqual([])
})

test('Slack tells of no missing scope where it told of none', async () => {
  const channels = [createChannel('C0GENERAL', 'general')]
  await using slack = await startSlack({}, channelRoutes(channels))
  const signedIn = await signIn(slack.origin, { way: 'slack-token', token: 'xoxb-1-bot' })
  const { scopes: _, ...account } = signedIn.account
  const told = await checkChannel({ ...signedIn, account }, 'nowhere')
  expect(told).toEqual(cannotTell('channel-unseen', ['#nowhere']))
})

test('each product is sent only the headers that are meant for it', async () => {
  await using slack = await startSlack({}, channelRoutes([]))
  await signIn(slack.origin, { way: 'slack-token', token: 'xoxb-1-bot' })
  await using wiki = await startConfluenceDataCenter({}, dataCenterContent(createPages()))
  const basic = { way: 'basic', userName: 'ada', password: 'pass word:1' } as const
  const signedIn = await signIn(wiki.address, basic)
  await adapterOf('confluence-data-center').revoke(signedIn, '7')
  const namesOf = (heard: readonly Heard[]): readonly string[] =>
    [...new Set(heard.flatMap(({ headers }) => Object.keys(headers)))].toSorted()
  // Before, others were looked for at the same address.
  const named = namesOf(slack.heard.filter(({ path }) => path.startsWith('/api/')))
  expect(named).toContain('authorization')
  for (const name of ['x-atlassian-token', 'x-force-accept-language', 'accept-language']) {
    expect(named).not.toContain(name)
  }
  const asked = wiki.heard.filter(({ path }) => path.startsWith('/confluence/rest/'))
  expect(namesOf(asked)).not.toContain('x-force-accept-language')
  expect(asked.map(({ method, headers }) => [method, headers['x-atlassian-token']])).toEqual(
    asked.map(({ method }) => [method, method === 'GET' ? undefined : 'no-check']),
  )
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(true)
})
