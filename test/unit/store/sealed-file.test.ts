import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AppError } from '#contract/model/failure'
import { jsonSchema } from '#contract/model/json'
import { seal } from '#store/envelope'
import { loadPlan, savePlan } from '#store/plan-file'
import { loadSealed, type SealedSort, saveSealed } from '#store/sealed-file'
import { loadSnapshot, saveSnapshot } from '#store/snapshot-file'
import { diskWithRoomFor } from './failing-disk.ts'
import { samplePlan, sampleSnapshot, testFolder } from './samples.ts'
import { unseal } from './unseal.ts'

const failing = (code: string) => ({ failure: { code } })

describe('a sealed file', () => {
  it('gives back what was saved', async () => {
    const folder = await testFolder()
    await saveSnapshot(join(folder, 'a.slipway-snapshot'), sampleSnapshot)
    await savePlan(join(folder, 'a.slipway-plan'), samplePlan)
    expect(await loadSnapshot(join(folder, 'a.slipway-snapshot'))).toEqual(sampleSnapshot)
    expect(await loadPlan(join(folder, 'a.slipway-plan'))).toEqual(samplePlan)
    expect(await readdir(folder)).toEqual(['a.slipway-plan', 'a.slipway-snapshot'])
  })

  it('can be read by its owner only', async () => {
    const path = join(await testFolder(), 'a.slipway-plan')
    await savePlan(path, samplePlan)
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0)
  })

  it('gives back any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (value) => {
        const content = jsonSchema.parse(JSON.parse(JSON.stringify(value)))
        const file = await seal({ format: 'test', schema: 1, content })
        const unsealed = await unseal(file, { format: 'test', schema: 1 }, 'file')
        expect(unsealed.content).toEqual(content)
      }),
      { numRuns: 50 },
    )
  })

  it('is corrupt when it is cut at any byte', async () => {
    const file = await seal({ format: 'test', schema: 1, content: { name: 'ü', list: [1, 2] } })
    for (let length = 0; length < file.length; length += 1) {
      const cut = unseal(file.subarray(0, length), { format: 'test', schema: 1 }, 'file')
      await expect(cut, `${length} bytes`).rejects.toMatchObject(failing('file.corrupt'))
    }
  })

  it('is corrupt when a bit of any byte is another, or when something follows it', async () => {
    const file = await seal({ format: 'test', schema: 1, content: { name: 'ü', list: [1, 2] } })
    for (let bit = 0; bit < file.length * 8; bit += 7) {
      const flipped = Buffer.from(file)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const opened = unseal(flipped, { format: 'test', schema: 1 }, 'file')
      await expect(opened, `bit ${bit}`).rejects.toMatchObject(failing('file.corrupt'))
    }
    const longer = Buffer.concat([file, Buffer.from('x')])
    const opened = unseal(longer, { format: 'test', schema: 1 }, 'file')
    await expect(opened).rejects.toMatchObject(failing('file.corrupt'))
  })

  it('is refused when a later Slipway wrote it, or when it is another sort of file', async () => {
    const folder = await testFolder()
    const path = join(folder, 'file')
    await writeFile(path, await seal({ format: 'slipway-plan', schema: 9, content: {} }))
    await expect(loadPlan(path)).rejects.toMatchObject(failing('file.newer-schema'))
    await savePlan(path, samplePlan)
    await expect(loadSnapshot(path)).rejects.toMatchObject(failing('input.invalid'))
  })

  it('of an older schema is brought up to date', async () => {
    const path = join(await testFolder(), 'file')
    const { selectedObjects: _unknownThen, ...known } = samplePlan
    const content = JSON.parse(JSON.stringify({ ...known, schema: 1 }))
    await writeFile(path, await seal({ format: 'slipway-plan', schema: 1, content }))
    expect(await loadPlan(path)).toEqual(samplePlan)
  })

  it('is corrupt when its content is not what its sort holds', async () => {
    const path = join(await testFolder(), 'file')
    const content = JSON.parse(JSON.stringify({ ...samplePlan, steps: [{ id: 1 }] }))
    await writeFile(path, await seal({ format: 'slipway-plan', schema: 1, content }))
    await expect(loadPlan(path)).rejects.toMatchObject(failing('file.corrupt'))
  })

  it('is not found, or unreadable, and says which file', async () => {
    const folder = await testFolder()
    const path = join(folder, 'none')
    const missing = { failure: { code: 'file.not-found', subject: path } }
    await expect(loadPlan(path)).rejects.toMatchObject(missing)
    await expect(savePlan(join(path, 'a'), samplePlan)).rejects.toMatchObject(
      failing('file.not-found'),
    )
    await expect(loadPlan(folder)).rejects.toMatchObject(failing('file.unreadable'))
    await chmod(folder, 0o700)
  })

  it('of an older schema is upgraded step by step', async () => {
    const path = join(await testFolder(), 'file')
    const old: SealedSort<{ a: number }> = {
      format: 'test',
      schema: 1,
      content: z.object({ a: z.number() }),
      upgrades: {},
    }
    const current: SealedSort<{ readonly c: string }> = {
      format: 'test',
      schema: 3,
      content: z.object({ c: z.string() }),
      upgrades: {
        1: (content) => ({ b: z.object({ a: z.number() }).parse(content).a + 1 }),
        2: (content) => ({ c: `is ${z.object({ b: z.number() }).parse(content).b}` }),
      },
    }
    await saveSealed(old, path, { a: 1 })
    expect(await loadSealed(current, path)).toEqual({ c: 'is 2' })
    await expect(loadSealed({ ...current, upgrades: {} }, path)).rejects.not.toBeInstanceOf(
      AppError,
    )
  })

  it('stays as it was when the disk is full', async () => {
    const folder = await testFolder()
    const path = join(folder, 'file')
    const sort: SealedSort<{ readonly text: string }> = {
      format: 'test',
      schema: 1,
      content: z.object({ text: z.string() }),
      upgrades: {},
    }
    await saveSealed(sort, path, { text: 'old' })
    const before = await readFile(path)
    for (const room of [0, 1, 100]) {
      const full = saveSealed(sort, path, { text: 'new' }, diskWithRoomFor(room))
      await expect(full).rejects.toMatchObject(failing('file.disk-full'))
      expect(await readFile(path)).toEqual(before)
      expect(await readdir(folder)).toEqual(['file'])
    }
    await saveSealed(sort, path, { text: 'new' }, diskWithRoomFor(3000))
    expect(await loadSealed(sort, path)).toEqual({ text: 'new' })
  })
})
