import { expect, test } from 'vitest'
import { snapshotState } from '#twin/site'
import { bareBlueprint, serveBlueprint } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { openWork } from './open-work.ts'

const opened = async () => {
  const here = await serveBlueprint(smallBlueprint, 'here')
  const there = await serveBlueprint(bareBlueprint, 'there')
  return { there, ...(await openWork({ twins: [here, there] })) }
}

test('a plan is tried out as the page asks for it, and the run of that very plan knows', async () => {
  const { there, call, plan, workEnded, events, runEnded, bugs } = await opened()
  const planId = await plan('site-here', 'site-there')
  const untouched = snapshotState(there.site).slices
  const asked = { planId, unticked: [] }
  expect(await call('plan.rehearsal', asked)).toEqual({ rehearsal: null, isStale: false })

  const { workId } = await call('plan.rehearse', { ...asked, askJira: true })
  expect(await workEnded(workId)).toEqual({ end: 'rehearsal', planId })
  const { rehearsal, isStale } = await call('plan.rehearsal', asked)
  expect(rehearsal).toMatchObject({ stopped: null, failedAt: [], remaining: [], notAsked: null })
  expect(rehearsal?.measured).toBeGreaterThan(0)
  expect(isStale).toBe(false)
  expect(snapshotState(there.site).slices).toEqual(untouched)
  const parts = events.flatMap((one) =>
    one.event === 'work-progress' && one.workId === workId ? [one.phase] : [],
  )
  expect([...new Set(parts)]).toEqual(['deploying', 'verifying', 'undoing'])

  const stepId = rehearsal?.steps[0]?.stepId ?? ''
  const { isStale: isOther } = await call('plan.rehearsal', { planId, unticked: [stepId] })
  expect(isOther).toBe(true)

  const { cloudId } = (await call('plan.confirmation', asked)).destination
  const { runId } = await call('run.start', { ...asked, confirmed: cloudId })
  await runEnded(runId)
  expect(await call('run.rehearsal', { runId })).toEqual({ rehearsal })
  expect(bugs).toEqual([])
})

test('it is stopped like any other work, and goes on without a destination to ask', async () => {
  const { there, call, plan, workEnded, when } = await opened()
  const planId = await plan('site-here', 'site-there')
  const { workId } = await call('plan.rehearse', { planId, unticked: [], askJira: false })
  await when((one) => (one.event === 'work-progress' && one.workId === workId ? one : undefined))
  await call('work.stop', { workId })
  expect(await workEnded(workId)).toEqual({ end: 'stopped' })
  const before = await call('plan.rehearsal', { planId, unticked: [] })
  expect(before.rehearsal).toBeNull()

  await there.stop()
  const again = await call('plan.rehearse', { planId, unticked: [], askJira: true })
  expect(await workEnded(again.workId)).toMatchObject({ end: 'rehearsal' })
  const { rehearsal } = await call('plan.rehearsal', { planId, unticked: [] })
  expect(rehearsal).toMatchObject({ measured: null, failedAt: [] })
  expect(rehearsal?.notAsked?.code).toMatch(/^net\./)
})
