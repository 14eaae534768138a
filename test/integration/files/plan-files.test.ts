import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { SiteAccess } from '#ipc/site-access'
import { boatSites, createdOn } from '../runs/boat-sites.ts'
import { accessTo, userSite } from '../runs/user-sites.ts'
import { type Computer, computerOf, sharedFolder } from './computers.ts'

const openedPlan = async ({ call }: Computer, path: string): Promise<string> => {
  const { opened } = await call('file.open-path', { path })
  if (opened.opened !== 'plan') throw new Error(`not a plan: ${opened.opened}`)
  return opened.planId
}

/** Each knows the other's key. */
const introduce = async (one: Computer, other: Computer): Promise<void> => {
  const lineOf = async ({ call }: Computer): Promise<string> => {
    const { key } = await call('keys.rename-mine', {
      name: (await call('keys.mine', {})).key?.name ?? 'Somebody',
    })
    return key?.publicLine ?? ''
  }
  await one.call('keys.add', { line: await lineOf(other), name: '' })
  await other.call('keys.add', { line: await lineOf(one), name: '' })
}

/** The destination is marked production and asks for two signatures. */
const asksForTwo = (access: SiteAccess): SiteAccess => ({
  ...access,
  byCloudId: async (cloudId) => {
    const card = await access.byCloudId(cloudId)
    return card && { ...card, production: true, twoSignatures: true }
  },
})

test('a plan is reviewed, commented and signed by somebody with neither network nor token', async () => {
  const at = await sharedFolder()
  const { there, twins } = await boatSites()
  const sites = asksForTwo(accessTo(twins.map(userSite)))
  const ada = await computerOf('Ada', { twins, sites })
  const grace = await computerOf('Grace')
  await introduce(ada, grace)
  const path = at('boat.slipway-plan')

  const planId = await ada.plan('site-here', 'site-there')
  const start = { planId, unticked: [], confirmed: there.cloudId }
  await expect(ada.call('run.start', start)).rejects.toThrow('plan.signatures-missing')
  ada.picks.next = path
  expect(await ada.call('plan.save', { planId, unticked: [] })).toEqual({
    savedTo: path,
    unsigned: null,
  })
  const view = await ada.call('plan.get', { planId })

  const there2 = await openedPlan(grace, path)
  const seen = await grace.call('plan.get', { planId: there2 })
  expect({ ...seen, planId }).toEqual(view)
  expect(await grace.call('plan.signatures', { planId: there2, unticked: [] })).toMatchObject({
    signatures: [{ role: 'made', standing: 'known' }],
    twoDemanded: false,
  })

  // What she says is part of the file: Ada's signature is of another one.
  const [row] = view.rows
  const said = { planId: there2, stepId: row?.id ?? null, text: 'Why this one?' }
  const { comments } = await grace.call('plan.comment', said)
  expect(comments).toMatchObject([{ stepId: row?.id, text: 'Why this one?' }])
  const changed = await grace.call('plan.signatures', { planId: there2, unticked: [] })
  expect(changed).toMatchObject({ signatures: [], dropped: [expect.any(String)] })
  await expect(grace.call('plan.sign', { planId: there2, unticked: [] })).rejects.toThrow(
    'plan.not-saved',
  )
  grace.picks.next = path
  await grace.call('plan.save', { planId: there2, unticked: [] })

  const back = await openedPlan(ada, path)
  expect((await ada.call('plan.papers', { planId: back })).comments).toEqual(comments)
  const again = { ...start, planId: back }
  await expect(ada.call('run.start', again)).rejects.toThrow('plan.signatures-missing')
  expect(createdOn(there)).toEqual([])
  expect(await ada.call('plan.sign', { planId: back, unticked: [] })).toMatchObject({
    signatures: [
      { role: 'made', standing: 'known' },
      { role: 'reviewed', standing: 'you' },
    ],
    twoDemanded: true,
    missing: [],
  })
  // Signed with these ticks, and with no others.
  const others = { ...again, unticked: [row?.id ?? ''] }
  await expect(ada.call('run.start', others)).rejects.toThrow('plan.signatures-missing')
  const { runId } = await ada.call('run.start', again)
  expect((await ada.runEnded(runId)).state).toBe('ended')
  expect(createdOn(there).length).toBeGreaterThan(0)

  // Its run has kept the plan alone, with the snapshots beside it.
  const { folder } = await ada.call('run.get', { runId })
  const { opened } = await grace.call('file.open-path', {
    path: `${folder}/deployment.slipway-plan`,
  })
  expect(opened).toMatchObject({ opened: 'plan', viewOnly: false })
})

test('a plan can be decided anew offline, and one without its snapshots can be looked at only', async () => {
  const at = await sharedFolder()
  const { twins } = await boatSites()
  const ada = await computerOf('Ada', { twins })
  const grace = await computerOf('Grace', { twins: [], unprotected: true })
  const path = at('boat.slipway-plan')
  ada.picks.next = path
  const planId = await ada.plan('site-here', 'site-there')
  await ada.call('plan.save', { planId, unticked: [] })

  const mine = await openedPlan(grace, path)
  const papers = await grace.call('plan.papers', { planId: mine })
  expect(papers).toMatchObject({
    unchanged: true,
    comments: [],
    file: { name: 'boat.slipway-plan' },
  })
  const decided = await grace.call('plan.decide', { planId: mine, decisions: [] })
  expect(decided.rows.map(({ id }) => id)).toEqual(
    (await ada.call('plan.get', { planId })).rows.map(({ id }) => id),
  )
  expect((await grace.call('plan.papers', { planId: mine })).unchanged).toBe(false)
  grace.picks.next = at('hers.slipway-plan')
  expect(await grace.call('plan.save', { planId: mine, unticked: [] })).toMatchObject({
    savedTo: grace.picks.next,
    unsigned: { code: 'key.unavailable' },
  })
  const hers = await ada.call('file.open-path', { path: grace.picks.next })
  expect(hers.opened.file.signatures).toEqual([])

  // Two snapshots of a plan are enough for another one.
  const { sourceSnapshotId, destinationSnapshotId } = papers
  const { workId } = await grace.call('plan.analyze', {
    snapshotId: sourceSnapshotId,
    destinationSnapshotId,
    selection: { projects: 'all', objects: [] },
  })
  const end = await grace.workEnded(workId)
  expect(end).toMatchObject({ end: 'plan' })

  const bytes = await readFile(path)
  const at9 = bytes.length - 9
  await writeFile(
    path,
    Buffer.concat([bytes.subarray(0, at9), Buffer.from('#'), bytes.subarray(at9 + 1)]),
  )
  await expect(grace.call('file.open-path', { path })).rejects.toThrow(
    'Its content is not what was written',
  )
})
