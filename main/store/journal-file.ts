import type { FileHandle } from 'node:fs/promises'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { JournalRecord } from '#contract/model/run'
import type { JournalPort } from '#domain/ports'
import { type Disk, nodeDisk } from './disk.ts'
import { fileError, onFile } from './file-failure.ts'
import { type FileLock, lockFile } from './file-lock.ts'
import { beforeFirstLine, type JournalContent, readLines, writeLine } from './journal-lines.ts'
import { syncFolder } from './write-whole-file.ts'

/** How the names of journal files end. */
export const journalSuffix = '.slipway-journal'

/** A run's journal, open for writing by this process alone. */
export interface JournalFile extends JournalPort {
  /** What it held when it was opened. */
  readonly records: readonly JournalRecord[]
  /** Waits for what is being written, and lets the file go. */
  close(): Promise<void>
}

/** A line that waits for the disk. */
interface Waiting {
  readonly line: string
  readonly written: () => void
  readonly refused: (error: unknown) => void
}

/** Reads a journal without opening it for writing, for a report. Throws AppError. */
export const readJournal = async (path: string): Promise<readonly JournalRecord[]> =>
  readLines(await onFile(path, () => nodeDisk.readFile(path)), path).records

/** Begins the journal of a new run. Throws AppError: `input.invalid` when the file exists. */
export const startJournal = (path: string, disk: Disk = nodeDisk): Promise<JournalFile> =>
  locked(path, async (lock) => {
    const opened = await attempt(() => onFile(path, () => disk.open(path, 'wx', 0o600)))
    if (!opened.ok && opened.failure.details.includes('EEXIST')) {
      throw new AppError(failure('input.invalid', path, ['It exists already.']))
    }
    if (!opened.ok) throw new AppError(opened.failure)
    await syncFolder(path, disk)
    const empty = { records: [], lastHash: beforeFirstLine, wholeBytes: 0 }
    return keepJournal(path, opened.value, empty, lock)
  })

/**
 * Opens the journal of an earlier run, to go on with it. Throws AppError: `run.journal-missing`,
 * `file.corrupt`, `file.newer-schema`, `file.unreadable` (also while another run has it).
 */
export const resumeJournal = (path: string, disk: Disk = nodeDisk): Promise<JournalFile> =>
  locked(path, async (lock) => {
    const read = await attempt(() => onFile(path, () => disk.readFile(path)))
    if (!read.ok && read.failure.code === 'file.not-found') {
      throw new AppError(failure('run.journal-missing', path))
    }
    if (!read.ok) throw new AppError(read.failure)
    const content = readLines(read.value, path)
    const file = await onFile(path, async () => {
      const handle = await disk.open(path, 'r+')
      await handle.truncate(content.wholeBytes)
      return handle
    })
    return keepJournal(path, file, content, lock)
  })

const locked = async (
  path: string,
  open: (lock: FileLock) => Promise<JournalFile>,
): Promise<JournalFile> => {
  const lock = await lockFile(path)
  try {
    return await open(lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Writes at a place of its own, since not every system lets an appending file be cut short. */
const writeAll = async (file: FileHandle, bytes: Buffer, position: number): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const rest = bytes.length - done
    done += (await file.write(bytes, done, rest, position + done)).bytesWritten
  }
}

/** Lines that come while the disk is busy are written together, with one wait for the disk. */
const keepJournal = (
  path: string,
  file: FileHandle,
  content: JournalContent,
  lock: FileLock,
): JournalFile => {
  const waiting: Waiting[] = []
  let { lastHash, wholeBytes } = content
  let writing: Promise<void> | undefined
  let broken: unknown

  const writeWaiting = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0)
      try {
        const lines = Buffer.from(batch.map(({ line }) => line).join(''))
        await writeAll(file, lines, wholeBytes)
        await file.datasync()
        wholeBytes += lines.length
        for (const { written } of batch) written()
      } catch (error) {
        // Half a line must not stay, or the next line would be joined to it.
        broken = fileError(error, path)
        await file.truncate(wholeBytes).catch(() => undefined)
        for (const { refused } of [...batch, ...waiting.splice(0)]) refused(broken)
      }
    }
    writing = undefined
  }

  return {
    records: content.records,
    append: (record) =>
      new Promise((written, refused) => {
        if (broken !== undefined) return refused(broken)
        const { line, hash } = writeLine(record, lastHash)
        lastHash = hash
        waiting.push({ line, written, refused })
        writing ??= writeWaiting()
      }),
    close: async () => {
      await writing
      await file.close()
      await lock.release()
    },
  }
}
