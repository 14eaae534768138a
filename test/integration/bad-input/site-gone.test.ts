import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { deploymentFolder } from '#engine/deployment-folder'
import { readJournal } from '#store/journal-file'
import { startTwin, type Twin } from '#twin/serve'
import { resumeSite, snapshotState } from '#twin/site'
import {
  bareBlueprint,
  carryBoat,
  serveBlueprint,
  signInTo,
  temporaryFolder,
} from '../engine/carry-boat.ts'
import { rawProject } from '../engine/raw-state.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { failureFrom } from '../jira/api-at.ts'
import { createdOn } from './created-on.ts'
import { expectWorded } from './worded.ts'

/** Carries the boat to a site that goes away after so many steps. */
const carryUntilGone = async (from: Twin, to: Twin, folder: string, steps: number) => {
  let ended = 0
  const stopping: Promise<void>[] = []
  const report = await carryBoat(from, to, {
    folder,
    onStage: (stage) => {
      if (stage.stage !== 'deploying' || stage.event.event !== 'step-ended') return
      ended += 1
      if (ended === steps) stopping.push(to.stop())
    },
  })
  await Promise.all(stopping)
  return report
}

test.each([1, 12])(
  'a site that is gone after %i steps and comes back is finished by the same command',
  async (steps) => {
    const from = await serveBlueprint(smallBlueprint, 'here')
    const to = await serveBlueprint(bareBlueprint, 'there')
    const undisturbed = await serveBlueprint(bareBlueprint, 'there')
    const good = await carryBoat(from, undisturbed)
    const folder = await temporaryFolder()
    const files = deploymentFolder(folder)

    const gone = await carryUntilGone(from, to, folder, steps)
    expectWorded(gone.stopped, 'net.unreachable')
    expect(gone.counts.deployed + gone.counts.remaining).toBe(gone.counts.planned)
    expect(gone.counts.remaining).toBeGreaterThan(0)
    const plan = await readFile(files.plan)

    const back = await startTwin({
      site: resumeSite(snapshotState(to.site)),
      port: Number(new URL(to.address).port),
    })
    try {
      const report = await carryBoat(from, back, { folder })
      expect(report.stopped).toBeUndefined()
      expect(report.counts).toMatchObject({ planned: good.counts.planned, failed: 0, remaining: 0 })
      expect(report.counts.deployed).toBe(report.counts.planned)
      expect(rawProject(back.site.state, 'BOAT')).toEqual(
        rawProject(undisturbed.site.state, 'BOAT'),
      )
      const created = [...createdOn(to), ...createdOn(back)].toSorted()
      expect(created).toEqual(createdOn(undisturbed))
      expect(await readFile(files.plan)).toEqual(plan)
      expect((await readJournal(files.journal)).at(-1)?.record).toBe('run-ended')

      back.site.writes.length = 0
      const again = await carryBoat(from, back, { folder })
      expect(again.counts).toMatchObject({ failed: 0, remaining: 0 })
      expect(again.counts.deployed).toBe(report.counts.planned)
      expect(back.site.writes).toEqual([])
    } finally {
      await back.stop()
    }
  },
)

test('a site that is gone before anything is read is said to be, and which it is', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const source = await signInTo(from)
  await from.stop()
  const failure = await failureFrom(carryBoat(from, to, { source }))
  expectWorded(failure, 'net.unreachable')
  expect(failure.details.join()).toContain(`reading the source, ${from.address}`)
  expect(to.site.writes).toEqual([])
})

test('a site that is gone when the result is read back is not proven, and proven later', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const folder = await temporaryFolder()
  const report = await carryBoat(from, to, {
    folder,
    onStage: (stage) => {
      if (stage.stage !== 'deploying' || stage.event.event !== 'finished') return
      to.site.faults.rules = [{ fault: { kind: 'status', status: 503 }, method: 'GET' }]
    },
  })
  expectWorded(report.stopped, 'jira.unavailable')
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  to.site.faults.rules = []
  to.site.writes.length = 0
  const proven = await carryBoat(from, to, { folder })
  expect(proven.stopped).toBeUndefined()
  expect(proven.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(to.site.writes).toEqual([])
})

test('a folder with a begun deployment is not given to another one', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const other = await serveBlueprint(bareBlueprint, 'elsewhere')
  const folder = await temporaryFolder()
  await carryBoat(from, to, { folder })
  const files = deploymentFolder(folder)
  const before = await Promise.all([readFile(files.plan), readFile(files.journal)])
  const reuse = { kind: 'screen', name: 'Moor Screen', choose: 'reuse' } as const
  const mixed = [
    () => carryBoat(from, other, { folder }),
    () => carryBoat(other, to, { folder }),
    () => carryBoat(from, to, { folder, projects: ['OTHER'] }),
    () => carryBoat(from, to, { folder, decisions: [reuse] }),
  ]
  for (const run of mixed) {
    const failure = await failureFrom(run())
    expectWorded(failure, 'input.invalid')
    expect(failure.subject).toBe(folder)
    expect(failure.details.join(' ')).toMatch(
      /other projects, objects, sites or decisions.* carries BOAT/,
    )
  }
  expect(await Promise.all([readFile(files.plan), readFile(files.journal)])).toEqual(before)
  expect(other.site.writes).toEqual([])
})
