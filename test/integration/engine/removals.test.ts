import { expect, test } from 'vitest'
import type { Plan } from '#contract/model/plan'
import type { Blueprint } from '#twin/blueprint/blueprint'
import { resolutionSlice } from '#twin/resolutions/state'
import { screenSlice } from '#twin/screens/state'
import { carryBoat, serveBlueprint } from './carry-boat.ts'
import { smallBlueprint } from './small-site.ts'
import { tickAll } from './tick-all.ts'

/** The small site with more in its lists, and with objects of which the small site knows nothing. */
const fuller: Blueprint = {
  ...smallBlueprint,
  resolutions: [...smallBlueprint.resolutions, { name: 'Sunk', description: '' }],
  issueTypes: [...smallBlueprint.issueTypes, { name: 'Detour' }],
  issueTypeSchemes: [
    { name: 'Boat Types', types: ['Voyage', 'Leg', 'Detour'], defaultType: 'Voyage' },
  ],
  screens: [
    ...smallBlueprint.screens.map((screen) => ({
      ...screen,
      tabs: [...screen.tabs, { name: 'Old', fields: ['labels'] }],
    })),
    { name: 'Wreck Screen', tabs: [{ name: 'Wreck', fields: ['summary'] }] },
  ],
}

test('what is ticked goes, in one deployment, and a second plan finds nothing', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(fuller, 'there')
  const plans: Plan[] = []
  const asked = await carryBoat(from, to, {
    onStage: (stage) => {
      if (stage.stage === 'planned') plans.push(stage.plan)
    },
  })
  expect(asked.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  const [plan] = plans
  if (plan === undefined) throw new Error('nothing was planned')
  expect(plan.onlyThere.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'issueType Detour',
    'resolution Sunk',
    'screen Wreck Screen',
  ])
  const names = () => ({
    screens: Object.values(screenSlice.of(to.site)).map(({ name }) => name),
    resolutions: Object.values(resolutionSlice.of(to.site).resolutions).map(({ name }) => name),
  })
  expect(names().screens).toContain('Wreck Screen')

  const ticked = await carryBoat(from, to, { decisions: tickAll(plan) })
  expect(ticked.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(ticked.counts.deployed).toBeGreaterThanOrEqual(6)
  expect(names().screens).not.toContain('Wreck Screen')
  expect(names().resolutions).not.toContain('Sunk')
  const tabs = Object.values(screenSlice.of(to.site)).flatMap((screen) => screen.tabs)
  expect(tabs.map(({ name }) => name)).not.toContain('Old')
})
