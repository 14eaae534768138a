import type { Decision } from '#contract/model/decision'
import type { PersonRow } from '#contract/model/person-row'
import type { OutputOf } from '#contract/operations'
import { withDecision } from '#contract/with-decision'
import { allWords } from './all-words.ts'

/** What the user may say of a person or group; `another` asks who. */
export type PersonChoice = 'same' | 'another' | 'leave-out' | 'deployer' | 'make'

/** Decisions that say who stands for somebody. */
const whichPerson: readonly Decision['choose'][] = ['use', 'leave-out', 'deployer', 'create']

/** How somebody is decided at present; null where nothing is. */
export const choiceOf = ({ state }: PersonRow): PersonChoice | null => {
  switch (state) {
    case 'matched':
      return 'same'
    case 'mapped':
      return 'another'
    case 'made':
      return 'make'
    case 'left-out':
      return 'leave-out'
    case 'deployer':
      return 'deployer'
    case 'missing':
      return null
  }
}

/**
 * What can be said of somebody. The same is there to be chosen where the destination has them, which
 * may also be found out by taking the former decision back.
 */
export const choicesFor = ({ kind, state }: PersonRow): readonly PersonChoice[] => [
  ...(state === 'missing' || state === 'made' ? [] : (['same'] as const)),
  'another',
  ...(kind === 'user' ? (['deployer'] as const) : []),
  ...(kind === 'group' && (state === 'missing' || state === 'made') ? (['make'] as const) : []),
  'leave-out',
]

type Named = Pick<PersonRow, 'kind' | 'sourceId' | 'name'>

/** What decisions about somebody may name them by: an older one has no id. */
const keysOf = ({ kind, sourceId, name }: Named): readonly string[] => [
  `id ${kind}:${sourceId}`,
  `name ${kind}:${name}`,
]

const isAboutOneOf = (
  { kind, name, sourceId, choose }: Decision,
  keys: ReadonlySet<string>,
): boolean =>
  whichPerson.includes(choose) &&
  keys.has(sourceId === undefined ? `name ${kind}:${name}` : `id ${kind}:${sourceId}`)

/** The decisions of a plan after something was said of a person; `destinationId` for another one. */
export const decidePerson = (
  decisions: readonly Decision[],
  row: PersonRow,
  choice: PersonChoice,
  destinationId = '',
): readonly Decision[] => {
  const subject = { kind: row.kind, name: row.name, sourceId: row.sourceId }
  const keys = new Set(keysOf(row))
  const others = decisions.filter((decision) => !isAboutOneOf(decision, keys))
  switch (choice) {
    case 'same':
      return others
    case 'another':
      return withDecision(others, { ...subject, choose: 'use', destinationId })
    case 'make':
      return withDecision(others, { ...subject, choose: 'create' })
    case 'leave-out':
    case 'deployer':
      return withDecision(others, { ...subject, choose: choice })
  }
}

/** The decisions of a plan with those that a file holds. */
export const withFile = (
  decisions: readonly Decision[],
  rows: readonly PersonRow[],
  { decided, same }: Pick<OutputOf<'plan.read-people'>, 'decided' | 'same'>,
): readonly Decision[] => {
  const keyOf = (kind: string, sourceId = ''): string => `${kind}:${sourceId}`
  const named = new Set([...decided, ...same].map((one) => keyOf(one.kind, one.sourceId)))
  const touched = rows.filter(({ kind, sourceId }) => named.has(keyOf(kind, sourceId)))
  const keys = new Set(touched.flatMap(keysOf))
  return [...decisions.filter((decision) => !isAboutOneOf(decision, keys)), ...decided]
}

/** Those in whom all words stand; on demand only those who are still to be decided. */
export const shownPeople = (
  people: readonly PersonRow[],
  text: string,
  onlyMissing: boolean,
): readonly PersonRow[] => {
  const isFound = allWords(text)
  return people.filter(({ name, address, sourceId, destinationName, state }) => {
    const all = `${name} ${address} ${sourceId} ${destinationName}`.toLowerCase()
    return (!onlyMissing || state === 'missing') && isFound(all)
  })
}

/** How many people and groups are still to be decided. */
export const countMissing = (people: readonly PersonRow[]): number =>
  people.filter(({ state }) => state === 'missing').length
