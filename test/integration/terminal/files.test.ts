import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { startTwin, type Twin } from '#twin/serve'
import { createSite } from '#twin/site'
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
