import { expect, test } from 'vitest'
import { addLinkType, linkTypes } from '#twin/link-types/state'
import { bareBlueprint, serveBlueprint } from './carry-boat.ts'
import { carryObjects } from './carry-objects.ts'

const sides = { inward: 'is towed by', outward: 'tows' }

const openSites = async (there: Readonly<Record<string, boolean>> = {}) => {
  const from = await serveBlueprint(bareBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there', { extra: there })
  addLinkType(from.site, { name: 'Tows', ...sides })
  addLinkType(from.site, { name: 'Moors', inward: 'is moored by', outward: 'moors' })
  addLinkType(to.site, { name: 'moors', inward: 'old', outward: 'older' })
  return { from, to }
}

test('selected issue link types come over, one that differs in case is brought in line', async () => {
  const { from, to } = await openSites()
  const selected = [
    ['issueLinkType', 'Tows'],
    ['issueLinkType', 'Moors'],
  ] as const
  const { plan, report } = await carryObjects(from, to, selected)
  expect(plan.steps.map(({ name, action }) => [name, action]).toSorted()).toEqual([
    ['Moors', 'update'],
    ['Tows', 'create'],
  ])
  expect(report.counts).toMatchObject({ deployed: 2, failed: 0, remaining: 0, problems: 0 })
  const there = Object.values(linkTypes.of(to.site))
  expect(there.find(({ name }) => name === 'Tows')).toMatchObject(sides)
  expect(there.find(({ name }) => name === 'Moors')).toMatchObject({ outward: 'moors' })
})

test('where linking is off on the destination, nobody knows what is there', async () => {
  const { from, to } = await openSites({ issueLinking: false })
  const { plan, report } = await carryObjects(from, to, [['issueLinkType', 'Tows']])
  expect(plan.problems).toMatchObject([
    { code: 'not-readable', details: [expect.stringContaining('linking is off')] },
  ])
  expect(report.counts).toMatchObject({ planned: 0, blocked: 1, deployed: 0 })
})
