import { expect, test } from 'vitest'
import { buildSite } from '#twin/blueprint/build-site'
import { startTwin } from '#twin/serve'
import { agree } from '../engine/agree.ts'
import { bareBlueprint, carryBoat, serveBlueprint, temporaryFolder } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { pictureOf } from './picture.ts'
import { snapshotOf, undoRun } from './undo-run.ts'

/** A site that breaks off after a number of writes, the last of which it does not answer. */
const breakingSite = async (writes: number) => {
  const site = buildSite(bareBlueprint, { name: 'there', switches: { rateLimits: false } })
  let left = Number.POSITIVE_INFINITY
  const twin = await startTwin({
    site,
    keep: async () => {
      left -= 1
      if (left === 0) await twin.stop()
    },
  })
  return { site, twin, breakOff: () => (left = writes) }
}

test.each([7, 20, 44])('broken off at write %i, undone, as it was', async (writes) => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const { site, twin, breakOff } = await breakingSite(writes)
  const before = await snapshotOf(twin)
  const folder = await temporaryFolder()
  const { counts } = await carryBoat(from, twin, {
    folder,
    onStage: ({ stage }) => {
      if (stage === 'planned') breakOff()
    },
  })
  expect(counts.failed).toBeGreaterThan(0)
  const again = await startTwin({ site })
  try {
    const undone = await undoRun(folder, again, agree)
    expect(undone.report.counts).toMatchObject({ failed: 0, remaining: 0, blocked: 0 })
    expect(pictureOf(await snapshotOf(again))).toEqual(pictureOf(before))
  } finally {
    await again.stop()
  }
})
