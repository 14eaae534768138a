import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import { firstMisfit } from '#domain/evidence/chain'
import { type Disk, nodeDisk } from '#store/disk'
import { openEvidence } from '#store/evidence-file'
import { testFolder } from '../store/samples.ts'
import { requestFact, runFact, samplePlanHash } from './sample-chain.ts'

const newFile = async (): Promise<string> => join(await testFolder(), 'run.slipway-evidence')

const write = async (path: string, ...paths: readonly string[]) => {
  const file = await openEvidence(path, samplePlanHash)
  const { isNew } = file
  file.append(runFact)
  for (const one of paths) file.append(requestFact(one))
  expect(await file.close()).toBeUndefined()
  return { isNew, entries: file.entries() }
}

it('goes on where it ended', async () => {
  const path = await newFile()
  expect((await write(path, '/a')).isNew).toBe(true)
  const { isNew, entries } = await write(path, '/b')
  expect(isNew).toBe(false)
  expect(entries.map(({ entry }) => entry)).toEqual(['run', 'request', 'run', 'request'])
  expect(firstMisfit(entries, samplePlanHash)).toBeUndefined()
  const lines = (await readFile(path, 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(entries)
})

it('drops a line that a killed process did not write to its end', async () => {
  const path = await newFile()
  await write(path, '/a')
  await appendFile(path, '{"entry":"request","n":3,')
  const { entries } = await write(path, '/b')
  expect(entries).toHaveLength(4)
  expect(firstMisfit(entries, samplePlanHash)).toBeUndefined()
})

it('is set aside when it was changed, and a new one is begun', async () => {
  const path = await newFile()
  await write(path, '/a', '/b')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('/rest', '').replace('"/a"', '"/z"'))
  const { isNew } = await write(path, '/c')
  expect(isNew).toBe(true)
  expect(await readFile(`${path}.damaged`, 'utf8')).toContain('"/z"')
})

it('keeps the chain in memory and says so when the disk is full', async () => {
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
  const disk: Disk = {
    ...nodeDisk,
    open: (async (...args: Parameters<typeof nodeDisk.open>) => {
      const handle = await nodeDisk.open(...args)
      handle.write = () => Promise.reject(full)
      return handle
    }) as typeof nodeDisk.open,
  }
  const path = await newFile()
  const file = await openEvidence(path, samplePlanHash, disk)
  file.append(runFact)
  expect(await file.close()).toMatchObject({ code: failure('file.disk-full', '').code })
  expect(file.entries()).toHaveLength(1)
})

it('is left alone when it cannot be read', async () => {
  const path = await newFile()
  await write(path, '/a')
  const text = await readFile(path, 'utf8')
  const broken = Object.assign(new Error('broken'), { code: 'EACCES', syscall: 'read' })
  const readFails = (() => Promise.reject(broken)) as unknown as typeof nodeDisk.readFile
  const opened = openEvidence(path, samplePlanHash, { ...nodeDisk, readFile: readFails })
  await expect(opened).rejects.toThrow('file.')
  expect(await readFile(path, 'utf8')).toBe(text)
})
