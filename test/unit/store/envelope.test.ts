import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { FileStamp } from '#contract/model/file-stamp'
import { openEnvelope, seal, withSignature } from '#store/envelope'
import { signFile } from '#store/file-signatures'
import { makeKeyPair } from '#store/keys/ed25519'
import { contentOf, readEnvelope, sealContent } from '#store/sealed-file'
import { loadSnapshot, saveSnapshot, snapshotSort } from '#store/snapshot-file'
import { sampleSnapshot, testFolder } from './samples.ts'
import { unseal } from './unseal.ts'

const stamp: FileStamp = {
  madeBy: { name: 'Ada', account: 'a-1' },
  madeAt: '2026-11-26T12:00:00.000Z',
  slipway: '0.1.0',
  sites: ['https://acme.atlassian.net'],
}
const content = { name: 'ü', list: [1, 2] }
const wanted = { format: 'test', schema: 1 }
/** Nothing to wait for in a test. */
const cost = { cost: 2 ** 4, blockSize: 8, parallelism: 1 }

const ada = { ...makeKeyPair(), name: 'Ada' }
const at = '2026-11-26T13:00:00.000Z'

const signed = async (): Promise<Uint8Array> => {
  const file = await seal({ format: 'test', schema: 1, content, stamp })
  const envelope = openEnvelope(file, 'file')
  return withSignature(file, signFile(envelope, ada, { role: 'made', at }), 'file')
}

/** The same file with its first line edited and written as Slipway writes it. */
const edited = (file: Uint8Array, edit: (header: Record<string, unknown>) => object): Buffer => {
  const bytes = Buffer.from(file)
  const end = bytes.indexOf('\n')
  const header = JSON.parse(bytes.subarray(0, end).toString())
  return Buffer.concat([Buffer.from(JSON.stringify(edit(header))), bytes.subarray(end)])
}

const whyRefused = (file: Uint8Array): string => {
  try {
    openEnvelope(file, 'file')
  } catch (error) {
    return String((error as Error).message)
  }
  return 'opened'
}

describe('an envelope', () => {
  it('says who made it, when, with what and from what', async () => {
    const file = await seal({ format: 'test', schema: 1, content, stamp })
    expect(openEnvelope(file, 'file')).toMatchObject({ stamp, signatures: [], encryption: null })
    expect(await unseal(file, wanted, 'file')).toMatchObject({ content })
  })

  it.each([
    ['madeBy', { stamp: { ...stamp, madeBy: { name: 'Eve', account: 'a-1' } } }],
    ['madeAt', { stamp: { ...stamp, madeAt: '2026-11-26T12:00:00.001Z' } }],
    ['slipway', { stamp: { ...stamp, slipway: '0.2.0' } }],
    ['sites', { stamp: { ...stamp, sites: [] } }],
    ['format', { format: 'toast' }],
    ['schema', { schema: 2 }],
    ['hash', { hash: '0'.repeat(64) }],
  ])('names %s when that was changed', async (name, change) => {
    const file = edited(await signed(), (header) => ({ ...header, ...change }))
    expect(whyRefused(file)).toContain(`header is not what was written: ${name}.`)
  })

  it('names the table of hashes, the content and the signature when they were changed', async () => {
    const file = await signed()
    const table = edited(file, (header) => ({
      ...header,
      hashes: { ...(header.hashes as object), format: '0' },
    }))
    expect(whyRefused(table)).toContain('hashes')
    const body = Buffer.from(file)
    body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1
    expect(whyRefused(body)).toContain('Its content is not what was written')
    const signatures = edited(file, (header) => ({
      ...header,
      signatures: (header.signatures as { role: string }[]).map((one) => ({
        ...one,
        role: 'reviewed',
      })),
    }))
    expect(whyRefused(signatures)).toContain('The signature of Ada does not fit')
  })

  it('takes no signature of another file', async () => {
    const file = await seal({ format: 'test', schema: 1, content, stamp })
    const other = await seal({ format: 'test', schema: 1, content: { other: true }, stamp })
    const signature = signFile(openEnvelope(other, 'other'), ada, { role: 'made', at })
    expect(() => withSignature(file, signature, 'file')).toThrow('signature of Ada')
  })

  it('keeps a signature when another person signs', async () => {
    const file = await signed()
    const grace = { ...makeKeyPair(), name: 'Grace' }
    const review = signFile(openEnvelope(file, 'file'), grace, { role: 'reviewed', at })
    const { signatures } = openEnvelope(withSignature(file, review, 'file'), 'file')
    expect(signatures.map(({ name, role }) => [name, role])).toEqual([
      ['Ada', 'made'],
      ['Grace', 'reviewed'],
    ])
  })

  it('of the first format still opens', async () => {
    const path = join(await testFolder(), 'old.slipway-snapshot')
    const packed = gzipSync(JSON.stringify(sampleSnapshot))
    const format = 'slipway-snapshot'
    const hash = createHash('sha256').update(`${format}\n1\n`).update(packed).digest('hex')
    const header = { format, schema: 1, compression: 'gzip', bytes: packed.length, hash }
    await writeFile(path, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), packed]))
    expect(await loadSnapshot(path)).toEqual(sampleSnapshot)
    expect(await readEnvelope(path)).toMatchObject({ stamp: null, signatures: [] })
  })

  it('names whom a snapshot was seen by, and where', async () => {
    const path = join(await testFolder(), 'a.slipway-snapshot')
    await saveSnapshot(path, sampleSnapshot)
    expect((await readEnvelope(path)).stamp).toMatchObject({
      madeBy: { name: sampleSnapshot.seenBy.displayName },
      sites: [sampleSnapshot.site.address],
    })
  })
})

describe('an encrypted file', () => {
  it('opens with its passphrase alone, however that is composed', async () => {
    const file = await sealContent(snapshotSort, sampleSnapshot, { passphrase: 'grüß dich', cost })
    expect(Buffer.from(file).toString('latin1')).not.toContain('tabs')
    const envelope = openEnvelope(file, 'file')
    expect(envelope.stamp?.sites).toEqual([sampleSnapshot.site.address])
    const open = (passphrase?: string) => contentOf(snapshotSort, envelope, 'file', passphrase)
    expect(await open('grüß dich')).toEqual(sampleSnapshot)
    await expect(open()).rejects.toMatchObject({ failure: { code: 'file.passphrase-needed' } })
    await expect(open('gruss dich')).rejects.toMatchObject({
      failure: { code: 'file.passphrase-wrong' },
    })
  })

  it('does not open under another header, though its hashes were made to fit', async () => {
    const whole = await seal({ format: 'test', schema: 1, content, stamp, passphrase: 'p', cost })
    const { encryption, body } = openEnvelope(whole, 'file')
    const envelope = {
      ...openEnvelope(whole, 'file'),
      stamp: { ...stamp, sites: [] },
      encryption,
      body,
    }
    const { unpackEnvelope } = await import('#store/envelope')
    await expect(
      unpackEnvelope(envelope, { ...wanted, passphrase: 'p' }, 'file'),
    ).rejects.toMatchObject({ failure: { code: 'file.passphrase-wrong' } })
  })

  it('is never the same twice', async () => {
    const toSeal = { format: 'test', schema: 1, content, passphrase: 'p', cost }
    expect(await seal(toSeal)).not.toEqual(await seal(toSeal))
    const folder = await testFolder()
    await writeFile(join(folder, 'f'), await seal(toSeal))
    expect((await readFile(join(folder, 'f'))).length).toBeGreaterThan(100)
  })
})
