import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { Blueprint } from '#twin/blueprint/blueprint'
import type { Twin } from '#twin/serve'
import { bareBlueprint, carryBoat, serveBlueprint } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { renamed } from './renamed.ts'

/** What is on a site, without the project that uses it. */
const unused = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  fields: blueprint.fields.map(({ contexts, ...field }) => ({
    ...field,
    contexts: (contexts ?? []).filter(({ projects }) => projects === undefined),
  })),
  projects: [],
})

type Records = Record<string, { readonly id: string; readonly name: string }>

const slice = ({ site }: Twin, name: string) => Object.values(site.state.slices[name] as Records)

test('what the destination has in other letters is found, told, and not made twice', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const shouting = unused(renamed(smallBlueprint, (name) => name.toUpperCase()))
  const to = await serveBlueprint(shouting, 'there')
  const workflowBefore = structuredClone(slice(to, 'workflows'))
  const report = await carryBoat(from, to)
  expect(report.problems).toEqual([])
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(report.counts.deployed).toBe(report.counts.planned)
  const made = report.steps.filter(({ action }) => action === 'create').map(({ kind }) => kind)
  // What belongs to the project, and its context, are not on the destination.
  expect(new Set(made)).toEqual(new Set(['project', 'component', 'version', 'fieldContext']))
  for (const name of ['screens', 'workflows', 'fields', 'workflowSchemes', 'statuses']) {
    expect([name, slice(to, name).length]).toEqual([name, slice(from, name).length])
  }
  const told = (code: string) =>
    report.notices.filter((found) => found.code === code).map(({ name }) => name)
  expect(told('name-differs').length).toBeGreaterThan(10)
  // Parts of objects keep the destination's spelling, none of them twice.
  expect(new Set(told('spelling-kept'))).toEqual(
    new Set(['Voyage Flow', 'Moor Screen', 'Voyage Screen', 'Everywhere', 'All']),
  )
  const names = (workflows: readonly unknown[]) =>
    (workflows as readonly { transitions: readonly { id: string; name: string }[] }[]).map(
      ({ transitions }) => transitions.map(({ id, name }) => `${id} ${name.toUpperCase()}`),
    )
  expect(names(slice(to, 'workflows'))).toEqual(names(workflowBefore))
  const tabs = (slice(to, 'screens') as readonly unknown[]).flatMap((screen) =>
    (screen as Blueprint['screens'][number]).tabs.map(({ name }) => name),
  )
  expect(tabs).toEqual(expect.arrayContaining(['PLAN', 'PEOPLE', 'MOOR']))
  expect(tabs).not.toEqual(expect.arrayContaining(['Plan']))
})

test('a project whose name another project has is a question, even if a new one is wanted', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const pumps = { key: 'PUMP', name: 'BOAT house', type: 'software', lead: 'Lea Lead' } as const
  const to = await serveBlueprint({ ...bareBlueprint, projects: [pumps] }, 'there')
  const create: Decision = { kind: 'project', name: 'BOAT', choose: 'create' }
  for (const decisions of [[], [create]]) {
    const report = await carryBoat(from, to, { decisions })
    expect(report.problems).toMatchObject([{ code: 'differing-object', name: 'Boat House' }])
    expect(report.problems[0]?.text).toContain('key: “BOAT” here, “PUMP” there')
    expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
    expect(slice(to, 'projects').map(({ name }) => name)).toEqual(['BOAT house'])
  }
})

const twice = <Item>(items: readonly Item[], is: (item: Item) => boolean, change: Partial<Item>) =>
  items.flatMap((item) => (is(item) ? [item, { ...item, ...change }] : [item]))

test('two objects of one name on the destination are a question, and nothing of them is written', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(
    {
      ...bareBlueprint,
      fields: twice([{ key: 'skipper', name: 'Skipper', type: 'userpicker' }], () => true, {
        key: 'skipper2',
      }),
    },
    'there',
  )
  const asked = await carryBoat(from, to)
  expect(asked.problems.map(({ code, name }) => [code, name])).toEqual([
    ['ambiguous-name', 'Skipper'],
  ])
  expect(asked.problems[0]?.text).toMatch(/several objects have this name .*Choose which/)
  expect(asked.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(asked.counts.blocked).toBeGreaterThan(1)
  const ids = slice(to, 'fields')
    .filter(({ name }) => name === 'Skipper')
    .map(({ id }) => id)
  expect(ids).toHaveLength(2)

  const use: Decision = {
    kind: 'field',
    name: 'Skipper',
    choose: 'use',
    destinationId: ids[1] ?? '',
  }
  const decided = await carryBoat(from, to, { decisions: [use] })
  expect(decided.counts).toMatchObject({ problems: 0, blocked: 0, failed: 0, remaining: 0 })
})

test('two objects of one name in the source are a question, and two if decided so', async () => {
  const fields = twice(smallBlueprint.fields, ({ key }) => key === 'skipper', { key: 'second' })
  const screens = smallBlueprint.screens.map((screen) => ({
    ...screen,
    tabs: screen.tabs.map((tab) =>
      tab.name === 'People' ? { ...tab, fields: [...tab.fields, 'second'] } : tab,
    ),
  }))
  const from = await serveBlueprint({ ...smallBlueprint, fields, screens }, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const skippers = (twin: Twin) =>
    slice(twin, 'fields')
      .filter(({ name }) => name === 'Skipper')
      .map(({ id }) => id)
  const both = ['ambiguous-name', 'ambiguous-name']

  const asked = await carryBoat(from, to)
  expect(asked.problems.map(({ code }) => code)).toEqual(both)
  expect(asked.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(skippers(to)).toEqual([])

  const [one, other] = skippers(from)
  const decide = (sourceId = '', destinationId?: string): Decision => ({
    kind: 'field',
    name: 'Skipper',
    sourceId,
    ...(destinationId === undefined
      ? { choose: 'create' as const }
      : { choose: 'use' as const, destinationId }),
  })
  const made = await carryBoat(from, to, { decisions: [decide(one), decide(other)] })
  expect(made.counts).toMatchObject({ problems: 0, blocked: 0, failed: 0, remaining: 0 })
  expect(skippers(to)).toHaveLength(2)

  // Nobody can tell the two apart by name afterwards: asked again, until it is said which is which.
  const again = await carryBoat(from, to)
  expect(again.problems.map(({ code }) => code)).toEqual(both)
  expect(again.counts).toMatchObject({ deployed: 0, failed: 0 })
  const [first, second] = skippers(to)
  const decisions = [decide(one, first), decide(other, second)]
  const told = await carryBoat(from, to, { decisions })
  expect(told.counts).toMatchObject({ problems: 0, planned: 0, remaining: 0 })
})
