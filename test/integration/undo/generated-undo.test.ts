import { expect, test } from 'vitest'
import type { Snapshot } from '#contract/model/snapshot'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadPlan } from '#store/plan-file'
import { generateSites } from '#twin/generate/generate-sites'
import { startTwin } from '#twin/serve'
import { agree } from '../engine/agree.ts'
import { carryBoat, temporaryFolder } from '../engine/carry-boat.ts'
import { snapshotOf, undoRun } from './undo-run.ts'

/** A snapshot as far as an undo restores it. */
const picture = ({ objects }: Snapshot) =>
  Object.fromEntries(objects.map(({ kind, id, name, data }) => [`${kind} ${id} ${name}`, data]))

test.each([1, 2, 3])('company %i: deployed, undone, as it was', async (seed) => {
  const sites = generateSites(seed, 6, ['field-schemes', 'field-schemes'])
  const [from, to] = await Promise.all(
    sites.map((site) => {
      site.switches.rateLimits = false
      return startTwin({ site })
    }),
  )
  if (!from || !to) throw new Error('two sites were not started')
  try {
    const before = await snapshotOf(to)
    const first = await temporaryFolder()
    await carryBoat(from, to, { projects: 'all', folder: first })
    const decisions = agree(await loadPlan(deploymentFolder(first).plan))
    const second = await temporaryFolder()
    await carryBoat(from, to, { projects: 'all', decisions, folder: second })
    for (const folder of [second, first]) {
      const undone = await undoRun(folder, to, agree)
      expect(undone.report.counts).toMatchObject({ failed: 0, remaining: 0, blocked: 0 })
    }
    expect(picture(await snapshotOf(to))).toEqual(picture(before))
  } finally {
    await Promise.all([from.stop(), to.stop()])
  }
})
