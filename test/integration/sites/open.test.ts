import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { siteRefusalWording } from '#contract/wording/token-wording'
import { connectEndpoints } from '#jira/connect-endpoints'
import { startTwin, type Twin } from '#twin/serve'
import { createSite } from '#twin/site'
import { accounts } from '#twin/users/state'
import { fakeSafeStorage } from '../../unit/store/fake-safe-storage.ts'
import { serveInFrontOf } from '../bad-input/in-front-of.ts'
import { expectWorded } from '../bad-input/worded.ts'
import { failureFrom } from '../jira/api-at.ts'
import { formFor, type OpenedSites, openSites, serveTwin, stored } from './open-sites.ts'
import { administratorId, revokeTokens } from './people.ts'

const never = (): AbortSignal => new AbortController().signal

/** A stored site, looked at from a second start of Slipway, with all its requests to be seen. */
const openStored = async () => {
  const twin = await serveTwin('acme')
  const front = await serveInFrontOf(twin, () => undefined)
  const first = await openSites()
  const card = stored(await first.handlers['site.save'](formFor(twin, { address: front.origin })))
  const requests = front.seen.length
  const again = (options: Parameters<typeof openSites>[0] = {}): Promise<OpenedSites> =>
    openSites({ folder: first.folder, storage: first.storage, ...options })
  return {
    twin,
    card,
    first,
    again,
    secrets: join(first.folder, 'sites.secrets.json'),
    sitesFile: join(first.folder, 'sites.json'),
    sent: () => front.seen.slice(requests),
    [Symbol.asyncDispose]: () => front[Symbol.asyncDispose](),
  }
}

test('a site is opened with its stored token, and the card says when', async () => {
  await using world = await openStored()
  const { access, handlers, events, learned } = await world.again()
  const connection = await access.open(world.card.id, never())
  expect(connection.site.cloudId).toBe(world.twin.cloudId)
  const me = await connection.api.call(connectEndpoints.myself)
  expect(me.accountId).toBe(administratorId(world.twin))
  expect(learned).toEqual([world.twin.credentials.token])
  const card = await access.card(world.card.id)
  expect(card.token).toMatchObject({ state: 'ok' })
  expect((card.check as { at: string }).at >= (world.card.check as { at: string }).at).toBe(true)
  expect(events.at(-1)).toMatchObject({ event: 'sites-changed', sites: [card] })
  expect((await handlers['site.list']({})).sites).toEqual([card])
  expect(await access.byCloudId(world.twin.cloudId)).toEqual(card)
  expect(await access.byCloudId('another')).toBeUndefined()
})

test('whoever opens a site calls it what the user calls it, as soon as it is called so', async () => {
  await using world = await openStored()
  const { access, handlers } = await world.again()
  const nameNow = async () => (await access.open(world.card.id, never())).site.title
  expect(await nameNow()).toBe('acme title')
  const tag = { siteId: world.card.id, expiresOn: null, production: false }
  await handlers['site.edit']({ ...tag, label: 'Ours' })
  expect(await nameNow()).toBe('Ours')
  // The title that Jira gives stays known beside it.
  expect(await access.card(world.card.id)).toMatchObject({ title: 'acme title', label: 'Ours' })
})

test('a site that is not there cannot be opened', async () => {
  const { access } = await openSites()
  for (const asked of [access.open('none', never()), access.card('none')]) {
    expect((await failureFrom(asked)).code).toBe('input.invalid')
  }
})

test('a record that was pointed at another address sends nothing at all', async () => {
  await using world = await openStored()
  const evil = await serveInFrontOf(world.twin, () => undefined)
  const text = await readFile(world.sitesFile, 'utf8')
  await writeFile(world.sitesFile, text.replaceAll(world.card.address, evil.origin))
  const { access, handlers } = await world.again()
  const failure = await failureFrom(access.open(world.card.id, never()))
  expectWorded(failure, 'auth.token-missing')
  expect(failure.details).toEqual([siteRefusalWording.boundElsewhere])
  expect(evil.seen).toEqual([])
  const tested = handlers['site.test']({ siteId: world.card.id })
  expect((await failureFrom(tested)).code).toBe('auth.token-missing')
  expect(await access.card(world.card.id)).toMatchObject({
    token: { state: 'lost' },
    sourceHindrances: ['token-lost'],
    destinationHindrances: ['token-lost'],
  })
  await evil[Symbol.asyncDispose]()
})

test('a lost key: Slipway starts, lists the site, keeps the file, and says what to do', async () => {
  await using world = await openStored()
  const before = await readFile(world.secrets)
  const storage = fakeSafeStorage()
  Object.assign(storage, { key: 1, keeper: 'kwallet6' })
  const { access, handlers } = await world.again({ storage })
  const failure = await failureFrom(access.open(world.card.id, never()))
  expectWorded(failure, 'auth.token-missing')
  expect(failure.details).toEqual([siteRefusalWording.tokenLost('GNOME Keyring', 'KWallet')])
  expect((await handlers['site.list']({})).sites).toMatchObject([
    { id: world.card.id, token: { state: 'lost' }, destinationHindrances: ['token-lost'] },
  ])
  expect(world.sent()).toEqual([])
  expect(await readFile(world.secrets)).toEqual(before)
})

test('a locked keyring is said to be; the same card opens when it is unlocked', async () => {
  await using world = await openStored()
  const { access, handlers, storage } = await world.again()
  storage.mood = 'locked'
  expectWorded(await failureFrom(access.open(world.card.id, never())), 'store.keyring-locked')
  const tested = handlers['site.test']({ siteId: world.card.id })
  expect((await failureFrom(tested)).code).toBe('store.keyring-locked')
  expect((await access.card(world.card.id)).sourceHindrances).toEqual(['token-locked'])
  expect(world.sent()).toEqual([])
  storage.mood = 'works'
  expect(await handlers['site.test']({ siteId: world.card.id })).toMatchObject({
    token: { state: 'ok' },
    sourceHindrances: [],
  })
})

test('the list comes at once, and what cannot be read shows as soon as it is known', async () => {
  await using world = await openStored()
  const storage = fakeSafeStorage()
  storage.key = 1
  const { handlers, events, time } = await world.again({ storage })
  expect((await handlers['site.list']({})).sites).toMatchObject([{ token: { state: 'ok' } }])
  await expect
    .poll(() => events.at(-1))
    .toMatchObject({ event: 'sites-changed', sites: [{ token: { state: 'lost' } }] })
  expect(time.waiting()).toBe(0)
  expect(world.sent()).toEqual([])
})

test('twenty who come at once share one sign-in, also one that is refused', async () => {
  await using world = await openStored()
  const { access, handlers } = await world.again()
  const openAll = () =>
    Promise.allSettled(Array.from({ length: 20 }, () => access.open(world.card.id, never())))
  const signIns = () => world.sent().filter(({ path }) => path.endsWith('/myself')).length
  expect((await openAll()).every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(signIns()).toBe(1)
  revokeTokens(world.twin)
  const refused = await openAll()
  expect(signIns()).toBe(2)
  for (const one of refused) {
    expect(one).toMatchObject({ reason: { failure: { code: 'auth.token-rejected' } } })
  }
  expect((await handlers['site.list']({})).sites).toMatchObject([
    {
      check: { check: 'failed', failure: { code: 'auth.token-rejected' } },
      sourceHindrances: ['token-refused'],
    },
  ])
})

test('one who gives up leaves the others their sign-in', async () => {
  await using world = await openStored()
  const { access } = await world.again()
  const controller = new AbortController()
  const [given, kept] = [
    access.open(world.card.id, controller.signal),
    access.open(world.card.id, never()),
  ]
  controller.abort()
  expect((await failureFrom(given)).code).toBe('net.cancelled')
  const { api } = await kept
  await api.call(connectEndpoints.myself)
  expect((await failureFrom(access.open(world.card.id, controller.signal))).code).toBe(
    'net.cancelled',
  )
})

test('when all have given up, the sign-in is given up, and the next one begins anew', async () => {
  await using world = await openStored()
  const { access } = await world.again()
  world.twin.site.faults.latencyMilliseconds = 50
  const controller = new AbortController()
  const given = access.open(world.card.id, controller.signal)
  controller.abort()
  expect((await failureFrom(given)).code).toBe('net.cancelled')
  world.twin.site.faults.latencyMilliseconds = 0
  await access.open(world.card.id, never())
  expect((await access.card(world.card.id)).check.check).toBe('passed')
})

test('each connection ends by its own signal, and all end when the site is forgotten', async () => {
  await using world = await openStored()
  const { access, handlers } = await world.again()
  const controller = new AbortController()
  const mine = await access.open(world.card.id, controller.signal)
  const yours = await access.open(world.card.id, never())
  controller.abort()
  expect((await failureFrom(mine.api.call(connectEndpoints.myself))).code).toBe('net.cancelled')
  await yours.api.call(connectEndpoints.myself)
  await handlers['site.forget']({ siteId: world.card.id })
  const before = world.sent().length
  const path = '/rest/api/3/myself'
  const lent = yours.transport.send({ method: 'GET', path, template: path, effect: 'read' })
  expect((await failureFrom(lent)).code).toBe('net.cancelled')
  expect((await failureFrom(yours.api.call(connectEndpoints.myself))).code).toBe('net.cancelled')
  expect(world.sent()).toHaveLength(before)
  expect(await readFile(world.secrets, 'utf8')).not.toContain(world.card.id)
})

test('a token that signs in as somebody else than before is not used', async () => {
  await using world = await openStored()
  const { access, handlers } = await world.again()
  const known = accounts.of(world.twin.site)
  const former = administratorId(world.twin)
  for (const token of Object.values(world.twin.site.state.tokens)) {
    Object.assign(token, { accountId: '5bother' })
  }
  const account = known[former]
  if (account === undefined) throw new Error('no administrator')
  known['5bother'] = { ...account, accountId: '5bother', displayName: 'Eve' }
  known[former] = { ...account, emailAddress: 'former@example.com' }
  const failure = await failureFrom(access.open(world.card.id, never()))
  expectWorded(failure, 'auth.other-account')
  expect(failure.details).toEqual(['Alex Admin', 'Eve'])
  expect(await handlers['site.test']({ siteId: world.card.id })).toMatchObject({
    account: { displayName: 'Alex Admin' },
    check: { check: 'failed', failure: { code: 'auth.other-account' } },
    sourceHindrances: ['token-refused'],
  })
})

test('another site at the same address is not taken for the one before', async () => {
  const serveAt = async (name: string, port = 0): Promise<Twin> => {
    const person = { displayName: 'Sam', emailAddress: 'sam@example.com', accountId: '5bsam' }
    const site = createSite({ name, title: name, people: [person] })
    site.state.tokens.shared = {
      secret: 'shared',
      accountId: '5bsam',
      kind: 'classic',
      scopes: [],
      expiresAt: Date.now() + 3_600_000,
      revoked: false,
    }
    return startTwin({ site, port })
  }
  const one = await serveAt('one')
  const { handlers, access } = await openSites()
  const form = formFor(one, { email: 'sam@example.com', token: 'shared' })
  const card = stored(await handlers['site.save'](form))
  await one.stop()
  const two = await serveAt('two', Number(new URL(one.address).port))
  expectWorded(await failureFrom(access.open(card.id, never())), 'plan.wrong-site')
  expect((await access.card(card.id)).cloudId).toBe(one.cloudId)
  await two.stop()
})

test('an outage leaves the token its good name', async () => {
  await using world = await openStored()
  const { access, handlers } = await world.again()
  world.twin.site.faults.rules = [{ fault: { kind: 'status', status: 503 } }]
  expect((await failureFrom(access.open(world.card.id, never()))).code).toBe('jira.unavailable')
  expect(await handlers['site.test']({ siteId: world.card.id })).toMatchObject({
    check: { check: 'failed', failure: { code: 'jira.unavailable' } },
    sourceHindrances: [],
    destinationHindrances: [],
  })
})

test('a screen that is locked takes decrypted tokens out of memory', async () => {
  await using world = await openStored()
  const { access, storage, dropTokens } = await world.again()
  await access.open(world.card.id, never())
  await access.open(world.card.id, never())
  expect(storage.calls.decrypt).toBe(1)
  dropTokens()
  await access.open(world.card.id, never())
  expect(storage.calls.decrypt).toBe(2)
})
