import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { countIssues } from '#twin/issues/state'
import { statuses } from '#twin/statuses/state'
import { bareBlueprint, carryBoat, serveBlueprint, signInTo } from './carry-boat.ts'
import { olderBlueprint } from './older-site.ts'
import { smallBlueprint } from './small-site.ts'

test('live issues move only along mappings that the user gave', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(olderBlueprint, 'there')
  const { site } = to
  const inStatus = (name: string): number => {
    const found = Object.values(statuses.of(site)).find((status) => status.name === name)
    return countIssues(site, { statusId: found?.id ?? '' })
  }
  const asked = await carryBoat(from, to)
  expect(asked.problems.map(({ code }) => code)).toEqual(['status-mapping-needed'])
  expect(asked.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect([inStatus('To Do'), inStatus('Waiting')]).toEqual([30, 0])

  const mapping: Decision = {
    kind: 'project',
    name: 'Boat House',
    choose: 'map-statuses',
    mappings: ['Voyage', 'Leg'].map((issueType) => ({ issueType, from: 'To Do', to: 'Waiting' })),
  }
  const mapped = await carryBoat(from, to, { decisions: [mapping] })
  expect(mapped.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(mapped.counts.deployed).toBeGreaterThan(0)
  expect([inStatus('To Do'), inStatus('Waiting'), inStatus('Moored')]).toEqual([0, 30, 4])
})

test('a scoped token deploys through the gateway, and is told what it may be refused', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const destination = await signInTo(to, to.credentials.scopedToken)
  expect(destination.account.token).toBe('scoped')
  const report = await carryBoat(from, to, { destination })
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(report.counts.deployed).toBeGreaterThan(20)
  const warned = report.notices.filter(({ code }) => code === 'token-may-not-write')
  expect(new Set(warned.map(({ stepId }) => stepId.split(':')[0]))).toEqual(
    new Set(['notificationScheme', 'priority']),
  )
})
