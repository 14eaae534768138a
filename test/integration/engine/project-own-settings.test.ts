import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { planBetween } from '#engine/plan-between'
import { takeSnapshot } from '#kinds/take-snapshot'
import { addAvatar, avatars } from '#twin/avatars/state'
import { pictureFor } from '#twin/blueprint/picture-for'
import { projectFeatures } from '#twin/projects/features'
import { senderAddresses } from '#twin/projects/sender-address'
import { projectSlice } from '#twin/projects/state'
import type { Twin } from '#twin/serve'
import { bareBlueprint, carryBoat, serveBlueprint, signInTo } from './carry-boat.ts'
import { carryObjects } from './carry-objects.ts'
import { smallBlueprint } from './small-site.ts'

const boat = ({ site }: Twin) => {
  const found = Object.values(projectSlice.of(site)).find(({ key }) => key === 'BOAT')
  if (!found) throw new Error('no boat house')
  return found
}

const openSites = async () => ({
  from: await serveBlueprint(smallBlueprint, 'here'),
  to: await serveBlueprint(bareBlueprint, 'there'),
})

const featuresOf = (twin: Twin) => projectFeatures.of(twin.site)[boat(twin).id]

test('features, sender address and picture come with a project, and what differs later', async () => {
  const { from, to } = await openSites()
  projectFeatures.of(from.site)[boat(from).id] = {
    'jsw.classic.roadmap': 'DISABLED',
    'jsw.classic.deployments': 'ENABLED',
  }
  senderAddresses.of(from.site)[boat(from).id] = 'boats@example.com'
  boat(from).avatarId = '10410'
  const { plan, report } = await carryObjects(from, to, [], [], ['BOAT'])
  expect(report.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(featuresOf(to)).toEqual(featuresOf(from))
  expect(senderAddresses.of(to.site)[boat(to).id]).toBe('boats@example.com')
  expect(boat(to).avatarId).toBe('10410')
  expect(plan.manual).toMatchObject([
    { code: 'project-email', values: [{ label: 'Sender address', value: 'boats@example.com' }] },
    { code: 'issue-layout' },
  ])

  projectFeatures.of(from.site)[boat(from).id] = {}
  boat(from).avatarId = '10411'
  const later = await carryObjects(from, to, [], [], ['BOAT'])
  expect(later.report.counts).toMatchObject({ planned: 1, failed: 0, remaining: 0 })
  expect(featuresOf(to)).toEqual({
    'jsw.classic.roadmap': 'ENABLED',
    'jsw.classic.deployments': 'DISABLED',
  })
  expect(boat(to).avatarId).toBe('10411')
})

const upload = (twin: Twin, image: string): string => {
  const of = { type: 'project', ownerId: boat(twin).id, contentType: 'image/png' } as const
  const { id } = addAvatar(twin.site, { ...of, image })
  boat(twin).avatarId = id
  return id
}

const picture = (name: string): string => pictureFor(name).bytes.toString('base64')

test('an uploaded picture comes along, and one that the destination has of its own stays', async () => {
  const { from, to } = await openSites()
  upload(from, picture('boats'))
  const first = await carryObjects(from, to, [], [], ['BOAT'])
  expect(first.report.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(first.plan.manual).toMatchObject([{ code: 'issue-layout' }])
  const [copy, ...others] = Object.values(avatars.of(to.site))
  expect(others).toEqual([])
  expect(boat(to).avatarId).toBe(copy?.id)
  expect(copy?.image).not.toBe(picture('boats'))

  upload(from, picture('other boats'))
  const second = await carryObjects(from, to, [], [], ['BOAT'])
  expect(second.report.counts).toMatchObject({ planned: 0 })
  boat(from).avatarId = '10412'
  const third = await carryObjects(from, to, [], [], ['BOAT'])
  expect(third.report.counts).toMatchObject({ planned: 1, failed: 0, remaining: 0 })
  expect(boat(to).avatarId).toBe('10412')
  expect(Object.values(avatars.of(to.site))).toEqual([copy])
})

test('a picture that Jira does not show is a manual step, and a project without its own address keeps one', async () => {
  const { from, to } = await openSites()
  upload(from, '')
  const { plan, report } = await carryObjects(from, to, [], [], ['BOAT'])
  expect(report.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(plan.manual).toMatchObject([
    { code: 'issue-layout' },
    { code: 'avatar', check: 'by-hand' },
  ])
  senderAddresses.of(to.site)[boat(to).id] = 'ours@example.com'
  const again = await carryBoat(from, to)
  expect(again.counts).toMatchObject({ planned: 0 })
  expect(senderAddresses.of(to.site)[boat(to).id]).toBe('ours@example.com')
})

test('features that the destination has locked or lacks are left to a person, before deploying', async () => {
  const { from, to } = await openSites()
  await carryBoat(from, to)
  const read = async (twin: Twin) =>
    takeSnapshot(await signInTo(twin), () => '2026-11-26T00:00:00.000Z')
  const source = await read(from)
  const destination = await read(to)
  const more = [
    { feature: 'jsw.classic.backlog', state: 'DISABLED' },
    { feature: 'jsw.classic.news', state: 'ENABLED' },
    { feature: 'jsw.classic.olds', state: 'DISABLED' },
  ]
  const withMore = source.objects.map((object) =>
    object.kind === 'project'
      ? {
          ...object,
          data: {
            ...object.data,
            features: [...(object.data.features as readonly JsonObject[]), ...more],
          },
        }
      : object,
  )
  const plan = planBetween({
    source: { ...source, objects: withMore },
    destination,
    projects: ['BOAT'],
    decisions: [],
    known: [],
    madeAt: source.takenAt,
  })
  expect(plan.problems).toEqual([])
  expect(plan.steps.find(({ kind }) => kind === 'project')?.action).toBe('no-change')
  expect(plan.manual.filter(({ code }) => code === 'project-feature')).toMatchObject([
    {
      values: [
        { label: 'jsw.classic.backlog', value: 'DISABLED' },
        { label: 'jsw.classic.news', value: 'ENABLED' },
      ],
    },
  ])
})
