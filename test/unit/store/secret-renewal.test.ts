import { writeFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { acme, openStoreWithToken, token, tokenIn } from './secret-stores.ts'

const openWithChangedKey = async () => {
  const first = await openStoreWithToken()
  const before = (await first.records())[acme.id]
  first.storage.keyChanged = true
  return { ...first.again(), before }
}

/** Waits until what goes on behind a read has ended: the next one comes after it. */
const settle = (store: Parameters<typeof tokenIn>[0]): Promise<void> => store.examine(acme)

test('a token is encrypted anew when the system asks for it, once per launch', async () => {
  const { store, storage, before, records, reports } = await openWithChangedKey()
  storage.prefix = 'v12'
  expect(await tokenIn(store)).toBe(token)
  await settle(store)
  const after = (await records())[acme.id]
  expect(after).toMatchObject({ provider: 'linux-v12', storedAt: before?.storedAt })
  expect(after?.ct).not.toBe(before?.ct)
  expect(after).not.toHaveProperty('former')
  expect(reports).toEqual([])
  const { encrypt } = storage.calls
  store.dropDecrypted()
  expect(await tokenIn(store)).toBe(token)
  await settle(store)
  expect(storage.calls.encrypt).toBe(encrypt)
})

test.each<[string, (storage: Awaited<ReturnType<typeof openWithChangedKey>>['storage']) => void]>([
  ['is weak', (storage) => Object.assign(storage, { prefix: 'v10' })],
  [
    'does not give back what it encrypted',
    (storage) => {
      const { encrypt } = storage
      vi.spyOn(storage, 'encrypt').mockImplementation((text) => encrypt(`${text} `))
    },
  ],
  [
    'fails',
    (storage) => {
      vi.spyOn(storage, 'encrypt').mockRejectedValue(new Error('no'))
    },
  ],
])('a new key that %s leaves the old ciphertext, and is only reported', async (_, spoil) => {
  const { store, storage, before, records, reports, again } = await openWithChangedKey()
  spoil(storage)
  expect(await tokenIn(store)).toBe(token)
  await settle(store)
  expect((await records())[acme.id]).toEqual(before)
  expect(reports).toEqual([expect.stringContaining('could not be encrypted anew')])
  expect(reports.join()).not.toContain(token)
  expect(await tokenIn(again().store)).toBe(token)
})

test('a launch that ended while it encrypted anew has lost nothing', async () => {
  const { path, records, again } = await openStoreWithToken()
  const record = (await records())[acme.id]
  if (record === undefined) throw new Error('no record')
  const { ct, provider, backend } = record
  const half = { ...record, ct: Buffer.from('v11999garbage').toString('base64') }
  const content = { [acme.id]: { ...half, former: { ct, provider, backend } } }
  await writeFile(path, JSON.stringify({ format: 'slipway-secrets', schema: 1, content }))
  expect(await tokenIn(again().store)).toBe(token)
})
