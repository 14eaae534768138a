import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { ManualStep } from '#contract/model/manual-step'
import type { RunState } from '#contract/model/run-view'
import type { Connection } from '#jira/connect'
import { startJournal } from '#store/journal-file'
import { keepManualRuns } from '#worker/engine/manual-runs'
import { runFiles } from '#worker/engine/run-folder'
import { samplePlan, sampleRecords, testFolder } from '../store/samples.ts'

const manual = (id: string): ManualStep => ({
  id,
  code: 'issue-layout',
  stepId: 'a',
  kind: 'project',
  name: 'Boat House',
  objectId: '7',
  path: '',
  values: [{ label: 'Order', value: 'Summary, Due date' }],
  check: 'by-hand',
})

const report = {
  format: 'slipway-report',
  source: samplePlan.source,
  destination: samplePlan.destination,
  deployedBy: { displayName: 'Ünal' },
  selection: ['A'],
  begunAt: '2026-01-01T00:00:00.000Z',
  endedAt: '2026-01-01T00:01:00.000Z',
  counts: { planned: 0, deployed: 0, failed: 0, remaining: 0, requests: {} },
  ...{ steps: [], problems: [], notices: [], notCarried: [], refused: [], gaps: [] },
  remaining: [],
  manual: [],
}

const endedRun = async (state: RunState = 'ended', more: readonly ManualStep[] = []) => {
  const runs = await testFolder()
  const files = runFiles(runs, 'r')
  await mkdir(files.folder)
  const journal = await startJournal(files.journal)
  for (const record of sampleRecords) await journal.append(record)
  await journal.close()
  await writeFile(files.reportData, JSON.stringify(report))
  const plan = { ...samplePlan, manual: [manual('m1'), manual('m2'), ...more] }
  const options = {
    runs,
    planOf: async () => plan,
    stateOf: async () => state,
    clock: () => '2026-01-02T00:00:00.000Z',
  }
  return { files, options, kept: keepManualRuns(options) }
}

const reason = 'Nobody uses this layout.'

test('what a person says is kept with its run, and is known after a new start', async () => {
  const { kept, options } = await endedRun()
  await kept.end('r', 'm1', { state: 'done', by: 'person' })
  const views = await keepManualRuns(options).end('r', 'm2', { state: 'waived', reason })
  expect(views.map(({ id, state, outcome, endedAt }) => [id, state, outcome, endedAt])).toEqual([
    ['m1', 'done', { state: 'done', by: 'person' }, '2026-01-02T00:00:00.000Z'],
    ['m2', 'waived', { state: 'waived', reason }, '2026-01-02T00:00:00.000Z'],
  ])
})

test('the last word counts', async () => {
  const { kept } = await endedRun()
  await kept.end('r', 'm1', { state: 'waived', reason })
  const [first] = await kept.end('r', 'm1', { state: 'done', by: 'person' })
  expect(first).toMatchObject({ state: 'done' })
})

test('the report says what became of them, as data and as a page', async () => {
  const { kept, files } = await endedRun()
  await kept.end('r', 'm1', { state: 'waived', reason })
  expect(await readFile(files.reportPage, 'utf8')).toContain(reason)
  expect(JSON.parse(await readFile(files.reportData, 'utf8')).manual).toMatchObject([
    { id: 'm1', state: 'waived' },
    { id: 'm2', state: 'open' },
  ])
})

test('a report that is damaged keeps nobody from saying that something is done', async () => {
  const { kept, files } = await endedRun()
  await writeFile(files.reportData, '{')
  expect((await kept.end('r', 'm1', { state: 'done', by: 'person' }))[0]?.state).toBe('done')
  await expect(kept.renew('r')).rejects.toMatchObject({ failure: { code: 'file.corrupt' } })
})

test('several at once are all kept', async () => {
  const { kept } = await endedRun()
  const [, views] = await Promise.all([
    kept.end('r', 'm1', { state: 'done', by: 'person' }),
    kept.end('r', 'm2', { state: 'done', by: 'person' }),
  ])
  expect(views?.map(({ state }) => state)).toEqual(['done', 'done'])
})

const done = { state: 'done', by: 'person' } as const

test('what is no manual step of the run is refused', async () => {
  const { kept } = await endedRun()
  await expect(kept.end('r', 'other', done)).rejects.toMatchObject({
    failure: { code: 'input.invalid' },
  })
})

test.each(['running', 'stopping', 'verifying', 'interrupted'] as const)(
  'nothing is said or looked up in a run that is %s, and its files stay as they are',
  async (state) => {
    const { kept, files } = await endedRun(state)
    const before = await Promise.all([readFile(files.journal), readFile(files.reportData)])
    const refused = { failure: { code: 'run.in-progress' } }
    await expect(kept.end('r', 'm1', done)).rejects.toMatchObject(refused)
    await expect(kept.check('r', {} as Connection)).rejects.toMatchObject(refused)
    await kept.renew('r')
    expect(await Promise.all([readFile(files.journal), readFile(files.reportData)])).toEqual(before)
  },
)

test('what waits for its object cannot be done, but waived', async () => {
  const waiting = { ...manual('m3'), objectId: 'new:b', stepId: 'b' }
  const { kept } = await endedRun('ended', [waiting])
  await expect(kept.end('r', 'm3', done)).rejects.toMatchObject({
    failure: { code: 'input.invalid' },
  })
  const views = await kept.end('r', 'm3', { state: 'waived', reason })
  expect(views.find(({ id }) => id === 'm3')?.state).toBe('waived')
})

test('a run that goes on waits until what is being written is written', async () => {
  const { kept, files } = await endedRun()
  const ending = kept.end('r', 'm1', done)
  await kept.written()
  expect(await readFile(files.journal, 'utf8')).toContain('manual-ended')
  await ending
})

test('looking up asks nothing where nothing can be looked up', async () => {
  const { kept } = await endedRun()
  // Whatever were asked of it would throw.
  const connection = { site: {} } as Connection
  expect((await kept.check('r', connection)).map(({ state }) => state)).toEqual(['open', 'open'])
})
