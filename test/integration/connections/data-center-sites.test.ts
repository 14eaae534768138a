import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Presented } from '#contract/model/connection'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { mintPersonalAccessToken, signInSlice } from '#twin/data-center/sign-in/state'
import type { DataCenterOptions } from '#twin/data-center/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { formFor, openSites, serveTwin, stored } from '../sites/open-sites.ts'

const serve = async (options: DataCenterOptions = {}): Promise<DataCenterTwin> => {
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

test('a personal access token is picked, rotated by Slipway, and revoked at its source', async () => {
  const twin = await serve()
  const { accountId } = Object.values(signInSlice.of(twin.site).tokens)[0] ?? { accountId: '' }
  mintPersonalAccessToken(twin.site, accountId, { name: 'somebody’s script', days: 30 })
  const { handlers, access, learned } = await openSites()
  const card = stored(await handlers['site.save'](form(twin, pat(twin))))
  expect(card).toMatchObject({ entry: null, revocation: { revocation: 'here', pick: true } })
  const ofId = card.id
  const { entries } = await handlers['connection.entries']({ ofId })
  const own = entries.find(({ name }) => name !== 'somebody’s script')
  if (own === undefined) throw new Error('the list is short of the stored token')
  await handlers['connection.pick-entry']({ ofId, entryId: own.entryId })
  expect(await access.card(ofId)).toMatchObject({
    entry: { entryId: own.entryId, expiresAt: own.expiresAt },
    revocation: { pick: false },
  })

  const { entryId } = own
  const rotated = await handlers['connection.rotate']({ ofId, entryId, days: 90 })
  expect(rotated).toEqual({ outcome: 'rotated' })
  const present = await access.card(ofId)
  expect(present).toMatchObject({
    ...{ rotation: { rotation: 'offered' }, expiry: { source: 'read' }, token: { state: 'ok' } },
    entry: { name: expect.stringMatching(/^Slipway \d{4}-\d\d-\d\d /) },
  })
  const secrets = Object.values(signInSlice.of(twin.site).tokens)
  expect(secrets.map(({ name }) => name).toSorted()).toEqual(
    ['somebody’s script', present.entry?.name].toSorted(),
  )
  expect(learned).toContain(secrets.find(({ name }) => name === present.entry?.name)?.secret)
  await access.open(ofId, signal)

  expect(await handlers['connection.revoke']({ ofId, entryId: null })).toEqual({
    outcome: 'revoked',
  })
  expect(Object.values(signInSlice.of(twin.site).tokens).map(({ name }) => name)).toEqual([
    'somebody’s script',
  ])
  expect((await handlers['site.list']({})).sites).toEqual([])
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
