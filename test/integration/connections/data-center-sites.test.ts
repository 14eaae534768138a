import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Presented } from '#contract/model/connection'
import type { KeepRunsAway } from '#ipc/keep-runs-away'
import { dataCenterConnectEndpoints } from '#jira/connect-endpoints'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { mintPersonalAccessToken, signInSlice } from '#twin/data-center/sign-in/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { createHeldDestinations } from '#work/held-destinations'
import { formFor, openSites, serveTwin, stored } from '../sites/open-sites.ts'

const serve = async (
  options: Partial<Parameters<typeof createDataCenterSite>[0]> = {},
): Promise<DataCenterTwin> => {
  const site = createDataCenterSite({ name: 'self-hosted', title: 'Self-hosted', ...options })
  const twin = await startTwin({ site })
  onTestFinished(() => twin.stop())
  return twin
}

const pat = ({ credentials }: DataCenterTwin): Presented => ({
  way: 'personal-access-token',
  token: credentials.personalAccessToken,
})

const password = ({ credentials }: DataCenterTwin, way: 'basic' | 'session'): Presented => ({
  ...{ way, userName: credentials.userName, password: credentials.password },
})

const form = (twin: DataCenterTwin, presented: Presented, siteId: string | null = null) => ({
  ...formFor(twin, { siteId }),
  presented,
})

const signal = new AbortController().signal

const sessionsOf = ({ site }: DataCenterTwin): number =>
  Object.keys(signInSlice.of(site).sessions).length

test('a Data Center is found with its version, its ways and those that are not offered', async () => {
  const [old, eleven] = [await serve({ version: '8.14.1' }), await serve({ version: '11.3.8' })]
  const { handlers } = await openSites()
  const address = `${old.address}/secure/Dashboard.jspa`
  const { found } = await handlers['connection.find']({ address })
  expect(found).toMatchObject([
    {
      ...{ product: 'jira-data-center', address: old.address, version: '8.14.1', knownId: null },
      offered: [
        { way: 'personal-access-token', advised: true },
        { way: 'basic', advised: false },
        { way: 'session', advised: false },
      ],
    },
  ])
  const eleventh = await handlers['connection.find']({ address: eleven.address })
  expect(eleventh.found[0]?.offered.map(({ way, limits }) => [way, limits[0]])).toEqual([
    ['personal-access-token', 'no-scopes'],
    ['basic', 'off-by-default-in-jira-11'],
    ['session', 'off-by-default-in-jira-11'],
  ])
})

test.each(['personal-access-token', 'basic', 'session'] as const)(
  'a Data Center is connected with %s, bound to its context path',
  async (way) => {
    const twin = await serve()
    const { handlers, access, folder, storage } = await openSites()
    const presented = way === 'personal-access-token' ? pat(twin) : password(twin, way)
    const card = stored(await handlers['site.save'](form(twin, presented)))
    expect(card).toMatchObject({
      ...{ product: 'jira-data-center', address: twin.address, version: '10.3.19', way },
      account: { token: way, administrator: true },
      uses: [
        { use: 'read', state: 'can' },
        { use: 'deploy', state: 'can' },
      ],
      restrictions: way === 'session' ? [{ action: 'administration', force: 'may-refuse' }] : [],
      rotation: { rotation: way === 'personal-access-token' ? 'offered' : 'not-offered' },
      ...{ sourceHindrances: [], destinationHindrances: [] },
    })
    const again = await openSites({ folder, storage })
    await again.access.open(card.id, signal)
    const first = await access.open(card.id, signal)
    const second = await access.open(card.id, signal)
    expect(second.account.accountId).toBe(first.account.accountId)
    expect(sessionsOf(twin)).toBe(way === 'session' ? 2 : 0)
    await again.signOut()
    expect(sessionsOf(twin)).toBe(way === 'session' ? 1 : 0)
    await handlers['site.forget']({ siteId: card.id })
    await expect.poll(() => sessionsOf(twin)).toBe(0)
  },
)

test('no session is left at the site: of somebody else, or when everything is removed', async () => {
  const twin = await serve()
  const first = await openSites()
  const card = stored(await first.handlers['site.save'](form(twin, password(twin, 'session'))))
  await expect.poll(() => sessionsOf(twin)).toBe(0)
  const { folder, storage } = first
  const path = join(folder, 'sites.json')
  const kept = await readFile(path, 'utf8')
  await writeFile(path, kept.replaceAll(card.account?.accountId ?? '', 'somebody-else'))
  const other = await openSites({ folder, storage })
  await expect(other.access.open(card.id, signal)).rejects.toMatchObject({
    failure: { code: 'auth.other-account' },
  })
  await expect.poll(() => sessionsOf(twin)).toBe(0)

  await writeFile(path, kept)
  const again = await openSites({ folder, storage })
  await again.access.open(card.id, signal)
  expect(sessionsOf(twin)).toBe(1)
  await again.removeEverything()
  expect(sessionsOf(twin)).toBe(0)
})

test('whoever gives up signing in leaves the session to a deployment that has it', async () => {
  const twin = await serve()
  const { handlers, access } = await openSites()
  const card = stored(await handlers['site.save'](form(twin, password(twin, 'session'))))
  await expect.poll(() => sessionsOf(twin)).toBe(0)
  const deploying = await access.open(card.id, signal)
  const sessions = Object.keys(signInSlice.of(twin.site).sessions)
  const leaving = new AbortController()
  const looking = access.open(card.id, leaving.signal)
  leaving.abort()
  await expect(looking).rejects.toMatchObject({ failure: { code: 'net.cancelled' } })
  // By then what was given up has ended, too.
  await handlers['site.test']({ siteId: card.id })
  await deploying.api.call(dataCenterConnectEndpoints.myself)
  expect(Object.keys(signInSlice.of(twin.site).sessions)).toEqual(sessions)
})

test('what is refused is told apart; a Cloud token is not sent to a Data Center', async () => {
  const twin = await serve({ version: '11.3.8' })
  const { handlers } = await openSites()
  const save = (presented: Presented) => handlers['site.save'](form(twin, presented))
  const outcomes = [
    await save({ way: 'personal-access-token', token: 'wrong' }),
    await save(password(twin, 'basic')),
    await save(password(twin, 'session')),
    await save({ way: 'api-token', email: 'ada@example.com', token: 'ATATT3xFfGF0abc' }),
    await save({ way: 'personal-access-token', token: 'ATATT3xFfGF0abc' }),
  ]
  expect(outcomes.map((one) => ('failure' in one ? one.failure.code : one.outcome))).toEqual([
    'auth.personal-token-rejected',
    'auth.basic-disabled',
    'auth.basic-disabled',
    'auth.way-not-offered',
    'input.invalid',
  ])
  expect((await handlers['site.list']({})).sites).toEqual([])
})

test('stored unchecked, it is bound to where Jira proves to be', async () => {
  const twin = await serve()
  const { handlers, access, folder, storage } = await openSites()
  const address = `${twin.address}/secure/Dashboard.jspa`
  const unchecked = { ...form(twin, pat(twin)), address, check: 'skip' } as const
  const card = stored(await handlers['site.save'](unchecked))
  expect(card.address).toBe(address)
  await access.open(card.id, signal)
  expect((await access.card(card.id)).address).toBe(twin.address)
  await (await openSites({ folder, storage })).access.open(card.id, signal)
})

/** A twin whose clock moves with every look at it, so that each request shows in what was used last. */
const serveTicking = async (): Promise<DataCenterTwin> => {
  let time = Date.now()
  const now = (): number => {
    time += 1000
    return time
  }
  return serve({ clock: { now, wait: () => Promise.resolve() } })
}

const script = 'somebody’s script'

const withScript = async (): Promise<DataCenterTwin> => {
  const twin = await serveTicking()
  const { accountId } = Object.values(signInSlice.of(twin.site).tokens)[0] ?? { accountId: '' }
  mintPersonalAccessToken(twin.site, accountId, { name: script, days: 30 })
  return twin
}

const tokenNames = ({ site }: DataCenterTwin): readonly string[] =>
  Object.values(signInSlice.of(site).tokens)
    .map(({ name }) => name)
    .toSorted()

test('a personal access token is picked, rotated by Slipway, and revoked at its source', async () => {
  const twin = await withScript()
  const { handlers, access, learned } = await openSites()
  const card = stored(await handlers['site.save'](form(twin, pat(twin))))
  expect(card).toMatchObject({ entry: null, revocation: { revocation: 'here', pick: true } })
  const ofId = card.id
  const { entries } = await handlers['connection.entries']({ ofId })
  const own = entries.find(({ standing }) => standing === 'proved')?.entry
  const other = entries.find(({ entry }) => entry.name === script)
  if (own === undefined || other === undefined) throw new Error('the list is short of a token')
  expect(other.standing).toBe('not-used')
  const wrong = { ofId, entryId: other.entry.entryId, unproved: 'accept' } as const
  for (const refused of [
    handlers['connection.pick-entry']({ ofId, entryId: wrong.entryId }),
    handlers['connection.rotate']({ ...wrong, days: 90 }),
  ]) {
    await expect(refused).rejects.toMatchObject({ failure: { code: 'auth.entry-of-another' } })
  }
  expect(await handlers['connection.revoke'](wrong)).toMatchObject({
    outcome: 'kept',
    failure: { code: 'auth.entry-of-another', details: [expect.stringContaining(script)] },
  })
  expect(tokenNames(twin)).toHaveLength(2)
  await handlers['connection.pick-entry']({ ofId, entryId: own.entryId })
  expect(await access.card(ofId)).toMatchObject({
    entry: { entryId: own.entryId, expiresAt: own.expiresAt },
    revocation: { pick: false },
  })

  const { entryId } = own
  const unproved = 'refuse'
  const rotated = await handlers['connection.rotate']({ ofId, entryId, unproved, days: 90 })
  expect(rotated).toEqual({ outcome: 'rotated' })
  const present = await access.card(ofId)
  expect(present).toMatchObject({
    ...{ rotation: { rotation: 'offered' }, expiry: { source: 'read' }, token: { state: 'ok' } },
    entry: { name: expect.stringMatching(/^Slipway \d{4}-\d\d-\d\d /) },
  })
  const secrets = Object.values(signInSlice.of(twin.site).tokens)
  expect(tokenNames(twin)).toEqual([script, present.entry?.name].toSorted())
  expect(learned).toContain(secrets.find(({ name }) => name === present.entry?.name)?.secret)
  await access.open(ofId, signal)

  expect(await handlers['connection.revoke']({ ofId, entryId: null, unproved })).toEqual({
    outcome: 'revoked',
  })
  expect(tokenNames(twin)).toEqual([script])
  expect((await handlers['site.list']({})).sites).toEqual([])
})

test('while a deployment has a sign-in it is neither replaced nor rotated nor revoked', async () => {
  const twin = await withScript()
  const held = createHeldDestinations()
  const keepRunsAway: KeepRunsAway = (site) => held.hold(site, 'sign-in')
  const { handlers, access } = await openSites({ keepRunsAway })
  const { id: ofId, cloudId, title } = stored(await handlers['site.save'](form(twin, pat(twin))))
  const destination = { cloudId: cloudId ?? '', title }
  const { entries } = await handlers['connection.entries']({ ofId })
  const entryId = entries.find(({ standing }) => standing === 'proved')?.entry.entryId ?? ''
  const change = { ofId, entryId, unproved: 'refuse' } as const
  const runEnds = held.hold(destination, 'run')
  const code = 'run.uses-sign-in'
  expect(await handlers['site.save'](form(twin, password(twin, 'basic'), ofId))).toMatchObject({
    ...{ outcome: 'refused', failure: { code } },
  })
  await expect(handlers['connection.rotate']({ ...change, days: 9 })).rejects.toThrow(code)
  await expect(handlers['connection.revoke'](change)).rejects.toThrow(code)
  expect(await access.card(ofId)).toMatchObject({ way: 'personal-access-token' })
  expect(tokenNames(twin)).toHaveLength(2)
  runEnds()

  expect(await handlers['connection.rotate']({ ...change, days: 9 })).toEqual({
    outcome: 'rotated',
  })
  held.hold(destination, 'run')()
})

test('sites of an older Slipway keep their tokens, which stay bound to e-mail and address', async () => {
  const twin = await serveTwin('acme')
  const first = await openSites()
  const card = stored(await first.handlers['site.save'](formFor(twin, { label: 'Ours' })))
  const path = join(first.folder, 'sites.json')
  const { format, content } = JSON.parse(await readFile(path, 'utf8'))
  const sites = content.sites.map((site: Record<string, unknown>) => {
    const { product, version, way, accountName, entry, missingScopes, ...older } = site
    return { ...older, email: accountName }
  })
  await writeFile(path, JSON.stringify({ format, schema: 1, content: { ...content, sites } }))
  const { handlers, access } = await openSites({ folder: first.folder, storage: first.storage })
  expect((await handlers['site.list']({})).sites).toEqual([card])
  expect((await access.open(card.id, signal)).account.displayName).toBe('Alex Admin')
})
