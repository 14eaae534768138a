import { createHash } from 'node:crypto'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import { type JournalRecord, journalRecordSchema, journalSchemaVersion } from '#contract/model/run'

/** The hash that the first line's is computed from. */
export const beforeFirstLine = ''

/**
 * Hash of a line, computed from its record and the hash of the line before: tells a changed,
 * missing or exchanged line from what was written.
 */
const hashOf = (previous: string, json: string): string =>
  createHash('sha256').update(previous).update(json).digest('hex').slice(0, 16)

/** One line of a journal and its hash, from which the next line's is computed. */
export const writeLine = (
  record: JournalRecord,
  previous: string,
): { readonly line: string; readonly hash: string } => {
  const json = JSON.stringify(record)
  const hash = hashOf(previous, json)
  return { line: `{"hash":"${hash}","entry":${json}}\n`, hash }
}

/** What a journal holds, and where its last whole line ends. */
export interface JournalContent {
  readonly records: readonly JournalRecord[]
  readonly lastHash: string
  /** In bytes. What comes after is a line that was not written to its end. */
  readonly wholeBytes: number
}

const lineForm = /^\{"hash":"([0-9a-f]{16})","entry":(.*)\}$/s

/** The record's JSON, if the line is one that followed the line with this hash. */
const jsonIn = (line: string, previous: string): { json: string; hash: string } | undefined => {
  const [, hash, json] = lineForm.exec(line) ?? []
  if (hash === undefined || json === undefined) return undefined
  return hashOf(previous, json) === hash ? { json, hash } : undefined
}

const fail = (code: FailureCode, path: string, why: string): AppError =>
  new AppError(failure(code, path, [why]))

const parseRecord = (json: string, path: string, place: string): JournalRecord => {
  const value = JSON.parse(json)
  if (value.record === 'run-started' && value.schema > journalSchemaVersion) {
    const schemas = `${value.schema}, known up to ${journalSchemaVersion}`
    throw fail('file.newer-schema', path, schemas)
  }
  const checked = journalRecordSchema.safeParse(value)
  if (!checked.success) throw fail('file.corrupt', path, place)
  return checked.data
}

/**
 * Reads a journal. A last line without its end is what a killed process leaves behind: whoever
 * wrote it did not hear that it was written, so nothing was sent on its account, and it is dropped.
 * Every other difference from what was written is `file.corrupt`. Throws AppError.
 */
export const readLines = (file: Buffer, path: string): JournalContent => {
  const records: JournalRecord[] = []
  let lastHash = beforeFirstLine
  let start = 0
  for (let end = file.indexOf(0x0a); end >= 0; end = file.indexOf(0x0a, start)) {
    const place = `line ${records.length + 1}`
    const found = jsonIn(file.toString('utf8', start, end), lastHash)
    if (found === undefined) throw fail('file.corrupt', path, place)
    records.push(parseRecord(found.json, path, place))
    lastHash = found.hash
    start = end + 1
  }
  // A whole record whose line end turned into something else was not torn, but damaged later.
  const rest = file.toString('utf8', start)
  if (rest.length > 1 && jsonIn(rest.slice(0, -1), lastHash) !== undefined) {
    throw fail('file.corrupt', path, `line ${records.length + 1}`)
  }
  return { records, lastHash, wholeBytes: start }
}
