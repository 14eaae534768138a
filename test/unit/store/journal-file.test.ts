import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type JournalRecord, journalSchemaVersion } from '#contract/model/run'
import { lockFile } from '#store/file-lock'
import { readJournal, resumeJournal, startJournal } from '#store/journal-file'
import { readLines } from '#store/journal-lines'
import { diskWithRoomFor } from './failing-disk.ts'
import { sampleRecords, testFolder } from './samples.ts'

const failing = (code: string) => ({ failure: { code } })
const [firstRecord, secondRecord] = sampleRecords

/** A journal file that holds the sample records. */
const sampleJournal = async () => {
  const path = join(await testFolder(), 'run.slipway-journal')
  const journal = await startJournal(path)
  for (const record of sampleRecords) await journal.append(record)
  await journal.close()
  return path
}

const attemptToRead = (file: Buffer): unknown => {
  try {
    return readLines(file, 'journal').records
  } catch (error) {
    return error
  }
}

describe('a journal file', () => {
  it('gives back its records, and goes on where it ended', async () => {
    const path = await sampleJournal()
    expect(await readJournal(path)).toEqual(sampleRecords)
    const resumed = await resumeJournal(path)
    expect(resumed.records).toEqual(sampleRecords)
    await resumed.append({ record: 'run-ended', at: 'later' })
    await resumed.close()
    expect(await readJournal(path)).toEqual([
      ...sampleRecords,
      { record: 'run-ended', at: 'later' },
    ])
  })

  it('keeps the order of records that are appended at the same time', async () => {
    const path = join(await testFolder(), 'journal')
    const journal = await startJournal(path)
    const records = Array.from({ length: 200 }, (_, index) => ({
      record: 'run-ended' as const,
      at: `${index}`,
    }))
    await Promise.all(records.map((record) => journal.append(record)))
    await journal.close()
    expect(await readJournal(path)).toEqual(records)
  })

  it('has each record on the disk when its append resolves', async () => {
    const path = join(await testFolder(), 'journal')
    const journal = await startJournal(path)
    for (const [index, record] of sampleRecords.entries()) {
      await journal.append(record)
      expect(await readJournal(path)).toEqual(sampleRecords.slice(0, index + 1))
    }
    await journal.close()
  })

  it('loses a torn last line only, wherever it is cut, and can be resumed', async () => {
    const path = await sampleJournal()
    const whole = await readFile(path)
    const cutPath = `${path}-cut`
    const ends = [...whole.keys()].filter((index) => whole[index] === 0x0a)
    for (let length = 0; length <= whole.length; length += 1) {
      const cut = whole.subarray(0, length)
      const left = ends.filter((end) => end < length).length
      expect(readLines(cut, path).records, `${length} bytes`).toEqual(sampleRecords.slice(0, left))
      if (length % 41 !== 0) continue
      await writeFile(cutPath, cut)
      const resumed = await resumeJournal(cutPath)
      await resumed.append({ record: 'run-ended', at: 'later' })
      await resumed.close()
      const last = { record: 'run-ended', at: 'later' }
      expect(await readJournal(cutPath)).toEqual([...sampleRecords.slice(0, left), last])
    }
  })

  it('is corrupt when any bit of it is another', async () => {
    const path = await sampleJournal()
    const whole = await readFile(path)
    for (let index = 0; index < whole.length; index += 1) {
      const flipped = Buffer.from(whole)
      flipped[index] = (flipped[index] ?? 0) ^ (1 << (index % 8))
      const error = attemptToRead(flipped)
      expect(error, `byte ${index}`).toMatchObject(failing('file.corrupt'))
    }
  })

  it('is corrupt when a line is missing, doubled or elsewhere', async () => {
    const path = await sampleJournal()
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    const [first = '', second = '', third = '', ...rest] = lines
    for (const other of [
      [second, third, ...rest],
      [first, third, ...rest],
      [first, second, second, third, ...rest],
      [first, third, second, ...rest],
    ]) {
      await writeFile(path, `${other.join('\n')}\n`)
      await expect(readJournal(path)).rejects.toMatchObject(failing('file.corrupt'))
    }
  })

  it('is refused when a later Slipway wrote it', async () => {
    const path = join(await testFolder(), 'journal')
    const journal = await startJournal(path)
    const later = { ...firstRecord, schema: journalSchemaVersion + 1, planHash: 7 }
    await journal.append(later as unknown as JournalRecord)
    await journal.close()
    await expect(readJournal(path)).rejects.toMatchObject(failing('file.newer-schema'))
  })

  it('is missing, exists already, or is in use', async () => {
    const path = await sampleJournal()
    const none = resumeJournal(`${path}-none`)
    await expect(none).rejects.toMatchObject(failing('run.journal-missing'))
    await expect(startJournal(path)).rejects.toMatchObject(failing('input.invalid'))
    const first = await resumeJournal(path)
    const second = resumeJournal(path)
    await expect(second).rejects.toMatchObject({
      failure: { code: 'file.unreadable', details: ['Another run is using it.'] },
    })
    await first.close()
    await (await resumeJournal(path)).close()
  })

  it('says that the disk is full, keeps what was written, and takes nothing more', async () => {
    const whole = await readFile(await sampleJournal())
    for (let room = 0; room < whole.length; room += 23) {
      const path = join(await testFolder(), 'journal')
      const journal = await startJournal(path, diskWithRoomFor(room))
      const appended = []
      for (const record of sampleRecords) {
        const error = await journal.append(record).catch((cause) => cause)
        if (error === undefined) appended.push(record)
        else expect(error).toMatchObject({ failure: { code: 'file.disk-full', subject: path } })
      }
      await journal.close()
      expect(appended.length).toBeLessThan(sampleRecords.length)
      expect(appended).toEqual(sampleRecords.slice(0, appended.length))
      expect(await readJournal(path)).toEqual(appended)
    }
  })

  it('refuses records that were waiting when the disk became full', async () => {
    const path = join(await testFolder(), 'journal')
    const journal = await startJournal(path, diskWithRoomFor(300))
    if (!firstRecord || !secondRecord) throw new Error('no samples')
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, () => journal.append(secondRecord)),
    )
    await journal.close()
    const written = results.filter(({ status }) => status === 'fulfilled').length
    expect(written).toBeLessThan(9)
    expect(await readJournal(path)).toHaveLength(written)
  })
})

const holder = `
  import { lockFile } from '#store/file-lock'
  await lockFile(process.argv[1], process.argv[2])
  process.stdout.write('held')
  setInterval(() => {}, 1000)
`

describe('a lock', () => {
  // The second way is the one of systems that leave a socket's file behind.
  it.each(['linux', 'darwin'] as const)('ends with its process (%s)', async (platform) => {
    if (platform === 'linux' && process.platform !== 'linux') return
    const path = join(await testFolder(), 'journal')
    const child = spawn(process.execPath, ['--input-type=module', '-e', holder, path, platform])
    onTestFinished(() => void child.kill('SIGKILL'))
    const died = once(child, 'exit').then(() => 'died')
    expect(await Promise.race([once(child.stdout, 'data').then(String), died])).toBe('held')
    await expect(lockFile(path, platform)).rejects.toMatchObject(failing('file.unreadable'))
    child.kill('SIGKILL')
    await died
    const lock = await lockFile(path, platform)
    await expect(lockFile(path, platform)).rejects.toMatchObject(failing('file.unreadable'))
    await lock.release()
  })
})
