import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type JournalRecord, journalSchemaVersion } from '#contract/model/run'
import { deploymentFolder } from '#engine/deployment-folder'
import { seal } from '#store/envelope'
import { readJournal } from '#store/journal-file'
import { writeLine } from '#store/journal-lines'
import type { Twin } from '#twin/serve'
import { diskWithRoomFor } from '../../unit/store/failing-disk.ts'
import { bareBlueprint, carryBoat, serveBlueprint, temporaryFolder } from '../engine/carry-boat.ts'
import { rawProject } from '../engine/raw-state.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { failureFrom } from '../jira/api-at.ts'
import { expectWorded } from './worded.ts'

const serveBoth = async () => ({
  from: await serveBlueprint(smallBlueprint, 'here'),
  to: await serveBlueprint(bareBlueprint, 'there'),
})

const wholeDeployment = async () => {
  const { from, to } = await serveBoth()
  const folder = await temporaryFolder()
  const files = deploymentFolder(folder)
  const report = await carryBoat(from, to, { folder })
  return { from, to, folder, files, report }
}

const sizeOf = async (path: string): Promise<number> => (await stat(path)).size

/** Writes that a site got and accepted, against those that a journal announced. */
const expectAllAnnounced = async ({ site }: Twin, journal: string): Promise<void> => {
  const records = await readJournal(journal)
  const announced = records.flatMap((record) =>
    record.record === 'write-intended' ? [`${record.method} ${record.path.split('?')[0]}`] : [],
  )
  const sent = site.writes.map(({ method, path }) => `${method} ${path}`)
  expect(announced).toEqual(expect.arrayContaining(sent))
  expect(announced.length).toBeGreaterThanOrEqual(sent.length)
}

test('a disk that is full before the deployment lets nothing be sent', async () => {
  const { files, report, to: undisturbed } = await wholeDeployment()
  const { from, to } = await serveBoth()
  const folder = await temporaryFolder()
  const sizes = [files.decisions, files.source, files.destination, files.plan].map(sizeOf)
  let room = 0
  for (const size of await Promise.all(sizes)) {
    const disk = diskWithRoomFor(room + Math.floor(size / 2))
    expectWorded(await failureFrom(carryBoat(from, to, { folder, disk })), 'file.disk-full')
    room += size
  }
  expect(to.site.writes).toEqual([])
  const whole = await carryBoat(from, to, { folder })
  expect(whole.counts).toMatchObject({ planned: report.counts.planned, failed: 0, remaining: 0 })
  expect(rawProject(to.site.state, 'BOAT')).toEqual(rawProject(undisturbed.site.state, 'BOAT'))
})

test('a disk that fills up during the deployment stops it; the same command goes on', async () => {
  const { files, report, to: undisturbed } = await wholeDeployment()
  const before = await Promise.all(
    [files.decisions, files.source, files.destination, files.plan].map(sizeOf),
  )
  const room = before.reduce((sum, size) => sum + size, 0)
  const journal = await sizeOf(files.journal)
  for (const share of [0, 0.02, 0.3, 0.9]) {
    const { from, to } = await serveBoth()
    const folder = await temporaryFolder()
    const disk = diskWithRoomFor(room + 200 + Math.floor(journal * share))
    const stopped = await carryBoat(from, to, { folder, disk })
    const { changed, next } = expectWorded(stopped.stopped, 'file.disk-full')
    expect(changed).toMatch(/No change was sent to Jira after that/)
    expect(next).toMatch(/Make room and try again/)
    expect(stopped.counts.remaining).toBeGreaterThan(0)
    await expectAllAnnounced(to, deploymentFolder(folder).journal)

    const whole = await carryBoat(from, to, { folder })
    expect(whole.stopped).toBeUndefined()
    expect(whole.counts).toMatchObject({ planned: report.counts.planned, failed: 0, remaining: 0 })
    expect(rawProject(to.site.state, 'BOAT')).toEqual(rawProject(undisturbed.site.state, 'BOAT'))
  }
})

test('a disk without room for the report keeps the result', async () => {
  const { from, to, folder, files } = await wholeDeployment()
  const report = await carryBoat(from, to, { folder, disk: diskWithRoomFor(2_000) })
  expectWorded(report.stopped, 'file.disk-full')
  expect(report.stopped?.subject).toBe(files.reportPage)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
})

type File = 'source' | 'destination' | 'plan' | 'journal' | 'decisions'

const damages: readonly [string, (content: Buffer) => Buffer][] = [
  ['cut short', (content) => content.subarray(0, Math.floor(content.length / 2))],
  [
    'changed in one bit',
    (content) => {
      const place = Math.floor(content.length / 2)
      return Buffer.from(content.map((byte, at) => (at === place ? byte ^ 4 : byte)))
    },
  ],
  ['overwritten with other text', () => Buffer.from('hello\nworld\n')],
]

const sealed: readonly File[] = ['source', 'destination', 'plan', 'journal']

test('a damaged file of a begun deployment is named, kept, and nothing is sent', async () => {
  const { from, to, folder, files } = await wholeDeployment()
  to.site.writes.length = 0
  for (const file of sealed) {
    const whole = await readFile(files[file])
    for (const [, damage] of damages) {
      const damaged = damage(whole)
      // A journal that ends in the middle of a line is what a killed process leaves behind.
      if (file === 'journal' && damaged.equals(whole.subarray(0, damaged.length))) continue
      await writeFile(files[file], damaged)
      const failure = await failureFrom(carryBoat(from, to, { folder }))
      expectWorded(failure, 'file.corrupt')
      expect(failure.subject).toBe(files[file])
      expect(await readFile(files[file])).toEqual(damaged)
    }
    await writeFile(files[file], whole)
  }
  expect(to.site.writes).toEqual([])
  const report = await carryBoat(from, to, { folder })
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
})

const laterJournal = (): Buffer => {
  const later = {
    record: 'run-started',
    schema: journalSchemaVersion + 1,
  } as unknown as JournalRecord
  return Buffer.from(writeLine(later, '').line)
}

test('files of a newer Slipway are left alone', async () => {
  const { from, to, folder, files } = await wholeDeployment()
  to.site.writes.length = 0
  const later = async (format: string) =>
    Buffer.from(await seal({ format, schema: 9, content: {} }))
  const contents: Readonly<Record<File, Buffer>> = {
    source: await later('slipway-snapshot'),
    destination: await later('slipway-snapshot'),
    plan: await later('slipway-plan'),
    journal: laterJournal(),
    decisions: Buffer.from('{"format": "slipway-decisions", "schema": 2, "choices": []}'),
  }
  for (const file of Object.keys(contents) as File[]) {
    const own = await readFile(files[file])
    await writeFile(files[file], contents[file])
    const failure = await failureFrom(carryBoat(from, to, { folder }))
    const { next } = expectWorded(failure, 'file.newer-schema')
    expect(failure.subject).toBe(files[file])
    expect(next).toBe('Update Slipway.')
    expect(await readFile(files[file])).toEqual(contents[file])
    await writeFile(files[file], own)
  }
  expect(to.site.writes).toEqual([])
})

test('a file that is another’s, or that is missing, is named', async () => {
  const { from, to, folder, files } = await wholeDeployment()
  to.site.writes.length = 0
  const plan = await readFile(files.plan)
  await writeFile(files.plan, await readFile(files.source))
  const exchanged = await failureFrom(carryBoat(from, to, { folder }))
  expectWorded(exchanged, 'input.invalid')
  expect(exchanged).toMatchObject({
    subject: files.plan,
    details: ['It is a slipway-snapshot, not a slipway-plan.'],
  })
  await rm(files.plan)
  const missing = await failureFrom(carryBoat(from, to, { folder }))
  expectWorded(missing, 'file.not-found')
  expect(missing.subject).toBe(files.plan)
  await writeFile(files.plan, plan)
  expect(to.site.writes).toEqual([])
})

test('a journal without its plan’s folder is no reason to begin anew', async () => {
  const first = await wholeDeployment()
  const second = await wholeDeployment()
  await writeFile(first.files.journal, await readFile(second.files.journal))
  first.to.site.writes.length = 0
  const report = await carryBoat(first.from, first.to, { folder: first.folder })
  expectWorded(report.stopped, 'run.journal-missing')
  expect(first.to.site.writes).toEqual([])
})

test('a folder that cannot be one is refused before anything is read', async () => {
  const { from, to } = await serveBoth()
  const file = deploymentFolder(await temporaryFolder()).plan
  await writeFile(file, 'no folder')
  for (const folder of [file, `${file}/inside`]) {
    const failure = await failureFrom(carryBoat(from, to, { folder }))
    expectWorded(failure, 'file.unreadable')
    expect(failure.subject).toBe(folder)
  }
})
