import { expect, onTestFinished, test } from 'vitest'
import { siteRefusalWording } from '#contract/wording/token-wording'
import { startTwin, type Twin } from '#twin/serve'
import { createSite } from '#twin/site'
import { mintToken } from '#twin/tokens'
import { accounts } from '#twin/users/state'
import { diskThatRefuses } from '../../unit/store/failing-disk.ts'
import { serveInFrontOf } from '../bad-input/in-front-of.ts'
import { json } from '../jira/misbehaving-server.ts'
import { formFor, openSites, serveTwin, shareFor, stored } from './open-sites.ts'
import { administrator, user } from './people.ts'

test('a token of another account asks first, and is stored when the user says so', async () => {
  const twin = await serveTwin('acme')
  const { handlers, access } = await openSites()
  const card = stored(await handlers['site.save'](formFor(twin, { expiresOn: '2030-01-01' })))
  const another = formFor(twin, { siteId: card.id, ...user(twin) })
  expect(await handlers['site.save'](another)).toEqual({
    outcome: 'other-account',
    former: 'Alex Admin',
    presented: 'Uma User',
  })
  expect((await handlers['site.list']({})).sites).toEqual([card])
  const signal = new AbortController().signal
  expect((await access.open(card.id, signal)).account.displayName).toBe('Alex Admin')
  const replaced = stored(await handlers['site.save']({ ...another, otherAccount: 'accept' }))
  expect(replaced).toMatchObject({
    id: card.id,
    accountName: another.presented.email,
    expiry: null,
  })
  expect((await access.open(card.id, signal)).account.displayName).toBe('Uma User')
})

test('unchecked tokens ask by their e-mail addresses', async () => {
  const twin = await serveTwin('acme')
  const { handlers } = await openSites()
  const card = stored(await handlers['site.save'](formFor(twin)))
  const unchecked = formFor(twin, { siteId: card.id, check: 'skip', ...user(twin) })
  expect(await handlers['site.save'](unchecked)).toEqual({
    outcome: 'other-account',
    former: 'Alex Admin',
    presented: unchecked.presented.email,
  })
  const same = formFor(twin, { siteId: card.id, check: 'skip' })
  expect(stored(await handlers['site.save'](same))).toMatchObject({
    account: null,
    check: { check: 'not-made' },
    sourceHindrances: ['not-checked'],
  })
})

test('a new token of the same account replaces the former without a question', async () => {
  const twin = await serveTwin('acme')
  const { handlers, access } = await openSites()
  const card = stored(await handlers['site.save'](formFor(twin)))
  const former = twin.site.state.tokens[twin.credentials.token]
  const next = stored(
    await handlers['site.save'](formFor(twin, { siteId: card.id, ...administrator(twin) })),
  )
  if (former) former.revoked = true
  expect(next.id).toBe(card.id)
  const { account } = await access.open(card.id, new AbortController().signal)
  expect(account.displayName).toBe('Alex Admin')
})

test('the same site under another address is the same card, and keeps its name and mark', async () => {
  const twin = await serveTwin('acme')
  await using front = await serveInFrontOf(twin, () => undefined)
  const { handlers } = await openSites()
  const first = formFor(twin, { label: 'Ours', production: true })
  const card = stored(await handlers['site.save'](first))
  const moved = stored(await handlers['site.save'](formFor(twin, { address: front.origin })))
  const present = { id: card.id, address: front.origin, label: 'Ours', production: true }
  expect(moved).toMatchObject(present)
  expect((await handlers['site.list']({})).sites).toEqual([moved])
  // Whoever replaces the token of just this site sees both, and may change them.
  const chosen = formFor(twin, { siteId: card.id, label: 'Theirs' })
  const changed = stored(await handlers['site.save'](chosen))
  expect(changed).toMatchObject({ id: card.id, label: 'Theirs', production: false })
})

test('a card does not become another site, nor a second card of one', async () => {
  const [one, two] = [await serveTwin('one'), await serveTwin('two')]
  await using front = await serveInFrontOf(two, () => undefined)
  const { handlers } = await openSites()
  const first = stored(await handlers['site.save'](formFor(one)))
  const moved = await handlers['site.save'](formFor(two, { siteId: first.id }))
  expect(moved).toMatchObject({
    outcome: 'refused',
    failure: { code: 'input.invalid', details: [siteRefusalWording.otherSite] },
  })
  stored(await handlers['site.save'](formFor(two)))
  const third = stored(
    await handlers['site.save'](
      formFor(two, { address: 'http://127.0.0.1:9', check: 'skip', label: 'Unknown yet' }),
    ),
  )
  const twice = formFor(two, { siteId: third.id, address: front.origin })
  expect(await handlers['site.save'](twice)).toMatchObject({
    outcome: 'refused',
    failure: { details: [siteRefusalWording.alreadyConnected('two title')] },
  })
  expect((await handlers['site.list']({})).sites).toHaveLength(3)
})

const person = { displayName: 'Sam Shared', emailAddress: 'sam@example.com', accountId: '5bshared' }

/** Two sites of one person, whose classic token opens both, as Atlassian's do. */
const serveShared = async (): Promise<{
  readonly twins: readonly [Twin, Twin]
  readonly token: string
}> => {
  const serve = async (name: string): Promise<Twin> => {
    const twin = await startTwin({ site: createSite({ name, title: name, people: [person] }) })
    onTestFinished(() => twin.stop())
    return twin
  }
  const twins = [await serve('one'), await serve('two')] as const
  const token = mintToken(twins[0].site, person.accountId)
  const known = twins[0].site.state.tokens[token]
  if (known) twins[1].site.state.tokens[token] = { ...known }
  return { twins, token }
}

test('a classic token serves a second site when the user says so, and not before', async () => {
  const { twins, token } = await serveShared()
  await using front = await serveInFrontOf(twins[1], () => undefined)
  const { handlers, access } = await openSites()
  const email = person.emailAddress
  const first = stored(
    await handlers['site.save'](formFor(twins[0], { email, token, expiresOn: '2030-01-01' })),
  )
  await handlers['connection.find']({ address: front.origin })
  expect(front.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true)
  const shared = shareFor({ address: front.origin }, first.id, {
    label: 'Second',
    production: true,
  })
  const second = stored(await handlers['site.share-token'](shared))
  expect(second).toMatchObject({
    address: front.origin,
    label: 'Second',
    production: true,
    account: { displayName: 'Sam Shared' },
    expiry: { expiresOn: '2030-01-01' },
    token: { state: 'ok' },
  })
  await handlers['site.forget']({ siteId: first.id })
  const { account } = await access.open(second.id, new AbortController().signal)
  expect(account.accountId).toBe(person.accountId)
})

test('a token that the second site does not accept is not shared', async () => {
  const { twins, token } = await serveShared()
  const { handlers } = await openSites()
  const email = person.emailAddress
  const first = stored(await handlers['site.save'](formFor(twins[0], { email, token })))
  const stranger = await serveTwin('three')
  const shared = shareFor(stranger, first.id)
  expect(await handlers['site.share-token'](shared)).toMatchObject({
    outcome: 'refused',
    failure: { code: 'auth.token-rejected' },
  })
  expect((await handlers['site.list']({})).sites).toHaveLength(1)
})

test('a scoped token is not shared, and nothing is sent', async () => {
  const [one, two] = [await serveTwin('one'), await serveTwin('two')]
  await using front = await serveInFrontOf(two, () => undefined)
  const { handlers } = await openSites()
  const token = one.credentials.scopedToken
  const first = stored(await handlers['site.save'](formFor(one, { token })))
  const shared = shareFor({ address: front.origin }, first.id)
  expect(await handlers['site.share-token'](shared)).toMatchObject({
    outcome: 'refused',
    failure: {
      code: 'auth.way-restricted',
      details: [expect.stringMatching(/^It cannot be used for a second site\. /)],
    },
  })
  expect(front.seen).toEqual([])
})

test('a token that is somebody else’s on the second site is not shared', async () => {
  const { twins, token } = await serveShared()
  const { handlers } = await openSites()
  const email = person.emailAddress
  const first = stored(await handlers['site.save'](formFor(twins[0], { email, token })))
  const known = accounts.of(twins[1].site)
  const [account, there] = [known[person.accountId], twins[1].site.state.tokens[token]]
  if (account === undefined || there === undefined) throw new Error('no shared person')
  known['5bother'] = { ...account, accountId: '5bother' }
  delete known[person.accountId]
  twins[1].site.state.tokens[token] = { ...there, accountId: '5bother' }
  const shared = shareFor(twins[1], first.id)
  expect(await handlers['site.share-token'](shared)).toMatchObject({
    outcome: 'refused',
    failure: { code: 'auth.other-account' },
  })
  expect((await handlers['site.list']({})).sites).toHaveLength(1)
})

test('a token that is replaced while it is being refused is not blamed on the new one', async () => {
  const twin = await serveTwin('acme')
  const { handlers, access } = await openSites()
  const card = stored(await handlers['site.save'](formFor(twin)))
  const former = Buffer.from(`${twin.credentials.email}:${twin.credentials.token}`)
  const replaced = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  await using front = await serveInFrontOf(twin, ({ path, headers }) =>
    path.endsWith('/myself') && headers.authorization?.endsWith(former.toString('base64')) === true
      ? (_, response) => {
          asked.resolve()
          void replaced.promise.then(() =>
            json(response, 401, {}, { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }),
          )
        }
      : undefined,
  )
  const address = front.origin
  await handlers['site.save'](formFor(twin, { siteId: card.id, address, check: 'skip' }))
  const opening = access.open(card.id, new AbortController().signal)
  await asked.promise
  const { email, token } = administrator(twin)
  const renewed = { siteId: card.id, address, email, token }
  stored(await handlers['site.save'](formFor(twin, renewed)))
  replaced.resolve()
  await expect(opening).rejects.toThrow('auth.token-rejected')
  expect((await access.card(card.id)).check.check).toBe('passed')
})

test.each([
  ['the list of sites cannot be written', 'the file', 'protected'],
  ['the list of sites cannot be written', 'the file', 'session'],
  ['the disk takes nothing more', 'all after it', 'protected'],
  ['the disk takes nothing more', 'all after it', 'session'],
] as const)('%s (%s, %s): the former token is what there is, now and later', async (...row) => {
  const [, refuse, keep] = row
  const twin = await serveTwin('acme')
  const failing = diskThatRefuses('sites.json')
  const { handlers, access, folder, storage } = await openSites({ disk: failing.disk })
  const card = stored(await handlers['site.save'](formFor(twin)))
  const another = { ...formFor(twin, { siteId: card.id, keep, ...user(twin) }) }
  failing.refuse = refuse
  const saving = handlers['site.save']({ ...another, otherAccount: 'accept' })
  await expect(saving).rejects.toThrow('file.disk-full')
  failing.refuse = 'nothing'
  expect((await handlers['site.list']({})).sites).toMatchObject([
    { accountName: card.accountName, account: card.account, token: { state: 'ok' } },
  ])
  const again = await openSites({ folder, storage })
  for (const one of [access, again.access]) {
    const { account } = await one.open(card.id, new AbortController().signal)
    expect(account.displayName).toBe('Alex Admin')
  }
})

test('what storing a shared token asks can be answered', async () => {
  const { twins, token } = await serveShared()
  const { handlers, storage } = await openSites()
  const email = person.emailAddress
  const first = stored(await handlers['site.save'](formFor(twins[0], { email, token })))
  const former = stored(await handlers['site.save'](formFor(twins[1])))
  const shared = shareFor(twins[1], first.id)
  expect(await handlers['site.share-token'](shared)).toEqual({
    outcome: 'other-account',
    former: 'Alex Admin',
    presented: 'Sam Shared',
  })
  storage.mood = 'unavailable'
  const accepted = { ...shared, otherAccount: 'accept' } as const
  expect(await handlers['site.share-token'](accepted)).toMatchObject({ outcome: 'unprotected' })
  const answered = stored(await handlers['site.share-token']({ ...accepted, keep: 'session' }))
  expect(answered).toMatchObject({
    id: former.id,
    account: { displayName: 'Sam Shared' },
    token: { state: 'session-only' },
  })
})
