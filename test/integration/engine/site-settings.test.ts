import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { listPriorities, prioritySlice } from '#twin/priorities/state'
import { addPriority } from '#twin/priority-schemes/state'
import { addResolution, listResolutions, resolutionSlice } from '#twin/resolutions/state'
import type { Twin } from '#twin/serve'
import { settings } from '#twin/settings/state'
import { bareBlueprint, serveBlueprint } from './carry-boat.ts'
import { carryObjects } from './carry-objects.ts'

const openSites = async () => {
  const from = await serveBlueprint(bareBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  return { from, to }
}

const yes = (name: string): Decision => ({
  kind: 'siteSetting',
  name,
  choose: 'update',
  projects: [],
})

const banner = { message: 'Low tide at six', isEnabled: true, isDismissible: true }

test('a setting of the site changes after an explicit yes only', async () => {
  const { from, to } = await openSites()
  Object.assign(settings.of(from.site).banner, banner)
  const selected = [['siteSetting', 'Announcement banner']] as const
  const asked = await carryObjects(from, to, selected)
  expect(asked.plan.problems).toMatchObject([{ code: 'site-wide', blocks: 'step' }])
  expect(settings.of(to.site).banner.message).toBe('')

  const done = await carryObjects(from, to, selected, [yes('Announcement banner')])
  expect(done.report.counts).toMatchObject({ deployed: 1, failed: 0, remaining: 0, problems: 0 })
  expect(settings.of(to.site).banner).toMatchObject(banner)
})

const names = ({ site }: Twin) => listPriorities(site).map(({ name }) => name)

test('an order is carried with priorities that come along, and keeps those only there', async () => {
  const { from, to } = await openSites()
  addPriority(from.site, { name: 'Storm', statusColor: '#ff0000' })
  addPriority(from.site, { name: 'Left behind', statusColor: '#00ff00' })
  addPriority(to.site, { name: 'Only there', statusColor: '#0000ff' })
  prioritySlice.of(from.site).order.reverse()
  const selected = [
    ['siteSetting', 'Order of priorities'],
    ['priority', 'Storm'],
  ] as const
  const { plan, report } = await carryObjects(from, to, selected, [yes('Order of priorities')])
  expect(plan.steps.map(({ kind }) => kind).toSorted()).toEqual(['priority', 'siteSetting'])
  expect(plan.notices.map(({ code }) => code)).toContain('element-left-out')
  expect(report.counts).toMatchObject({ deployed: 2, failed: 0, remaining: 0, problems: 0 })
  expect(names(to)).toEqual([...names(from).filter((name) => name !== 'Left behind'), 'Only there'])
})

test('a default resolution brings its resolution along', async () => {
  const { from, to } = await openSites()
  const arrived = addResolution(from.site, { name: 'Arrived' })
  resolutionSlice.of(from.site).defaultId = arrived.id
  const selected = [
    ['siteSetting', 'Default resolution'],
    ['siteSetting', 'Order of resolutions'],
  ] as const
  const { report } = await carryObjects(from, to, selected, [
    yes('Default resolution'),
    yes('Order of resolutions'),
  ])
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  const there = listResolutions(to.site).find(({ name }) => name === 'Arrived')
  expect(resolutionSlice.of(to.site).defaultId).toBe(there?.id)
})

test('what no call sets is a manual step, and no change', async () => {
  const { from, to } = await openSites()
  to.site.switches.extra.subTasksEnabled = false
  const { plan } = await carryObjects(from, to, [['siteSetting', 'Switches of the site']])
  expect(plan.steps).toMatchObject([{ action: 'no-change', blockedBy: [] }])
  expect(plan.problems).toEqual([])
  expect(plan.manual).toMatchObject([
    {
      code: 'site-switch',
      path: 'subTasksEnabled',
      values: [{ label: 'Sub-tasks', value: 'on' }],
      before: false,
      wanted: true,
      check: 'by-reading',
    },
  ])
})

test('time tracking is switched on by its provider; off is for a person to set', async () => {
  const { from, to } = await openSites()
  settings.of(to.site).timeTrackingProvider = null
  settings.of(from.site).timeTracking = {
    workingHoursPerDay: 7,
    workingDaysPerWeek: 4,
    timeFormat: 'hours',
    defaultUnit: 'day',
  }
  const selected = [['siteSetting', 'Time tracking']] as const
  // No API switches it off again.
  const oneWay: Decision = {
    ...{ kind: 'siteSetting', name: 'Time tracking' },
    ...{ choose: 'accept', code: 'cannot-be-undone' },
  }
  const { report } = await carryObjects(from, to, selected, [yes('Time tracking'), oneWay])
  expect(report.counts).toMatchObject({ deployed: 1, failed: 0, remaining: 0, problems: 0 })
  expect(settings.of(to.site)).toMatchObject({
    timeTrackingProvider: 'JIRA',
    timeTracking: settings.of(from.site).timeTracking,
  })

  settings.of(from.site).timeTrackingProvider = null
  const off = await carryObjects(from, to, selected)
  expect(off.plan.steps).toMatchObject([{ action: 'no-change' }])
  expect(off.plan.manual).toMatchObject([
    { code: 'time-tracking', values: [{ label: 'Time tracking', value: 'off' }] },
  ])
})
