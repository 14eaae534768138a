import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, test, vi } from 'vitest'
import { failure } from '#contract/model/failure'
import { createSecret } from '#store/secrets/secret'
import { diskWithRoomFor } from './failing-disk.ts'
import { fakeSafeStorage } from './fake-safe-storage.ts'
import { acme, openStore, openStoreWithToken, other, token, tokenIn } from './secret-stores.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** A text in base64 wherever in a longer text it begins, without the ends that depend on the rest. */
const base64Cores = (text: string): readonly string[] =>
  [0, 1, 2].map((at) => base64('x'.repeat(at) + text).slice(4, -4))

const traces = [token, base64(`${acme.account}:${token}`), ...base64Cores(token)]

test('the file holds no trace of the token, and is the user’s alone', async () => {
  const { store, file, path, names } = await openStoreWithToken()
  expect(await tokenIn(store)).toBe(token)
  for (const trace of traces) expect(await file()).not.toContain(trace)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await names()).toEqual(['sites.secrets.json'])
})

test('a token is there again at the next start, with when and how it was stored', async () => {
  const { again, records } = await openStoreWithToken()
  const { store } = again()
  expect(await store.state(acme.id)).toEqual({ state: 'ok', storedAt: '2026-11-03T08:00:01.000Z' })
  expect(await tokenIn(store)).toBe(token)
  expect((await records())[acme.id]).toMatchObject({
    v: 1,
    kind: 'sign-in',
    protection: 'os',
    provider: 'linux-v11',
    backend: 'gnome_libsecret',
  })
})

test.each([
  ['win32', 'v10', 'dpapi'],
  ['darwin', 'v10', 'keychain'],
  ['linux', 'v11', 'linux-v11'],
  ['linux', 'v12', 'linux-v12'],
  ['linux', '\u0000\u0001\u0002', 'linux-unknown'],
] as const)(
  'on %s a ciphertext that begins with %j is well protected',
  async (platform, prefix, provider) => {
    const storage = fakeSafeStorage()
    storage.prefix = prefix
    const { store, records } = await openStoreWithToken({ platform, storage })
    expect(store.protection().state).toBe('os')
    expect((await records())[acme.id]).toMatchObject({ protection: 'os', provider })
  },
)

test('whoever has only the file or a print-out has no token', async () => {
  const { store } = await openStoreWithToken()
  const found = await store.read(acme)
  const secret = createSecret(token)
  const shown = [
    inspect([found, secret, store], { depth: 20, showHidden: true, getters: true }),
    JSON.stringify([found, secret, store]),
    `${secret}`,
  ].join('\n')
  for (const trace of traces) expect(shown).not.toContain(trace)
})

test('nothing is asked of the keyring before a token is stored', async () => {
  const { store, storage } = await openStore()
  expect(await store.state(acme.id)).toEqual({ state: 'absent' })
  expect(await store.read(acme)).toEqual({ found: 'absent' })
  expect(store.protection()).toEqual({ state: 'unknown', keeper: '' })
  expect(storage.calls).toEqual({ encrypt: 0, decrypt: 0, isAvailable: 0 })
})

test('what an older Slipway stored, and called an API token whatever it was, is read and renamed', async () => {
  const { path, again, records } = await openStoreWithToken()
  const content = { [acme.id]: { ...(await records())[acme.id], kind: 'atl-api-token' } }
  const older = JSON.stringify({ format: 'slipway-secrets', schema: 1, content })
  await writeFile(path, older)
  const { store, file } = again()
  expect(await tokenIn(store)).toBe(token)
  expect(await file()).toBe(older)
  await store.save(other, createSecret('another'), 'protected')
  const written = JSON.parse(await file())
  expect(written.schema).toBe(2)
  expect(written.content).toMatchObject({
    [acme.id]: { kind: 'sign-in' },
    [other.id]: { kind: 'sign-in' },
  })
  expect(await tokenIn(again().store)).toBe(token)
})

test.each([
  ['id', { ...acme, id: other.id }],
  ['address', { ...acme, origin: 'https://evil.example' }],
  ['account', { ...acme, account: 'eve@example.com' }],
])('a record that was given another %s gives no token', async (_, binding) => {
  const { path, again, records } = await openStoreWithToken()
  const record = (await records())[acme.id]
  const content = { [binding.id]: { ...record, id: binding.id } }
  await writeFile(path, JSON.stringify({ format: 'slipway-secrets', schema: 1, content }))
  const { store } = again()
  expect(await store.read(binding)).toEqual({ found: 'foreign' })
  expect(await store.state(binding.id)).toMatchObject({ state: 'lost' })
})

test('two records with exchanged ciphertexts give no token, and give them again when put right', async () => {
  const { store, path, again, file, records } = await openStoreWithToken()
  await store.save(other, createSecret('another'), 'protected')
  const right = await file()
  const { [acme.id]: one, [other.id]: two } = await records()
  const content = { [acme.id]: { ...one, ct: two?.ct }, [other.id]: { ...two, ct: one?.ct } }
  await writeFile(path, JSON.stringify({ format: 'slipway-secrets', schema: 1, content }))
  const next = again()
  for (const binding of [acme, other]) expect(await tokenIn(next.store, binding)).toBeUndefined()
  await writeFile(path, right)
  expect(await tokenIn(again().store)).toBe(token)
})

test('a key that is lost leaves the ciphertext as it is, names both keepers, and a new token mends it', async () => {
  const { again, file, storage } = await openStoreWithToken()
  const before = await file()
  const wallet = fakeSafeStorage()
  Object.assign(wallet, { key: storage.key + 1, keeper: 'kwallet6' })
  const { store } = again({ storage: wallet })
  expect(await store.read(acme)).toEqual({ found: 'lost' })
  expect(await store.state(acme.id)).toEqual({
    state: 'lost',
    storedAt: '2026-11-03T08:00:01.000Z',
    storedWith: 'GNOME Keyring',
    presentlyWith: 'KWallet',
  })
  await store.save(acme, createSecret('for now'), 'session')
  expect(await tokenIn(store)).toBe('for now')
  expect(await file()).toBe(before)
  expect(await tokenIn(again().store)).toBe(token)
  await store.save(acme, createSecret('for good'), 'protected')
  expect(await tokenIn(again({ storage: wallet }).store)).toBe('for good')
})

test('a keyring that is locked keeps everything, and opens when it is asked again', async () => {
  const { again, storage, file } = await openStoreWithToken()
  const before = await file()
  const { store } = again()
  storage.mood = 'locked'
  expect(await store.read(acme)).toEqual({ found: 'locked' })
  expect(await store.state(acme.id)).toMatchObject({ state: 'locked' })
  expect(await store.save(other, createSecret('x'), 'protected')).toEqual({
    outcome: 'unprotected',
    protection: { state: 'locked', keeper: 'GNOME Keyring' },
  })
  expect(await file()).toBe(before)
  storage.mood = 'works'
  expect(await tokenIn(store)).toBe(token)
  expect(await store.state(acme.id)).toMatchObject({ state: 'ok' })
})

test('a keyring that never answers is taken for locked after a minute', async () => {
  const { again, storage } = await openStoreWithToken()
  const { store, time } = again()
  storage.mood = 'hangs'
  const found = store.read(acme)
  await vi.waitFor(() => expect(time.waiting()).toBe(1))
  time.pass(59_999)
  expect(time.waiting()).toBe(1)
  time.pass(1)
  expect(await found).toEqual({ found: 'locked' })
  const saved = store.save(other, createSecret('x'), 'protected')
  await vi.waitFor(() => expect(time.waiting()).toBe(1))
  time.pass(60_000)
  expect(await saved).toMatchObject({ outcome: 'unprotected', protection: { state: 'locked' } })
  storage.mood = 'works'
  expect(await tokenIn(store)).toBe(token)
})

test('a key that everyone knows is never used without the user’s word', async () => {
  const storage = fakeSafeStorage()
  Object.assign(storage, { prefix: 'v10', keeper: 'gnome_libsecret' })
  const { store, again, names, records } = await openStore({ storage })
  const protection = { state: 'weak', keeper: 'no keyring' }
  expect(await store.save(acme, createSecret(token), 'protected')).toEqual({
    outcome: 'unprotected',
    protection,
  })
  expect(await names()).toEqual([])
  expect(await store.read(acme)).toEqual({ found: 'absent' })
  await store.save(acme, createSecret(token), 'weak')
  expect((await records())[acme.id]).toMatchObject({ protection: 'weak', provider: 'linux-v10' })
  expect(await again().store.state(acme.id)).toMatchObject({ state: 'weak' })
  expect(await tokenIn(again().store)).toBe(token)
})

test('a key that turns out weak only when the token is encrypted is not used either', async () => {
  const { store, storage, file } = await openStoreWithToken()
  const before = await file()
  storage.prefix = 'v10'
  expect(await store.save(acme, createSecret('new'), 'protected')).toMatchObject({
    outcome: 'unprotected',
    protection: { state: 'weak' },
  })
  expect(await file()).toBe(before)
})

test('weak protection that was agreed to is not taken where there is a better one', async () => {
  const { store, records } = await openStore()
  await store.save(acme, createSecret(token), 'weak')
  expect((await records())[acme.id]).toMatchObject({ protection: 'os' })
})

test('where nothing encrypts, a token is kept for this session or not at all', async () => {
  const { store, storage, names, again } = await openStore()
  storage.mood = 'unavailable'
  for (const keep of ['protected', 'weak'] as const) {
    expect(await store.save(acme, createSecret(token), keep)).toMatchObject({
      outcome: 'unprotected',
      protection: { state: 'none' },
    })
  }
  await store.save(acme, createSecret(token), 'session')
  expect(await store.state(acme.id)).toMatchObject({ state: 'session-only' })
  expect(await tokenIn(store)).toBe(token)
  expect(await names()).toEqual([])
  expect(await again().store.state(acme.id)).toEqual({ state: 'absent' })
})

test('a token for this session replaces a stored one that can be read', async () => {
  const { store, again, file } = await openStoreWithToken()
  await store.save(acme, createSecret('for now'), 'session')
  expect(await file()).not.toContain(acme.id)
  expect(await again().store.state(acme.id)).toEqual({ state: 'absent' })
})

test('a decrypted token leaves memory when it is not used for a quarter of an hour', async () => {
  const { again, storage } = await openStoreWithToken()
  const { store, time } = again()
  const read = async () => {
    const { decrypt } = storage.calls
    expect(await tokenIn(store)).toBe(token)
    return storage.calls.decrypt - decrypt
  }
  expect(await read()).toBe(1)
  time.pass(14 * 60_000)
  expect(await read()).toBe(0)
  time.pass(14 * 60_000)
  expect(await read()).toBe(0)
  time.pass(15 * 60_000)
  expect(await read()).toBe(1)
  store.dropDecrypted()
  expect(await read()).toBe(1)
})

test('a token of this session is not dropped, for it could not be had again', async () => {
  const { store, time } = await openStore()
  await store.save(acme, createSecret(token), 'session')
  time.pass(24 * 3600_000)
  store.dropDecrypted()
  expect(await tokenIn(store)).toBe(token)
})

test('a token in memory is given for its own site and account only', async () => {
  const { store } = await openStoreWithToken()
  await store.save(other, createSecret('for now'), 'session')
  expect(await store.read({ ...acme, origin: other.origin })).toEqual({ found: 'foreign' })
  expect(await store.read({ ...other, account: 'eve@example.com' })).toEqual({ found: 'absent' })
})

test('looking whether a token can be read leaves none in memory', async () => {
  const { again, storage } = await openStoreWithToken()
  const { store, time } = again()
  await store.examine(acme)
  expect(time.waiting()).toBe(0)
  expect(storage.calls.decrypt).toBe(1)
  storage.key += 1
  await store.examine(acme)
  expect(await store.state(acme.id)).toMatchObject({ state: 'lost' })
})

test('a forgotten token is gone from file and memory', async () => {
  const { store, again, file } = await openStoreWithToken()
  await store.save(other, createSecret('another'), 'protected')
  const { [acme.id]: record } = JSON.parse(await file()).content
  await store.forget(acme.id)
  expect(await store.read(acme)).toEqual({ found: 'absent' })
  expect(await file()).not.toContain(record.ct)
  expect(await tokenIn(again().store, other)).toBe('another')
})

test('all tokens can be removed, and files that were set aside with them', async () => {
  const { store, path, names, again } = await openStoreWithToken()
  await store.save(other, createSecret('x'), 'session')
  await writeFile(`${path}.corrupt-2026`, 'old')
  await store.removeAll()
  expect(await names()).toEqual([])
  for (const one of [store, again().store]) {
    for (const binding of [acme, other])
      expect(await one.read(binding)).toEqual({ found: 'absent' })
  }
})

test.each([
  ['cut short', (text: string) => text.slice(0, -20)],
  ['empty', () => ''],
  ['something else', () => '{"format":"slipway-sites","schema":1,"content":{}}'],
  ['without what a record needs', (text: string) => text.replaceAll('"ct"', '"cd"')],
])('a file that is %s is kept aside, and tokens can be stored again', async (_, damage) => {
  const { path, file, again, names } = await openStoreWithToken()
  const damaged = damage(await file())
  await writeFile(path, damaged)
  const { store } = again()
  expect(await store.state(acme.id)).toEqual({ state: 'absent' })
  const [aside = ''] = (await names()).filter((name) => name.includes('.corrupt-'))
  expect(store.setAside()).toEqual(failure('file.set-aside', 'sites.secrets.json', [aside]))
  expect(aside).not.toContain(':')
  expect(await readFile(join(path, '..', aside), 'utf8')).toBe(damaged)
  await store.save(acme, createSecret('new'), 'protected')
  expect(await tokenIn(again().store)).toBe('new')
  expect(await names()).toContain(aside)
})

test('a file of a newer Slipway is neither read nor written', async () => {
  const { path, file, again } = await openStoreWithToken()
  const newer = (await file()).replace('"schema": 2', '"schema": 3')
  await writeFile(path, newer)
  const { store } = again()
  await expect(store.read(acme)).rejects.toThrow('file.newer-schema')
  await expect(store.save(acme, createSecret('new'), 'protected')).rejects.toThrow('newer-schema')
  expect(await file()).toBe(newer)
})

test('a full disk leaves the former token', async () => {
  const { store, file, again, names } = await openStoreWithToken({ disk: diskWithRoomFor(700) })
  const before = await file()
  await expect(store.save(acme, createSecret('new'), 'protected')).rejects.toThrow('file.disk-full')
  expect(await tokenIn(store)).toBe(token)
  expect(await file()).toBe(before)
  expect(await names()).toEqual(['sites.secrets.json'])
  expect(await tokenIn(again().store)).toBe(token)
})

test('tokens that are stored at once are all stored', async () => {
  const { store, again } = await openStore()
  const bindings = Array.from({ length: 20 }, (_, at) => ({ ...acme, id: `site-${at}` }))
  await Promise.all(
    bindings.map((binding) => store.save(binding, createSecret(binding.id), 'protected')),
  )
  const next = again().store
  for (const binding of bindings) expect(await tokenIn(next, binding)).toBe(binding.id)
})
