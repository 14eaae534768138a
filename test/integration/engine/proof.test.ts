import { expect, test } from 'vitest'
import type { Blueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import type { Twin } from '#twin/serve'
import { snapshotState } from '#twin/site'
import type { SiteState } from '#twin/site-model'
import { bareBlueprint, carryBoat, serveBlueprint } from './carry-boat.ts'
import { rawBoat, rawProject } from './raw-state.ts'
import { smallBlueprint } from './small-site.ts'

test('the raw state of both sites is equal after a deployment, member by member', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(report.counts.deployed).toBe(report.counts.planned)
  expect(rawBoat(to.site.state)).toEqual(rawBoat(from.site.state))
  expect(to.site.unmodelled).toEqual([])
})

test.each<readonly [string, (state: SiteState) => void]>([
  ['an option', ({ slices }) => renameValue(slices.fieldOptions, 'West')],
  ['a transition', ({ slices }) => renameIn(slices.workflows, 'Voyage Flow', 'transitions')],
  ['a field on a screen', ({ slices }) => dropField(slices.screens)],
  ['a version', ({ slices }) => renameFirst((slices.versions as Bag).versions, 'name')],
  ['a grant', ({ slices }) => renameIn(slices.permissionSchemes, 'Boat Permissions', 'grants')],
])('the comparison sees %s that was tampered with', (_, tamper) => {
  const state = snapshotState(buildSite(smallBlueprint, { name: 'here' }))
  const before = JSON.stringify(rawBoat(state))
  tamper(state)
  expect(JSON.stringify(rawBoat(state))).not.toBe(before)
})

type Bag = Record<string, unknown>

function renameFirst(records: unknown, member: string): void {
  const [first] = Object.values(records as Bag).flat() as Bag[]
  if (first) first[member] = 'tampered'
}

function renameValue(records: unknown, value: string): void {
  const options = Object.values(records as Bag).flat() as Bag[]
  for (const option of options) if (option.value === value) option.value = 'tampered'
}

function renameIn(records: unknown, name: string, member: string): void {
  const record = (Object.values(records as Bag) as Bag[]).find((one) => one.name === name)
  if (record) record[member] = (record[member] as unknown[]).slice(1)
}

function dropField(records: unknown): void {
  const record = (Object.values(records as Bag) as Bag[]).find(
    (one) => one.name === 'Voyage Screen',
  )
  const [tab] = (record?.tabs ?? []) as Bag[]
  if (tab) tab.fieldIds = (tab.fieldIds as string[]).toReversed()
}

test('nothing outside the plan is touched, and the source not at all', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const other: Blueprint = {
    ...smallBlueprint,
    projects: smallBlueprint.projects.map((project) => ({
      ...project,
      key: 'DOCK',
      name: 'Dock',
    })),
    fields: smallBlueprint.fields.map(({ contexts, ...field }) => ({
      ...field,
      contexts: (contexts ?? []).filter((context) => !context.projects),
    })),
  }
  const to = await serveBlueprint(other, 'there')
  const before = snapshotState(to.site)
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(report.counts.deployed).toBeGreaterThan(3)
  expect(from.site.writes.filter(({ status }) => status < 400)).toEqual([])
  expect(rawProject(to.site.state, 'DOCK')).toEqual(rawProject(before, 'DOCK'))
})

test('deploying twice writes nothing the second time', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  await carryBoat(from, to)
  to.site.writes.length = 0
  const second = await carryBoat(from, to)
  expect(second.counts).toMatchObject({ planned: 0, deployed: 0, remaining: 0 })
  expect(to.site.writes).toEqual([])
})

test('the project is carried to a site that still has field configurations', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there', {
    extra: { fieldModel: 'field-configurations' },
  })
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
})

test('where default values cannot be written any more, only they are missing, and it is said', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there', { extra: { oldDefaultValues: false } })
  const report = await carryBoat(from, to)
  const notDone = report.steps.filter(({ outcome }) => outcome && outcome.state !== 'done')
  expect(notDone.map(({ kind, name }) => [kind, name])).toEqual([['fieldContext', 'Everywhere']])
  expect(report.counts).toMatchObject({ failed: 1, remaining: 1 })
})

test('a bad day ends as a good one, and nothing is made twice', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const good = await serveBlueprint(bareBlueprint, 'there')
  await carryBoat(from, good)
  to.site.faults.rules = [
    { fault: { kind: 'drop-after' }, method: 'POST', rate: 0.15 },
    { fault: { kind: 'status-after-write', status: 500 }, method: 'POST', rate: 0.1 },
    { fault: { kind: 'drop-before' }, rate: 0.05 },
    { fault: { kind: 'status', status: 429, retryAfterSeconds: 1 }, rate: 0.05 },
    { fault: { kind: 'truncated' }, method: 'GET', rate: 0.03 },
  ]
  const report = await carryBoat(from, to, { retries: 20 })
  expect(to.site.faults.struck).toBeGreaterThan(20)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(rawProject(to.site.state, 'BOAT')).toEqual(rawProject(good.site.state, 'BOAT'))
  for (const slice of ['screens', 'workflows', 'fields', 'fieldContexts', 'components']) {
    const count = (twin: Twin) => Object.keys(twin.site.state.slices[slice] as Bag).length
    expect([slice, count(to)]).toEqual([slice, count(good)])
  }
})
