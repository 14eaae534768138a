import type { FileHandle } from 'node:fs/promises'
import {
  type EvidenceEntry,
  type EvidenceFact,
  evidenceEntrySchema,
} from '#contract/model/evidence'
import { AppError, attempt, type Failure, type Result } from '#contract/model/failure'
import { beginChain, type ChainEnd, follows, linkFact } from '#domain/evidence/chain'
import { type Disk, nodeDisk } from './disk.ts'
import { onFile } from './file-failure.ts'

/** How the names of evidence files end. */
export const evidenceSuffix = '.slipway-evidence'

/** A run's chain of evidence, open for writing. */
export interface EvidenceFile {
  /** Whether nothing was in it when it was opened. */
  readonly isNew: boolean
  /** Puts a fact into the chain at once, and onto the disk soon. Never throws. */
  append(fact: EvidenceFact): void
  /** Everything in the chain so far. */
  entries(): readonly EvidenceEntry[]
  /** Waits for the disk, lets the file go, and gives why not all could be written, if so. */
  close(): Promise<Failure | undefined>
}

interface Content {
  readonly entries: readonly EvidenceEntry[]
  readonly wholeBytes: number
}

const parseLine = (line: string): EvidenceEntry | undefined => {
  try {
    return evidenceEntrySchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** The entries up to the first line that does not follow on the one before it. */
const readChain = (file: Buffer, planHash: string): Content => {
  const entries: EvidenceEntry[] = []
  let end: ChainEnd = beginChain(planHash)
  let start = 0
  for (let at = file.indexOf(0x0a); at >= 0; at = file.indexOf(0x0a, start)) {
    const entry = parseLine(file.toString('utf8', start, at))
    if (entry === undefined || !follows(end, entry)) break
    entries.push(entry)
    end = entry
    start = at + 1
  }
  return { entries, wholeBytes: start }
}

/**
 * What a chain of evidence tells, up to the first line that is no entry, for who counts requests: whether
 * it fits is another question. Throws AppError (`file.…`).
 */
export const readEvidence = async (
  path: string,
  disk: Disk = nodeDisk,
): Promise<readonly EvidenceEntry[]> => {
  const entries: EvidenceEntry[] = []
  const text = (await onFile(path, () => disk.readFile(path))).toString('utf8')
  for (const line of text.split('\n')) {
    const entry = parseLine(line)
    if (entry === undefined) break
    entries.push(entry)
  }
  return entries
}

/** Whether all that follows is a line that a killed process did not write to its end. */
const isTorn = (file: Buffer, { wholeBytes }: Content): boolean =>
  file.indexOf(0x0a, wholeBytes) < 0

const readFile = async (path: string, disk: Disk): Promise<Result<Buffer>> =>
  attempt(() => onFile(path, () => disk.readFile(path)))

/**
 * Opens the chain of evidence of a run, new or to go on with. A last line that a killed process left
 * half is dropped. A chain that was damaged is set aside, never gone on with: the new one says that it goes
 * on. Throws AppError (`file.…`).
 */
export const openEvidence = async (
  path: string,
  planHash: string,
  disk: Disk = nodeDisk,
): Promise<EvidenceFile> => {
  const read = await readFile(path, disk)
  if (!read.ok && read.failure.code !== 'file.not-found') throw new AppError(read.failure)
  const found = read.ok ? readChain(read.value, planHash) : { entries: [], wholeBytes: 0 }
  const isWhole = !read.ok || isTorn(read.value, found)
  if (!isWhole) await onFile(path, () => disk.rename(path, `${path}.damaged`))
  const content = isWhole ? found : { entries: [], wholeBytes: 0 }
  const file = await onFile(path, async () => {
    const handle = await disk.open(path, read.ok && isWhole ? 'r+' : 'w', 0o600)
    await handle.truncate(content.wholeBytes)
    return handle
  })
  return keepEvidence(path, file, content, planHash)
}

const keepEvidence = (
  path: string,
  file: FileHandle,
  content: Content,
  planHash: string,
): EvidenceFile => {
  const entries = [...content.entries]
  let end: ChainEnd = entries.at(-1) ?? beginChain(planHash)
  let waiting = ''
  let place = content.wholeBytes
  let writing: Promise<void> | undefined
  let broken: Failure | undefined

  const writeWaiting = async (): Promise<void> => {
    while (waiting !== '' && broken === undefined) {
      const bytes = Buffer.from(waiting)
      waiting = ''
      const written = await attempt(() =>
        onFile(path, () => file.write(bytes, 0, bytes.length, place)),
      )
      if (!written.ok) broken = written.failure
      place += bytes.length
    }
    writing = undefined
  }

  return {
    isNew: content.entries.length === 0,
    entries: () => entries,
    append: (fact) => {
      const entry = linkFact(end, fact)
      entries.push(entry)
      end = entry
      waiting += `${JSON.stringify(entry)}\n`
      writing ??= writeWaiting()
    },
    close: async () => {
      await writing
      const closed = await attempt(() =>
        onFile(path, async () => {
          await file.datasync()
          await file.close()
        }),
      )
      return broken ?? (closed.ok ? undefined : closed.failure)
    },
  }
}
