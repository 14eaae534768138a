import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { contentOf, readEnvelope } from '#store/sealed-file'
import { snapshotSort } from '#store/snapshot-file'
import { isSnapshotFolder, saveSnapshotFolder } from '#store/text/snapshot-folder'
import { startTwin, type Twin } from '#twin/serve'
import { createSite } from '#twin/site'
import { bundle } from '../../bundles.ts'
import { ownFolder, signedInto, slipway } from './in-terminal.ts'

let twin: Twin
beforeAll(async () => {
  twin = await startTwin({ site: createSite({ name: 'harbour', title: 'Harbour' }) })
  return () => twin.stop()
})

describe('snapshot', () => {
  it('reads a site into a file', async () => {
    const file = join(await ownFolder(), 'harbour.slipway-snapshot')
    const { output, progress, code } = await slipway(
      ['snapshot', twin.address, '--output', file, '--json'],
      { environment: signedInto(twin) },
    )
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ file, site: { title: 'Harbour' }, signer: null })
    expect(progress).toContain('of Harbour')
  })

  it('takes the token from standard input', async () => {
    const file = join(await ownFolder(), 'harbour.slipway-snapshot')
    const { email, token } = twin.credentials
    const args = ['snapshot', twin.address, '--output', file, '--email', email, '--token-stdin']
    const { code } = await slipway(args, { lines: [token] })
    expect(code).toBe(0)
    expect(await readFile(file, 'latin1')).not.toContain(token)
  })

  it.each([
    [{}, 'SLIPWAY_EMAIL'],
    [{ SLIPWAY_EMAIL: 'ann@acme.example' }, 'SLIPWAY_TOKEN'],
  ])('says what is missing: %j', async (environment, said) => {
    const { errors, code } = await slipway(['snapshot', twin.address], { environment })
    expect(errors).toContain(said)
    expect(code).toBe(1)
  })
})

describe('signatures', () => {
  it('are made with a key in a file, and one more by who reviewed', async () => {
    const folder = await ownFolder()
    const file = join(folder, 'harbour.slipway-snapshot')
    const keyOf = (name: string) => ({
      SLIPWAY_KEY: join(folder, `${name}.slipway-key`),
      SLIPWAY_KEY_PASSPHRASE: `${name} and the sea`,
    })
    for (const name of ['Ann', 'Bo']) {
      const environment = keyOf(name)
      const made = await slipway(['key', environment.SLIPWAY_KEY, '--name', name], { environment })
      expect(made.output).toMatch(/^slipway-ed25519 \S+ /)
    }
    const environment = { ...signedInto(twin), ...keyOf('Ann') }
    await slipway(['snapshot', twin.address, '--output', file], { environment })
    const signed = await slipway(['sign', file, '--reviewed', '--json'], {
      environment: keyOf('Bo'),
    })
    expect(JSON.parse(signed.output).signatures).toMatchObject([
      { name: 'Ann', role: 'made' },
      { name: 'Bo', role: 'reviewed' },
    ])

    const wrong = { ...keyOf('Bo'), SLIPWAY_KEY_PASSPHRASE: 'something else' }
    expect((await slipway(['sign', file], { environment: wrong })).errors).toContain('passphrase')
    const bytes = await readFile(file)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9)
    await writeFile(file, bytes)
    const broken = await slipway(['sign', file], { environment: keyOf('Bo') })
    expect(broken.errors).toContain('Its content is not what was written.')
    expect(broken.code).toBe(1)
  })

  it('never replace a key that is there', async () => {
    const file = join(await ownFolder(), 'ann.slipway-key')
    const environment = { SLIPWAY_KEY_PASSPHRASE: 'a secret' }
    await slipway(['key', file, '--name', 'Ann'], { environment })
    const before = await readFile(file)
    const again = await slipway(['key', file, '--name', 'Ann'], { environment })
    expect(again.code).toBe(1)
    expect(await readFile(file)).toEqual(before)
  })
})

test('a plan without a change is deployed already', async () => {
  const folder = await ownFolder()
  const [file, plan] = [join(folder, 'a.slipway-snapshot'), join(folder, 'a.slipway-plan')]
  const runs = join(folder, 'runs')
  const environment = signedInto(twin)
  await slipway(['snapshot', twin.address, '--output', file], { environment })
  await slipway(['plan', file, file, '--everything', '--output', plan, '--runs', runs])
  const into = ['--into', new URL(twin.address).host, '--runs', runs]
  const said = await slipway(['deploy', plan, ...into, '--json'], { environment })
  expect(said).toMatchObject({ code: 0 })
  expect(JSON.parse(said.output)).toMatchObject({ run: null })
  expect(existsSync(runs)).toBe(false)
})

describe('drift', () => {
  const drift = (file: string, on: Twin, more: Readonly<Record<string, string>> = {}) =>
    slipway(['drift', on.address, file], { environment: { ...signedInto(on), ...more } })

  it('keeps an encrypted file encrypted, and a folder of text a folder', async () => {
    const folder = await ownFolder()
    const file = join(folder, 'harbour.slipway-snapshot')
    const secret = { SLIPWAY_PASSPHRASE: 'the sea' }
    const environment = { ...signedInto(twin), ...secret }
    await slipway(['snapshot', twin.address, '--output', file, '--encrypt'], { environment })
    expect((await drift(file, twin)).errors).toContain('encrypted')
    expect(await drift(file, twin, secret)).toMatchObject({ code: 0 })
    expect((await readEnvelope(file)).encryption).not.toBeNull()
    const text = join(folder, 'text')
    await saveSnapshotFolder(
      text,
      await contentOf(snapshotSort, await readEnvelope(file), file, 'the sea'),
    )
    expect(await drift(text, twin)).toMatchObject({ code: 0 })
    expect(await isSnapshotFolder(text)).toBe(true)
  })

  it('leaves the snapshot of another site alone', async () => {
    const file = join(await ownFolder(), 'harbour.slipway-snapshot')
    await drift(file, twin)
    const before = await readFile(file)
    const other = await startTwin({ site: createSite({ name: 'shipyard', title: 'Shipyard' }) })
    const said = await drift(file, other)
    await other.stop()
    expect(said).toMatchObject({ code: 1 })
    expect(said.errors).toContain('another site')
    expect(await readFile(file)).toEqual(before)
  })
})

test('an open standard input does not keep a command waiting', async () => {
  const args = [
    bundle('slipway'),
    'snapshot',
    'http://127.0.0.1:9',
    '--email',
    'a@b.example',
    '--token-stdin',
  ]
  const child = spawn(process.execPath, args)
  child.stdout.resume()
  child.stderr.resume()
  child.stdin.write('token\n')
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
  child.stdin.destroy()
})
