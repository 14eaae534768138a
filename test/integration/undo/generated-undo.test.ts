import { expect, test } from 'vitest'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadPlan } from '#store/plan-file'
import { generateSites } from '#twin/generate/generate-sites'
import { startTwin } from '#twin/serve'
import { agree } from '../engine/agree.ts'
import { carryBoat, temporaryFolder } from '../engine/carry-boat.ts'
import { tickAll } from '../engine/tick-all.ts'
import { pictureInNames, pictureOf } from './picture.ts'
import { snapshotOf, undoRun } from './undo-run.ts'

test.each([
  [1, 'field-schemes'],
  [13, 'field-configurations'],
] as const)('company %i (%s): deployed twice, undone twice, as it was', async (seed, model) => {
  const [from, to] = await Promise.all(
    generateSites(seed, 6, [model, model]).map((site) => {
      site.switches.rateLimits = false
      return startTwin({ site })
    }),
  )
  if (!from || !to) throw new Error('two sites were not started')
  try {
    const before = await snapshotOf(to)
    const careful = await temporaryFolder()
    await carryBoat(from, to, { projects: 'all', folder: careful })
    const between = await snapshotOf(to)
    const plan = await loadPlan(deploymentFolder(careful).plan)
    const decisions = [...agree(plan), ...tickAll(plan)]
    const agreed = await temporaryFolder()
    const all = { projects: 'all', objects: 'all' } as const
    await carryBoat(from, to, { ...all, decisions, folder: agreed })

    const second = await undoRun(agreed, to, agree)
    expect(second.report.counts).toMatchObject({ failed: 0, remaining: 0, blocked: 0 })
    expect(second.report.counts.deployed).toBeGreaterThan(10)
    expect(pictureInNames(await snapshotOf(to))).toEqual(pictureInNames(between))
    const first = await undoRun(careful, to, agree)
    expect(first.report.counts).toMatchObject({ failed: 0, remaining: 0, blocked: 0 })
    expect(first.report.counts.deployed).toBeGreaterThan(10)
    expect(pictureOf(await snapshotOf(to))).toEqual(pictureOf(before))
  } finally {
    await Promise.all([from.stop(), to.stop()])
  }
})
