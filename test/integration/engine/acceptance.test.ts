import { expect, test } from 'vitest'
import type { AcceptanceCheck } from '#contract/model/acceptance'
import { AppError, failure } from '#contract/model/failure'
import { type AcceptanceInput, runAcceptance } from '#engine/acceptance-run'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadAcceptance, saveAcceptance } from '#store/acceptance-file'
import { readJournal } from '#store/journal-file'
import { loadPlan } from '#store/plan-file'
import type { Twin } from '#twin/serve'
import { snapshotState } from '#twin/site'
import {
  bareBlueprint,
  carryBoat,
  serveBlueprint,
  signInTo,
  temporaryFolder,
} from './carry-boat.ts'
import { smallBlueprint } from './small-site.ts'

/** A project that was carried over, and its folder. */
const carried = async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const folder = await temporaryFolder()
  await carryBoat(from, to, { folder })
  return { to, files: deploymentFolder(folder) }
}

type Carried = Awaited<ReturnType<typeof carried>>

const tryOut = async ({ to, files }: Carried, over: Partial<AcceptanceInput> = {}) => {
  const destination = await signInTo(to)
  const { signal = new AbortController().signal } = over
  return runAcceptance({
    runId: 'boat',
    plan: await loadPlan(files.plan),
    records: await readJournal(files.journal),
    files,
    destination,
    reader: { ...destination, api: destination.api.withSignal(signal) },
    signal,
    clock: () => new Date().toISOString(),
    onCheck: () => {},
    ...over,
  })
}

const projectsOn = ({ site }: Twin) =>
  Object.values(site.state.slices.projects as Record<string, { key: string; status: string }>)
    .filter(({ status }) => status !== 'deleted')
    .map(({ key }) => key)
const mailsOn = ({ site }: Twin) => {
  const { notificationSchemes } = snapshotState(site).slices as Record<string, object>
  return JSON.stringify(notificationSchemes)
}
const outcomes = (checks: readonly AcceptanceCheck[], subject: AcceptanceCheck['subject']) =>
  checks.filter((one) => one.subject === subject).map(({ of, outcome }) => `${of}: ${outcome}`)

test('a deployed project is tried out on a throw-away one, which is gone afterwards', async () => {
  const run = await carried()
  const before = { projects: projectsOn(run.to), mails: mailsOn(run.to) }
  const { checks, projects, stopped } = await tryOut(run)
  expect(stopped).toBeNull()
  expect(projects).toMatchObject([{ like: 'Boat House', removed: true }])
  expect(outcomes(checks, 'create')).toEqual(['Voyage: fits', 'Leg: fits'])
  expect(outcomes(checks, 'transition')).toEqual(
    expect.arrayContaining([
      'Voyage: Cast off (Waiting → Sailing): fits',
      'Voyage: Moor (Sailing → Moored): fits',
      'Voyage: Back (Moored → Waiting): fits',
    ]),
  )
  // The fields of the screen that no field scheme gives the project.
  expect(checks.find(({ subject }) => subject === 'screen')).toMatchObject({
    outcome: 'differs',
    details: expect.arrayContaining(['Harbour']),
  })
  expect(checks.some(({ subject }) => subject === 'permission')).toBe(true)
  expect({ projects: projectsOn(run.to), mails: mailsOn(run.to) }).toEqual(before)
  expect(await loadAcceptance(run.files.acceptance)).toMatchObject({
    checks,
    endedAt: expect.any(String),
  })
  const journal = await readJournal(run.files.acceptanceJournal)
  const intended = journal.filter(({ record }) => record === 'write-intended')
  const answered = journal.filter(({ record }) => record === 'write-answered')
  expect(answered).toHaveLength(intended.length)
  expect(run.to.site.unmodelled).toEqual([])
})

test('what was made is removed when the run is stopped, or fails in the middle', async () => {
  const run = await carried()
  const before = projectsOn(run.to)
  const stop = new AbortController()
  const stopped = await tryOut(run, { signal: stop.signal, onCheck: () => stop.abort() })
  expect(stopped.stopped).toMatchObject({ code: 'net.cancelled' })
  expect(projectsOn(run.to)).toEqual(before)
  const failed = await tryOut(run, {
    onCheck: () => {
      throw new AppError(failure('jira.unavailable', 'x'))
    },
  })
  expect(failed).toMatchObject({
    stopped: { code: 'jira.unavailable' },
    projects: [{ removed: true }],
  })
  expect(projectsOn(run.to)).toEqual(before)
})

test('what a dead process left is found by key and name, and removed by the next one', async () => {
  const run = await carried()
  const before = projectsOn(run.to)
  const dead = tryOut(run, {
    onCheck: () => {
      throw new Error('the process died')
    },
  })
  await expect(dead).rejects.toThrow('the process died')
  const left = await loadAcceptance(run.files.acceptance)
  expect(left).toMatchObject({ endedAt: null, projects: [{ removed: false }] })
  expect(projectsOn(run.to)).toHaveLength(before.length + 1)
  const again = await tryOut(run)
  expect(again).toMatchObject({ stopped: null, projects: [{ removed: true }] })
  expect(projectsOn(run.to)).toEqual(before)
})

test('a file that names a project of somebody removes nothing', async () => {
  const run = await carried()
  const before = { projects: projectsOn(run.to), mails: mailsOn(run.to) }
  const done = await tryOut(run, { onlyRemove: true })
  const [project] = [{ like: '', key: 'BOAT', name: 'Boat House', removed: false }]
  const projects = [{ ...project, notificationScheme: 'Default Notification Scheme' }]
  await saveAcceptance(run.files.acceptance, { ...done, projects })
  expect(await tryOut(run, { onlyRemove: true })).toMatchObject({
    stopped: { code: 'input.invalid' },
  })
  expect({ projects: projectsOn(run.to), mails: mailsOn(run.to) }).toEqual(before)
})
