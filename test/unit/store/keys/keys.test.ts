import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inTurn } from '#store/in-turn'
import { keepDocument } from '#store/kept-document'
import { fingerprintOf, isPublicKey, isSignedBy, makeKeyPair, signText } from '#store/keys/ed25519'
import { loadKeyFile, saveKeyFile } from '#store/keys/key-file'
import { keepKnownPeople, signatureViews } from '#store/keys/known-people'
import { keepOwnKey } from '#store/keys/own-key'
import { peopleKeysSort } from '#store/keys/people-file'
import { readPublicLine, writePublicLine } from '#store/keys/public-line'
import { type FakeSafeStorage, fakeSafeStorage } from '../fake-safe-storage.ts'
import { testFolder } from '../samples.ts'
import { openStore } from '../secret-stores.ts'

const clock = () => '2026-11-26T12:00:00.000Z'
const cost = { cost: 2 ** 4, blockSize: 8, parallelism: 1 }

describe('a pair of keys', () => {
  it('signs, and nothing but the text that it signed is signed', () => {
    const [mine, other] = [makeKeyPair(), makeKeyPair()]
    const signature = signText('yes', mine)
    expect(isSignedBy('yes', signature, mine.publicKey)).toBe(true)
    expect(isSignedBy('no', signature, mine.publicKey)).toBe(false)
    expect(isSignedBy('yes', signature, other.publicKey)).toBe(false)
    expect(isSignedBy('yes', signature.slice(0, 8), mine.publicKey)).toBe(false)
    expect(isSignedBy('yes', signature, 'no key')).toBe(false)
  })

  it('has a fingerprint of eight groups of five digits, its own', () => {
    const [mine, other] = [makeKeyPair(), makeKeyPair()]
    expect(fingerprintOf(mine.publicKey)).toMatch(/^\d{5}( \d{5}){7}$/)
    expect(fingerprintOf(mine.publicKey)).toBe(fingerprintOf(mine.publicKey))
    expect(fingerprintOf(mine.publicKey)).not.toBe(fingerprintOf(other.publicKey))
  })

  it('is passed on in one line', () => {
    const { publicKey } = makeKeyPair()
    const line = writePublicLine({ name: 'Ada\n Lovelace ', publicKey })
    expect(readPublicLine(` ${line}\n`)).toEqual({ name: 'Ada Lovelace', publicKey })
    expect(readPublicLine(`slipway-ed25519 ${publicKey}`)).toEqual({ name: '', publicKey })
    for (const wrong of ['', 'slipway-ed25519 abc Ada', `ssh-ed25519 ${publicKey} Ada`]) {
      expect(() => readPublicLine(wrong)).toThrow('input.invalid')
    }
  })
})

describe('a key file', () => {
  it('gives the pair back to the passphrase alone', async () => {
    const path = join(await testFolder(), 'ada.slipway-key')
    const ada = { ...makeKeyPair(), name: 'Ada' }
    await saveKeyFile(path, ada, 'open sesame', { cost })
    expect(await readFile(path, 'utf8')).not.toContain(ada.privateKey)
    expect(await loadKeyFile(path, 'open sesame')).toEqual(ada)
    await expect(loadKeyFile(path, 'sesame')).rejects.toThrow('file.passphrase-wrong')
    await expect(loadKeyFile(join(path, '..', 'none'), '')).rejects.toThrow('file.not-found')
  })
})

const keptKeys = async (storage: FakeSafeStorage = fakeSafeStorage()) => {
  const opened = await openStore({ storage })
  const path = join(opened.path, '..', 'people-keys.json')
  const file = keepDocument(peopleKeysSort, path, { clock })
  const ownWith = (secrets = opened.store) =>
    keepOwnKey({ file, secrets, clock, defaultName: () => 'Ada', inTurn: inTurn() })
  return { ...opened, file, own: ownWith(), ownWith, people: keepKnownPeople(file, clock) }
}

describe('one’s own key', () => {
  it('is made when something is signed for the first time, and is the same later', async () => {
    const { own, ownWith, again, path } = await keptKeys()
    expect(await own.mine()).toBeNull()
    const [first, second] = await Promise.all([own.signer(), own.signer()])
    expect(isPublicKey(first.publicKey)).toBe(true)
    expect(second).toEqual(first)
    expect(await ownWith(again().store).signer()).toEqual(first)
    expect(await own.mine()).toMatchObject({
      name: 'Ada',
      fingerprint: fingerprintOf(first.publicKey),
    })
    expect(await readFile(path, 'utf8')).not.toContain(first.privateKey)
  })

  it('is not made where nothing protects it', async () => {
    const storage = fakeSafeStorage()
    storage.mood = 'unavailable'
    const { own, file } = await keptKeys(storage)
    await expect(own.signer()).rejects.toThrow('key.unavailable')
    expect((await file.get()).mine).toBeNull()
  })

  it('that cannot be read here is kept, until its owner wants another one', async () => {
    const { own, ownWith, again, storage } = await keptKeys()
    const first = await own.signer()
    storage.key = 0x11
    const elsewhere = ownWith(again().store)
    await expect(elsewhere.signer()).rejects.toThrow('key.unavailable')
    storage.key = 0x5a
    expect(await ownWith(again().store).signer()).toEqual(first)
    expect((await elsewhere.renew()).publicLine).not.toContain(first.publicKey)
  })

  it('bears the name that its owner gives it', async () => {
    const { own } = await keptKeys()
    await own.rename('Ada Lovelace')
    expect(await own.signer()).toMatchObject({ name: 'Ada Lovelace' })
    expect((await own.rename('Countess')).publicLine).toMatch(/ Countess$/)
  })
})

describe('known people', () => {
  it('are added, renamed and removed, and tell whose a signature is', async () => {
    const { people, own, file } = await keptKeys()
    const mine = await own.signer()
    const grace = makeKeyPair()
    const line = writePublicLine({ name: 'Grace', publicKey: grace.publicKey })
    const [added] = await people.add(line, '')
    expect(added).toMatchObject({ name: 'Grace', fingerprint: fingerprintOf(grace.publicKey) })
    await expect(people.add(line, 'Again')).rejects.toThrow('input.invalid')
    await people.rename(added?.fingerprint ?? '', 'Grace Hopper')
    const signature = { name: 'Me', role: 'made', at: clock(), signature: '' } as const
    const keys = [mine.publicKey, grace.publicKey, makeKeyPair().publicKey]
    const signatures = keys.map((publicKey) => ({ ...signature, publicKey }))
    expect(
      signatureViews(signatures, await file.get()).map(({ standing, knownAs }) => [
        standing,
        knownAs,
      ]),
    ).toEqual([
      ['you', null],
      ['known', 'Grace Hopper'],
      ['unknown', null],
    ])
    expect(await people.remove(added?.fingerprint ?? '')).toEqual([])
    await expect(people.remove('12345')).rejects.toThrow('input.invalid')
  })

  it('are not oneself', async () => {
    const { people, own } = await keptKeys()
    const { publicLine } = await own.rename('Me')
    await expect(people.add(publicLine, 'Somebody')).rejects.toThrow('known already')
  })
})
