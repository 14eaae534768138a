import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { ManualStep } from '#contract/model/manual-step'
import { reference } from '#contract/model/reference'
import type { StepOutcome } from '#contract/model/run'
import { checkManual } from '#engine/check-manual'
import type { Connection } from '#jira/connect'
import type { Kind, Writer } from '#kinds/kind'
import { readAgain } from '#kinds/read-again'
import { bareStep } from '../../bare-step.ts'
import { samplePlan, sampleSnapshot } from '../store/samples.ts'

const board = (id: string, columns: ConfigObject['data']['columns']): ConfigObject => ({
  kind: 'board',
  id,
  name: `Board ${id}`,
  naturalKey: `name:board ${id}`,
  protection: 'none',
  data: { columns: columns ?? null },
  facts: {},
})

const model: Kind['model'] = {
  ...({} as Kind['model']),
  kind: 'board',
  collections: [
    { path: 'columns', identity: ['name'], order: 'ordered' },
    { path: 'columns.*.statuses', identity: 'element', order: 'unordered' },
  ],
}

/** A kind whose objects are read one by one, or only all together, and that counts its readings. */
const kindOf = (objects: readonly ConfigObject[], apart: boolean) => {
  let readings = 0
  const readOne: Writer['readOne'] = async (_, id) => {
    readings += 1
    return objects.find((one) => one.id === id)
  }
  const kind: Kind = {
    model,
    endpoints: {},
    read: async () => {
      readings += 1
      return objects
    },
    ...(apart ? { writer: { readOne } as Writer } : {}),
  }
  return { kinds: new Map([['board', kind]]), readings: () => readings }
}

const destination = {
  site: sampleSnapshot.site,
  account: sampleSnapshot.seenBy,
  fieldModel: 'field-schemes',
  api: {},
  requests: () => 0,
} as unknown as Connection

const columns = (...ids: readonly string[]) => [
  { name: 'To do', statuses: ids.map((id) => reference('status', id)) },
]

const manual = (id: string, change: Partial<ManualStep> = {}): ManualStep => ({
  id,
  code: 'board-columns',
  stepId: 'board:b',
  kind: 'board',
  name: 'Board 7',
  objectId: '7',
  path: 'columns',
  values: [],
  wanted: columns('1', '2'),
  check: 'by-reading',
  ...change,
})

const steps = [
  { ...bareStep, id: 'board:b', kind: 'board', name: 'B', naturalKey: 'b', sourceId: 'b' },
]

const outcomes: Readonly<Record<string, StepOutcome>> = {
  'status:new': { state: 'done', destinationId: '2' },
  'board:b': { state: 'done', destinationId: '7' },
}

const check = (
  steps_: readonly ManualStep[],
  there: readonly ConfigObject[],
  { apart = true, ended = [] as readonly string[] } = {},
) => {
  const { kinds, readings } = kindOf(there, apart)
  const plan = { ...samplePlan, steps, manual: steps_ }
  const outcomeOf = (id: string) => outcomes[id]
  const { read, isThere } = readAgain(kinds, destination)
  const input = { plan, outcomeOf, ended: new Set(ended), kinds, read, isThere }
  return checkManual(input).then((found) => ({ ...found, readings: readings() }))
}

test('what reads as it shall be is done, all else is unlike', async () => {
  const found = await check(
    [manual('same'), manual('other', { wanted: columns('3') })],
    [board('7', columns('1', '2'))],
  )
  expect(found).toEqual({ done: ['same'], unlike: ['other'], readings: 1 })
})

test('what somebody has to make is done once something of its name is there', async () => {
  const byHand = (name: string) => ({
    ...bareStep,
    id: `board:${name}`,
    kind: 'board',
    name,
    naturalKey: `name:${name.toLowerCase()}`,
    sourceId: name,
    action: 'by-hand' as const,
  })
  const steps = [byHand('Board 7'), byHand('Board 8')]
  const made = (id: string): ManualStep => {
    const { wanted: _, ...rest } = manual(id, { code: 'object-by-hand', path: '' })
    return { ...rest, stepId: `board:Board ${id}`, objectId: `new:board:Board ${id}` }
  }
  const { kinds, readings } = kindOf([board('7', [])], false)
  const found = await checkManual({
    plan: { ...samplePlan, steps, manual: [made('7'), made('8')] },
    outcomeOf: () => undefined,
    ended: new Set(),
    kinds,
    ...readAgain(kinds, destination),
  })
  expect({ ...found, readings: readings() }).toEqual({ done: ['7'], unlike: [], readings: 1 })
})

test('several members at once are done when all of them are as they shall be', async () => {
  const whole = (id: string, wanted: ManualStep['wanted']) =>
    manual(id, { code: 'publish-draft', path: '', wanted })
  const there = board('7', columns('2', '1'))
  const found = await check(
    [
      whole('all', { columns: columns('1', '2'), draft: null }),
      whole('other', { columns: columns('3'), draft: null }),
      whole('missing', { columns: columns('1', '2'), filter: null }),
    ],
    [{ ...there, data: { ...there.data, draft: null } }],
  )
  expect(found).toMatchObject({ done: ['all'], unlike: ['other', 'missing'] })
})

test('the order of a list that has none does not count', async () => {
  const found = await check([manual('same')], [board('7', columns('2', '1'))])
  expect(found.done).toEqual(['same'])
})

test('objects that the deployment made are known by the ids that they got', async () => {
  const wanted = columns('1', 'new:status:new')
  const made = manual('made', { objectId: 'new:board:b', wanted })
  const found = await check([made], [board('7', columns('1', '2'))])
  expect(found.done).toEqual(['made'])
})

test('what is not there yet, or names what is not, is neither done nor unlike', async () => {
  const found = await check(
    [
      manual('object', { objectId: 'new:board:other' }),
      manual('named', { wanted: columns('new:status:other') }),
      manual('told', { check: 'by-hand' }),
    ],
    [board('7', columns('1', '2'))],
  )
  expect(found).toEqual({ done: [], unlike: [], readings: 0 })
})

test('what has ended is not looked up again', async () => {
  const found = await check([manual('same')], [board('7', columns('1', '2'))], { ended: ['same'] })
  expect(found).toEqual({ done: [], unlike: [], readings: 0 })
})

test.each([true, false])('a gap is not taken for a step that is not done', async (apart) => {
  const found = await check([manual('unseen')], [], { apart })
  expect(found).toEqual({ done: [], unlike: [], readings: 1 })
})

test('kinds without a way to read one object are read once for all of them', async () => {
  const found = await check(
    [manual('first'), manual('second', { objectId: '8' })],
    [board('7', columns('1', '2')), board('8', columns('1'))],
    { apart: false },
  )
  expect(found).toEqual({ done: ['first'], unlike: ['second'], readings: 1 })
})

test('tells how many are looked up', async () => {
  const { kinds } = kindOf([board('7', columns('1', '2'))], true)
  const told: string[] = []
  await checkManual({
    plan: { ...samplePlan, steps, manual: [manual('one'), manual('two')] },
    outcomeOf: (id) => outcomes[id],
    ended: new Set(),
    kinds,
    ...readAgain(kinds, destination),
    onChecked: (done, total) => told.push(`${done} of ${total}`),
  })
  expect(told).toEqual(['1 of 2', '2 of 2'])
})
