import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type Disk, nodeDisk } from '#store/disk'
import { failureFrom } from '../jira/api-at.ts'
import { formFor, type OpenedSites, openSites, serveTwin, stored } from './open-sites.ts'
import { administrator } from './people.ts'

const save = async ({ handlers }: Pick<OpenedSites, 'handlers'>, name: string) => {
  const twin = await serveTwin(name)
  return { twin, card: stored(await handlers['site.save'](formFor(twin))) }
}

test('source and destination are chosen, swapped, told, and kept', async () => {
  const opened = await openSites()
  const { handlers, events, folder, storage } = opened
  const [one, two] = [await save(opened, 'one'), await save(opened, 'two')]
  const pair = { sourceId: one.card.id, destinationId: two.card.id }
  expect(await handlers['site.choose-pair'](pair)).toEqual(pair)
  expect(events.at(-1)).toMatchObject({ event: 'sites-changed', pair })
  const swapped = { sourceId: two.card.id, destinationId: one.card.id }
  await handlers['site.choose-pair'](swapped)
  const next = await openSites({ folder, storage })
  expect((await next.handlers['site.list']({})).pair).toEqual(swapped)
  await next.handlers['site.choose-pair']({ sourceId: null, destinationId: one.card.id })
  expect((await next.handlers['site.list']({})).pair.sourceId).toBeNull()
})

test('the same site twice is refused, also under two addresses', async () => {
  const opened = await openSites()
  const { handlers, events } = opened
  const { card, twin } = await save(opened, 'one')
  const unknown = stored(
    await handlers['site.save'](formFor(twin, { address: 'http://localhost:9', check: 'skip' })),
  )
  const before = events.length
  const twice = handlers['site.choose-pair']({ sourceId: card.id, destinationId: card.id })
  expect(await failureFrom(twice)).toMatchObject({ code: 'site.same-site', subject: 'one title' })
  const none = handlers['site.choose-pair']({ sourceId: card.id, destinationId: 'none' })
  expect((await failureFrom(none)).code).toBe('input.invalid')
  expect(events).toHaveLength(before)

  // Not yet known to be the same: it shows when the second one is reached for the first time.
  await handlers['site.choose-pair']({ sourceId: card.id, destinationId: unknown.id })
  const port = new URL(twin.address).port
  await handlers['site.save'](
    formFor(twin, { siteId: unknown.id, address: `http://localhost:${port}`, check: 'skip' }),
  )
  await handlers['site.test']({ siteId: unknown.id })
  expect((await handlers['site.list']({})).pair).toEqual({ sourceId: card.id, destinationId: null })
  const known = handlers['site.choose-pair']({ sourceId: card.id, destinationId: unknown.id })
  expect((await failureFrom(known)).code).toBe('site.same-site')
})

test('label, day and mark can be changed without the token', async () => {
  const opened = await openSites()
  const { handlers, storage, folder } = opened
  const { card } = await save(opened, 'one')
  const secrets = await readFile(join(folder, 'sites.secrets.json'))
  const edit = { siteId: card.id, label: ' Mine ', expiresOn: '2031-01-01', production: true }
  expect(await handlers['site.edit'](edit)).toMatchObject({
    label: 'Mine',
    production: true,
    expiry: { expiresOn: '2031-01-01' },
    account: card.account,
    token: card.token,
  })
  expect(await readFile(join(folder, 'sites.secrets.json'))).toEqual(secrets)
  expect(storage.calls.decrypt).toBe(0)
  const gone = handlers['site.edit']({ ...edit, siteId: 'none' })
  expect((await failureFrom(gone)).code).toBe('input.invalid')
})

test('that plans for a site need two signatures stays until the user says otherwise', async () => {
  const opened = await openSites()
  const { handlers } = opened
  const { card, twin } = await save(opened, 'one')
  const edit = { siteId: card.id, label: '', expiresOn: null, production: true }
  await handlers['site.edit']({ ...edit, twoSignatures: true })
  expect(await handlers['site.edit'](edit)).toMatchObject({ twoSignatures: true })
  const again = stored(await handlers['site.save'](formFor(twin, { siteId: card.id })))
  expect(again.twoSignatures).toBe(true)
  expect(await handlers['site.edit']({ ...edit, twoSignatures: false })).toMatchObject({
    twoSignatures: false,
  })
})

test('a forgotten site is gone from files, list and pair; its token stays valid', async () => {
  const opened = await openSites()
  const { handlers, folder, events } = opened
  const { card, twin } = await save(opened, 'one')
  await handlers['site.choose-pair']({ sourceId: card.id, destinationId: null })
  await handlers['site.forget']({ siteId: card.id })
  expect(events.at(-1)).toEqual({
    event: 'sites-changed',
    sites: [],
    pair: { sourceId: null, destinationId: null },
  })
  for (const name of await readdir(folder)) {
    expect(await readFile(join(folder, name), 'utf8')).not.toContain(card.id)
  }
  expect(twin.site.state.tokens[twin.credentials.token]?.revoked).toBe(false)
  const again = handlers['site.forget']({ siteId: card.id })
  expect((await failureFrom(again)).code).toBe('input.invalid')
})

test('weak protection asks first; the user’s choice is kept on the card', async () => {
  const opened = await openSites()
  const { handlers, storage, folder } = opened
  storage.prefix = 'v10'
  const twin = await serveTwin('acme')
  expect(await handlers['site.save'](formFor(twin))).toEqual({
    outcome: 'unprotected',
    protection: { state: 'weak', keeper: 'no keyring' },
  })
  expect((await handlers['site.list']({})).sites).toEqual([])
  const session = stored(await handlers['site.save'](formFor(twin, { keep: 'session' })))
  expect(session.token.state).toBe('session-only')
  const next = await openSites({ folder, storage })
  expect((await next.handlers['site.list']({})).sites).toMatchObject([
    { id: session.id, token: { state: 'absent' }, sourceHindrances: ['token-absent'] },
  ])
  const opening = next.access.open(session.id, new AbortController().signal)
  expect((await failureFrom(opening)).code).toBe('auth.token-missing')
  const weak = stored(await next.handlers['site.save'](formFor(twin, { keep: 'weak' })))
  expect(weak).toMatchObject({ id: session.id, token: { state: 'weak' }, sourceHindrances: [] })
})

test('a keyring that never answers is waited for a minute, and the user chooses', async () => {
  const { handlers, storage, time } = await openSites()
  const twin = await serveTwin('acme')
  storage.mood = 'hangs'
  const saving = handlers['site.save'](formFor(twin))
  await vi.waitFor(() => expect(time.waiting()).toBe(1))
  time.pass(60_000)
  expect(await saving).toMatchObject({ outcome: 'unprotected', protection: { state: 'locked' } })
  expect(stored(await handlers['site.save'](formFor(twin, { keep: 'session' })))).toMatchObject({
    token: { state: 'session-only' },
  })
})

test('damaged files are kept aside and said to be; tokens and sites are entered again', async () => {
  const first = await openSites()
  const { twin } = await save(first, 'one')
  const { folder, storage } = first
  for (const name of ['sites.json', 'sites.secrets.json']) {
    await writeFile(join(folder, name), (await readFile(join(folder, name))).subarray(0, 40))
  }
  const { handlers, setAside } = await openSites({ folder, storage })
  expect(await setAside()).toMatchObject([
    { code: 'file.set-aside', subject: 'sites.json' },
    { code: 'file.set-aside', subject: 'sites.secrets.json' },
  ])
  expect((await handlers['site.list']({})).sites).toEqual([])
  stored(await handlers['site.save'](formFor(twin)))
  const names = await readdir(folder)
  expect(names.filter((name) => name.includes('.corrupt-'))).toHaveLength(2)
})

test('a site that cannot be noted leaves no token behind that nobody sees', async () => {
  const twin = await serveTwin('acme')
  const rename: Disk['rename'] = async (from, to) => {
    if (!String(to).endsWith('sites.json')) return nodeDisk.rename(from, to)
    throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'rename' })
  }
  const { handlers, folder } = await openSites({ disk: { ...nodeDisk, rename } })
  const saving = handlers['site.save'](formFor(twin))
  expect((await failureFrom(saving)).code).toBe('file.disk-full')
  expect((await handlers['site.list']({})).sites).toEqual([])
  const secrets = await readFile(join(folder, 'sites.secrets.json'), 'utf8')
  expect(JSON.parse(secrets).content).toEqual({})
  expect(await readdir(folder)).toEqual(['sites.secrets.json'])
})

test('everything can be removed', async () => {
  const opened = await openSites()
  const { handlers, folder, removeEverything } = opened
  await save(opened, 'one')
  await writeFile(join(folder, 'sites.json.corrupt-1'), '')
  await removeEverything()
  expect(await readdir(folder)).toEqual([])
  expect((await handlers['site.list']({})).sites).toEqual([])
})

test('no token goes to the page, to an event, a report or a file, whatever happens to it', async () => {
  const twin = await serveTwin('acme')
  const opened = await openSites()
  const { handlers, access, events, reports, folder, storage, dropTokens } = opened
  const said: unknown[] = []
  const note = async (run: Promise<unknown>): Promise<void> => {
    said.push(await run.catch((error: unknown) => [error, String(error), (error as Error).stack]))
  }
  const tokens = [
    twin.credentials.token,
    administrator(twin).token,
    'CANARY-wrong-token-0123456789',
  ]
  for (const token of tokens) {
    for (const keep of ['protected', 'session', 'weak'] as const) {
      for (const check of ['verify', 'skip'] as const) {
        await note(handlers['site.save'](formFor(twin, { token, keep, check })))
      }
    }
  }
  const { sites } = await handlers['site.list']({})
  storage.keyChanged = true
  for (const { id } of sites) {
    for (const mood of ['locked', 'works', 'unavailable'] as const) {
      storage.mood = mood
      dropTokens()
      await note(handlers['site.test']({ siteId: id }))
      const connection = access.open(id, new AbortController().signal)
      await note(connection.then(({ site, account, fieldModel }) => [site, account, fieldModel]))
    }
  }
  const files = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  )
  const everything = JSON.stringify([said, events, reports, files, handlers, access, sites])
  for (const token of tokens) {
    const basic = Buffer.from(`${twin.credentials.email}:${token}`).toString('base64')
    const cores = [0, 1, 2].map((at) =>
      Buffer.from('x'.repeat(at) + token)
        .toString('base64')
        .slice(4, -4),
    )
    for (const trace of [token, basic, ...cores]) expect(everything.includes(trace)).toBe(false)
  }
})

test('a list of sites from a newer Slipway is told of where sites are listed, and only there', async () => {
  const twin = await serveTwin('acme')
  const first = await openSites()
  stored(await first.handlers['site.save'](formFor(twin)))
  const path = join(first.folder, 'sites.json')
  const newer = (await readFile(path, 'utf8')).replace('"schema": 2', '"schema": 3')
  await writeFile(path, newer)
  const { handlers, setAside, removeEverything, folder } = await openSites({ folder: first.folder })
  expect(await setAside()).toEqual([])
  expect((await failureFrom(handlers['site.list']({}))).code).toBe('file.newer-schema')
  expect(await readFile(path, 'utf8')).toBe(newer)
  await removeEverything()
  expect(await readdir(folder)).toEqual([])
  expect((await handlers['site.list']({})).sites).toEqual([])
})
