import type { Decision } from '#contract/model/decision'
import type { PersonCandidate, PersonRow } from '#contract/model/person-row'
import { peopleCsvWording as words } from '#contract/wording/people-csv-wording'
import { type CsvRow, readCsv, writeCsv } from './csv.ts'

type Column = keyof typeof words.columns

const columns = Object.keys(words.columns) as readonly Column[]

/** What stands in a row for the present state of a person. */
const decisionWords: Readonly<Record<PersonRow['state'], string>> = {
  matched: words.decisions.same,
  mapped: words.decisions.another,
  'left-out': words.decisions['leave-out'],
  deployer: words.decisions.deployer,
  made: words.decisions.make,
  missing: '',
}

/** The table of people as a file. Empty decisions are those that are still to be made. */
export const writePeople = (rows: readonly PersonRow[]): string =>
  writeCsv([
    columns.map((column) => words.columns[column]),
    ...rows.map((row) => [
      words.kinds[row.kind],
      row.name,
      row.sourceId,
      row.address,
      String(row.usedBy),
      decisionWords[row.state],
      row.state === 'mapped' ? (row.destinationId ?? '') : '',
    ]),
  ])

/** What reading a file needs to know. */
export interface PeopleFileInput {
  readonly rows: readonly PersonRow[]
  readonly people: Readonly<Record<PersonRow['kind'], readonly PersonCandidate[]>>
}

/** What one line says: a decision about somebody, or that theirs is taken back. */
export interface PeopleLine {
  readonly row: PersonRow
  readonly decision: Decision | null
}

/** What a file says, and what is wrong with it, line by line. */
export interface PeopleFile {
  readonly lines: readonly PeopleLine[]
  readonly errors: readonly { readonly line: number; readonly text: string }[]
  /** How many errors there are besides. */
  readonly moreErrors: number
}

/** More than anybody mends before reading the file again. */
const mostErrors = 200

/** Longer than any id, name or decision that somebody recognises in a message. */
const longestCell = 100

const shortened = (cell: string): string =>
  cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell

type Read = { readonly decision: Decision | null } | { readonly error: string } | undefined

const spelled = (text: string): string => text.trim().toLowerCase()

const same = (one: string, other: string): boolean => spelled(one) === spelled(other)

/** The people of a site by id, and by what else a file may call them. */
interface KnownPeople {
  readonly byId: ReadonlyMap<string, PersonCandidate>
  readonly byWord: ReadonlyMap<string, readonly PersonCandidate[]>
}

const knownOf = (people: readonly PersonCandidate[]): KnownPeople => {
  const byWord = new Map<string, PersonCandidate[]>()
  for (const person of people) {
    for (const word of new Set([spelled(person.address), spelled(person.name)])) {
      const others = byWord.get(word)
      if (others === undefined) byWord.set(word, [person])
      else others.push(person)
    }
  }
  return { byId: new Map(people.map((person) => [person.id, person])), byWord }
}

const findOn = (
  { byId, byWord }: KnownPeople,
  given: string,
): { readonly id: string } | { readonly error: string } => {
  const known = byId.get(given)
  if (known) return known
  if (given === '') return { error: words.nobody(given) }
  const [only, ...others] = byWord.get(spelled(given)) ?? []
  if (!only) return { error: words.nobody(shortened(given)) }
  return others.length > 0 ? { error: words.several(shortened(given)) } : only
}

type Known = Readonly<Record<PersonRow['kind'], KnownPeople>>

const readDecision = (row: PersonRow, given: string, destination: string, known: Known): Read => {
  const subject = { kind: row.kind, name: row.name, sourceId: row.sourceId }
  const { decisions } = words
  if (given === '' && destination === '') return undefined
  if (same(given, decisions.same)) {
    return row.state === 'missing' ? { error: words.noSame(row.name) } : { decision: null }
  }
  if (same(given, decisions['leave-out'])) return { decision: { ...subject, choose: 'leave-out' } }
  if (same(given, decisions.deployer)) {
    return row.kind === 'user'
      ? { decision: { ...subject, choose: 'deployer' } }
      : { error: words.peopleOnly }
  }
  if (same(given, decisions.make)) {
    return row.kind === 'group' && (row.state === 'missing' || row.state === 'made')
      ? { decision: { ...subject, choose: 'create' } }
      : { error: words.groupsOnly }
  }
  // Who is said where no decision is: another one is meant.
  if (given !== '' && !same(given, decisions.another))
    return { error: words.noDecision(shortened(given)) }
  const found = findOn(known[row.kind], destination)
  return 'error' in found
    ? found
    : { decision: { ...subject, choose: 'use', destinationId: found.id } }
}

const placesOf = ({ cells }: CsvRow): ReadonlyMap<Column, number> =>
  new Map(
    columns.flatMap((column) => {
      const place = cells.findIndex((cell) => same(cell, words.columns[column]))
      return place === -1 ? [] : [[column, place] as const]
    }),
  )

const needed: readonly Column[] = ['kind', 'id', 'decision', 'destination']

const rowKey = (kind: string, sourceId: string): string => `${spelled(kind)}\n${sourceId}`

/**
 * Reads the table of people from a file. A line that is wrong is told with its number, and decides
 * nothing (of very many only the first are told); a line without a decision leaves the former one.
 */
export const readPeople = (text: string, input: PeopleFileInput): PeopleFile => {
  const [header, ...rows] = readCsv(text)
  const places = header === undefined ? new Map<Column, number>() : placesOf(header)
  const missing = needed.filter((column) => !places.has(column))
  if (missing.length > 0) {
    const line = header?.line ?? 1
    const errors = missing.map((column) => ({ line, text: words.noColumn(words.columns[column]) }))
    return { lines: [], errors, moreErrors: 0 }
  }
  const lines: PeopleLine[] = []
  const errors: { line: number; text: string }[] = []
  const seen = new Map<PersonRow, number>()
  const rowOf = new Map(
    input.rows.map((row) => [rowKey(words.kinds[row.kind], row.sourceId), row] as const),
  )
  const known = { user: knownOf(input.people.user), group: knownOf(input.people.group) }
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => (cells[places.get(column) ?? -1] ?? '').trim()
    const row = rowOf.get(rowKey(cell('kind'), cell('id')))
    const before = row && seen.get(row)
    if (row === undefined) {
      errors.push({ line, text: words.unknown(shortened(cell('kind')), shortened(cell('id'))) })
    } else if (before !== undefined) {
      errors.push({ line, text: words.twice(row.name, before) })
    } else {
      seen.set(row, line)
      const read = readDecision(row, cell('decision'), cell('destination'), known)
      if (read !== undefined && 'error' in read) errors.push({ line, text: read.error })
      else if (read !== undefined) lines.push({ row, decision: read.decision })
    }
  }
  const told = errors.slice(0, mostErrors)
  return { lines, errors: told, moreErrors: errors.length - told.length }
}
