import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList } from '#contract/model/json'
import type { Plan } from '#contract/model/plan'
import { rehearsalSchema } from '#contract/model/rehearsal'
import { canonicalJson } from '#domain/canonical-json'
import { planHash } from '#domain/deployment/check-deployment'
import { fingerprint } from '#domain/fingerprint'
import { askJira } from '#rehearsal/ask-jira'
import { snapshotState } from '#twin/site'
import { signInTo } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { planBoat, rehearseHere } from './planned-boat.ts'

test('a plan that can be deployed passes, and nothing is left but what came of it', async () => {
  const planned = await planBoat()
  const untouched = snapshotState(planned.destination.site)
  const { running, isLeftBehind } = await rehearseHere(planned)
  const rehearsal = await running
  expect(rehearsalSchema.parse(structuredClone(rehearsal))).toEqual(rehearsal)
  expect(rehearsal).toMatchObject({
    planHash: planHash(planned.plan),
    verdict: 'passed',
    failedAt: [],
    remaining: [],
    stopped: null,
    measured: null,
    undone: { failed: 0, failures: [], differences: [] },
  })
  expect(rehearsal.steps.length).toBeGreaterThan(10)
  expect(rehearsal.steps.every(({ outcome }) => outcome.state === 'done')).toBe(true)
  const { reads, creates, changes } = rehearsal.requests.deploy
  expect([reads, creates, changes].every((count) => count > 0)).toBe(true)
  expect(rehearsal.estimate.from).toBeLessThan(rehearsal.estimate.to)
  expect(isLeftBehind()).toBe(false)
  expect(snapshotState(planned.destination.site)).toEqual(untouched)
})

const changed = (
  plan: Plan,
  kind: string,
  change: (step: Plan['steps'][number]) => object,
): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => (step.kind === kind ? { ...step, ...change(step) } : step)),
})

test('a plan that fails says where, and what comes to nothing because of it', async () => {
  const planned = await planBoat()
  const plan = changed(planned.plan, 'screen', ({ after }) => ({
    after: { ...after, name: 'x'.repeat(300) },
  }))
  const { running } = await rehearseHere({ ...planned, plan })
  const { verdict, failedAt, steps } = await running
  expect(verdict).toBe('failed')
  const failed = steps.filter(({ stepId }) => failedAt.includes(stepId))
  expect(failed.map(({ kindTitle }) => kindTitle)).toContain('screen')
  expect(failed[0]?.outcome).toMatchObject({ state: 'failed', failure: { code: 'jira.rejected' } })
  expect(steps.some(({ outcome }) => outcome.state === 'skipped')).toBe(true)
})

test('what the twin could not be made like is named, tried as far as can be, and not passed', async () => {
  const planned = await planBoat({
    ...smallBlueprint,
    projects: smallBlueprint.projects.map((project) => ({ ...project, description: 'Older' })),
  })
  const withFeature = (data: ConfigObject['data']): ConfigObject['data'] => ({
    ...data,
    features: [
      ...(isJsonList(data.features) ? data.features : []),
      { feature: 'jsw.classic.unheard-of', state: 'ENABLED' },
    ].toSorted((one, other) => (canonicalJson(one) < canonicalJson(other) ? -1 : 1)),
  })
  const before = {
    ...planned.before,
    objects: planned.before.objects.map((object) =>
      object.kind === 'project' ? { ...object, data: withFeature(object.data) } : object,
    ),
  }
  const plan = changed(planned.plan, 'project', ({ before: seen = {}, after }) => ({
    before: withFeature(seen),
    after: withFeature(after),
    fingerprint: fingerprint(withFeature(seen)),
  }))
  const { running } = await rehearseHere({ ...planned, before, plan })
  const { verdict, failedAt, steps } = await running
  expect({ verdict, failedAt }).toEqual({ verdict: 'in-part', failedAt: [] })
  const project = steps.find(({ kindTitle }) => kindTitle === 'project')
  expect(project).toMatchObject({ limits: [{ code: 'unlike', details: ['features'] }] })
})

test('it can be stopped at any step, and leaves nothing', async () => {
  const planned = await planBoat()
  const stop = new AbortController()
  const { running, isLeftBehind } = await rehearseHere(planned, {
    signal: stop.signal,
    onNews: () => stop.abort(),
  })
  await expect(running).rejects.toMatchObject({ failure: { code: 'net.cancelled' } })
  expect(isLeftBehind()).toBe(false)
})

test('the destination itself is asked about workflows, and nothing is written to it', async () => {
  const planned = await planBoat({
    ...smallBlueprint,
    workflows: smallBlueprint.workflows.map((workflow) => ({ ...workflow, description: 'Older' })),
  })
  const { site } = planned.destination
  const untouched = snapshotState(site)
  const connection = await signInTo(planned.destination)
  let time = 0
  const stopwatch = () => {
    time += 40
    return time
  }
  const opinion = await askJira(planned.plan, connection, stopwatch)
  const workflow = planned.plan.steps.find(({ kind }) => kind === 'workflow')
  expect(opinion).toMatchObject({ measured: 40, notAsked: null })
  expect(opinion.of.get(workflow?.id ?? '')).toEqual({ answer: 'fine' })
  const worse = changed(planned.plan, 'workflow', ({ after }) => ({
    after: { ...after, statuses: [] },
  }))
  const refused = (await askJira(worse, connection)).of.get(workflow?.id ?? '')
  expect(refused?.answer).toMatch(/refused|failed/)
  const fresh = await planBoat()
  const early = await askJira(fresh.plan, await signInTo(fresh.destination))
  expect([...early.of.values()][0]).toMatchObject({ answer: 'too-early' })
  expect(snapshotState(site).slices).toEqual(untouched.slices)

  const { running } = await rehearseHere(planned, { askJira: async () => opinion })
  const { steps, measured } = await running
  expect(measured).toBe(40)
  expect(steps.find(({ stepId }) => stepId === workflow?.id)?.asked).toEqual({ answer: 'fine' })
})
