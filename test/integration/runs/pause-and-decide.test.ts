import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asAdmin } from '../twin/client.ts'
import { boatSites } from './boat-sites.ts'
import { type OpenWork, openWork } from './open-work.ts'

test('a run is paused, what appears meanwhile waits, is decided about, and the chain of evidence fits', async () => {
  const started = Promise.withResolvers<{
    readonly call: OpenWork['call']
    readonly runId: string
  }>()
  const { there, twins } = await boatSites((writes) =>
    writes === 2
      ? started.promise.then(({ call, runId }) => call('run.pause', { runId }))
      : undefined,
  )
  const { call, plan, newsOf, runEnded, bugs } = await openWork({ twins })
  const planId = await plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await call('run.start', input)
  started.resolve({ call, runId })

  const paused = await runEnded(runId)
  expect(paused).toMatchObject({ state: 'paused', endedAt: null, counts: { cancelled: 0 } })
  expect(paused.counts.done).toBeLessThan(paused.counts.planned)
  const states = newsOf(runId).flatMap((one) => (one.news === 'state' ? [one.state] : []))
  expect(states).toEqual(['running', 'pausing', 'paused'])
  expect(await call('run.get', { runId })).toMatchObject({
    summary: paused,
    current: [],
    hasReport: false,
  })

  // A colleague makes what the plan is about to make.
  const open = (await call('run.get', { runId })).steps.find(
    ({ kindTitle, outcome }) => kindTitle === 'permission scheme' && outcome === null,
  )
  if (open === undefined) throw new Error('the permission scheme is made already')
  const made = await asAdmin(there)('POST', '/rest/api/3/permissionscheme', {
    name: open.name,
    description: 'Made by a colleague',
  })
  expect(made.status).toBe(201)

  await call('run.continue', { runId })
  const waits = await runEnded(runId, 2)
  expect(waits).toMatchObject({ state: 'ended', counts: { waiting: 1, failed: 0 } })
  const { stepId } = open
  const view = await call('run.drift', { runId, stepId })
  expect(view.drift).toMatchObject({ what: 'appeared', conflicts: ['description'] })
  expect(view.members.find(({ path }) => path === 'description')).toMatchObject({
    label: 'Description',
    before: null,
    now: 'Made by a colleague',
    isConflict: true,
  })
  const decided = await call('run.decide-step', { runId, stepId, choice: 'merge' })
  expect(decided.decision).toMatchObject({ choice: 'merge' })
  const shown = (await call('run.get', { runId })).steps.find((step) => step.stepId === stepId)
  expect(shown).toMatchObject({ decided: 'merge', outcome: { state: 'waiting' } })

  await call('run.continue', { runId })
  const ended = await runEnded(runId, 3)
  expect(ended.counts).toMatchObject({ done: ended.counts.planned, waiting: 0, remaining: 0 })
  const run = await call('run.get', { runId })
  expect(run.steps.find((step) => step.stepId === stepId)?.outcome).toMatchObject({
    state: 'done',
    left: ['description'],
  })

  const check = await call('run.verify-report', { runId })
  expect(check).toMatchObject({ fits: true, misfit: null, plan: 'checked' })
  const path = join(run.folder, 'report.json')
  const text = await readFile(path, 'utf8')
  const { evidence, steps } = JSON.parse(text)
  const sent = evidence.entries.filter((one: { entry: string }) => one.entry === 'request')
  const written = sent.filter((one: { stepId: string | null }) => one.stepId !== null)
  expect(written.length).toBeGreaterThanOrEqual(run.steps.length)
  expect(evidence.entries.filter((one: { entry: string }) => one.entry === 'run')).toHaveLength(3)
  expect(steps.find((step: { id: string }) => step.id === stepId)).toMatchObject({
    before: expect.stringMatching(/^[0-9a-f]{64}$/),
    after: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(text).not.toContain(there.credentials.token)
  await writeFile(path, text.replace('"status": 201', '"status": 204'))
  expect(await call('run.verify-report', { runId })).toMatchObject({
    fits: false,
    misfit: { what: 'entry' },
  })
  expect(bugs).toEqual([])
})
