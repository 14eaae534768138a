import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import { resolutionSlice } from '#twin/resolutions/state'
import { screenSlice } from '#twin/screens/state'
import { carryBoat, serveBlueprint } from './carry-boat.ts'
import { fullerBlueprint } from './fuller-site.ts'
import { smallBlueprint } from './small-site.ts'
import { tickAll } from './tick-all.ts'

test('what is ticked goes, in one deployment, and a second plan finds nothing', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(fullerBlueprint, 'there')
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

  const counted: Decision = {
    kind: 'issueTypeScheme',
    name: 'Boat Types',
    choose: 'accept',
    code: 'issues-in-the-way',
  }
  const ticked = await carryBoat(from, to, { decisions: [...tickAll(plan), counted] })
  expect(ticked.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(ticked.counts.deployed).toBeGreaterThanOrEqual(6)
  expect(names().screens).not.toContain('Wreck Screen')
  expect(names().resolutions).not.toContain('Sunk')
  const tabs = Object.values(screenSlice.of(to.site)).flatMap((screen) => screen.tabs)
  expect(tabs.map(({ name }) => name)).not.toContain('Old')
})
