import { expect, test } from 'vitest'
import { reference } from '#contract/model/reference'
import { fieldKind } from '#kinds/field/index'
import { priorityKind } from '#kinds/priority/index'
import { resolutionKind } from '#kinds/resolution/index'
import { siteSettingKind as kind } from '#kinds/site-setting/index'
import {
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const others = [priorityKind, resolutionKind]

const dataOf = async (site: OpenSite, id: string) => (await readOne(site, kind, id)).data

test('every setting is read alone as among all, for six requests', async () => {
  await using site = await openSite()
  const before = site.requests()
  const settings = await site.read(kind, ...others)
  // The lists of priorities and resolutions are read anyway.
  expect(site.requests() - before).toBe(6 + 2)
  expect(site.gaps).toEqual([])
  expect(await expectReadAlike(site, kind, ...others)).toEqual(settings)
  expect(settings.map(({ id, protection }) => [id, protection]).toSorted()).toEqual([
    ['announcement-banner', 'site'],
    ['date-formats', 'site'],
    ['default-resolution', 'site'],
    ['issue-view', 'site'],
    ['navigator-columns', 'site'],
    ['priority-order', 'site'],
    ['public-sharing', 'site'],
    ['resolution-order', 'site'],
    ['switches', 'site'],
    ['time-tracking', 'site'],
  ])
  expect(await writerOf(kind).readOne(site.context, 'nothing')).toBeUndefined()
})

test('the banner takes only what differs', async () => {
  await using site = await openSite()
  const banner = { message: 'Back at noon 🚀', isEnabled: true, isDismissible: true }
  const data = { ...banner, visibility: 'public' }
  const put = ['PUT /rest/api/3/announcementBanner']
  expect(await converge(site, kind, 'announcement-banner', data)).toEqual(put)
  expect(await converge(site, kind, 'announcement-banner', data)).toEqual([])
  const quiet = { ...data, message: '', isEnabled: false }
  expect(await converge(site, kind, 'announcement-banner', quiet)).toEqual(put)
})

test('orders of priorities and resolutions are brought about by one move', async () => {
  await using site = await openSite()
  for (const [id, member] of [
    ['priority-order', 'priorities'],
    ['resolution-order', 'resolutions'],
  ] as const) {
    const list = (await dataOf(site, id))[member]
    if (!Array.isArray(list)) throw new Error('no list')
    expect(list.length).toBeGreaterThan(2)
    const writes = await converge(site, kind, id, { [member]: list.toReversed() })
    expect(writes).toHaveLength(1)
    expect(await converge(site, kind, id, { [member]: list.toReversed() })).toEqual([])
  }
})

test('a default resolution is set and taken away, whatever Jira calls the mark', async () => {
  for (const mark of ['default', 'isDefault']) {
    await using site = await openSite({ switches: { extra: { resolutionDefaultMember: mark } } })
    const [first] = await site.read(resolutionKind)
    const data = { resolution: reference('resolution', first?.id ?? '') }
    const put = ['PUT /rest/api/3/resolution/default']
    expect(await converge(site, kind, 'default-resolution', data)).toEqual(put)
    expect(await converge(site, kind, 'default-resolution', { resolution: null })).toEqual(put)
  }
})

test('columns name custom fields by reference', async () => {
  await using site = await openSite()
  const standard = 'com.atlassian.jira.plugin.system.customfieldtypes'
  const field = await createObject(site, fieldKind, {
    name: 'Depth',
    type: `${standard}:float`,
    description: '',
    searcherKey: `${standard}:exactnumber`,
  })
  const columns = ['issuekey', reference('field', field), 'summary']
  const writes = await converge(site, kind, 'navigator-columns', { columns })
  expect(writes).toEqual(['PUT /rest/api/3/settings/columns'])
  expect(await dataOf(site, 'navigator-columns')).toEqual({ columns })
})

test('properties are written one by one, and only those that differ', async () => {
  await using site = await openSite()
  const data = await dataOf(site, 'issue-view')
  const wanted = { ...data, clonePrefix: 'COPY -', orderOfActivity: 'desc' }
  expect(await converge(site, kind, 'issue-view', wanted)).toEqual([
    'PUT /rest/api/3/application-properties/jira.clone.prefix',
    'PUT /rest/api/3/application-properties/jira.issue.actions.order',
  ])
})

test('time tracking takes its units, and only a provider that the site has', async () => {
  await using site = await openSite()
  const { facts, data } = await readOne(site, kind, 'time-tracking')
  const options = {
    workingHoursPerDay: 7.5,
    workingDaysPerWeek: 4,
    timeFormat: 'hours',
    defaultUnit: 'day',
  }
  const writes = await converge(site, kind, 'time-tracking', { ...data, options })
  expect(writes).toEqual(['PUT /rest/api/3/configuration/timetracking/options'])
  expect(facts.providers).toContain(data.provider)
  const destination = await readOne(site, kind, 'time-tracking')
  expect(kind.model.check?.({ ...data, provider: 'com.app__tempo' }, destination)).toMatchObject([
    { code: 'reference-missing', path: 'provider', details: ['com.app__tempo'] },
  ])
  expect(kind.model.check?.(data, destination)).toEqual([])
})

test('a setting that may not be seen is a gap of its own', async () => {
  await using site = await openSite({ switches: { gatewayRefusesScopeless: true } }, 'scoped')
  const settings = await site.read(kind, ...others)
  expect(site.gaps.map((gap) => gap.kind).toSorted()).toEqual([
    'siteSetting announcement-banner',
    'siteSetting navigator-columns',
  ])
  expect(settings).toHaveLength(8)
})
