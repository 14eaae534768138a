import { expect, test } from 'vitest'
import { settings } from '#twin/settings/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'

test('an application property takes a value of its type, as text', async ({ skip }) => {
  const { call } = await open()
  const put = (id: string, value: unknown, options = {}) =>
    call('PUT', `/application-properties/${id}`, { id, value }, options)
  expect((await put('jira.clone.prefix', 'Copy of')).body).toMatchObject({
    key: 'jira.clone.prefix',
    value: 'Copy of',
    defaultValue: 'CLONE -',
  })
  for (const [id, value, status] of [
    ['jira.option.globalsharing', 'maybe', 400],
    ['jira.option.globalsharing', 'false', 200],
    ['jira.comment.collapsing.minimum.hidden', '-1', 400],
    ['jira.newsletter.tip.delay.days', '-1', 200],
    ['jira.issue.actions.order', 'random', 400],
    ['jira.issue.actions.order', 'desc', 200],
    ['jira.no.such.property', 'x', 404],
    ['jira.home', '/elsewhere', 403],
  ] as const) {
    expect([id, value, (await put(id, value)).status]).toEqual([id, value, status])
  }
  expect((await put('jira.clone.prefix', 5, { wrong: true })).status).toBe(400)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('application properties are found by key, by pattern, or on the advanced page', async () => {
  const { twin, site, call } = await open()
  const keys = async (path: string) =>
    (await call('GET', `/application-properties${path}`)).body.map(
      ({ key }: { key: string }) => key,
    )
  expect(await keys('?key=jira.title')).toEqual(['jira.title'])
  expect(await keys('?keyFilter=jira.lf.date.*')).toHaveLength(4)
  expect(await keys('/advanced-settings')).toHaveLength(9)
  expect((await call('GET', '/application-properties?key=none')).status).toBe(404)
  site.switches.extra.propertyByKeyAlone = true
  expect((await call('GET', '/application-properties?key=jira.title')).body.value).toBe('Jira')
  const { call: ask } = ordinaryUser(twin)
  expect((await ask('GET', '/application-properties')).status).toBe(403)
})

test('time is tracked by Jira, by an app that is there, or by nobody', async ({ skip }) => {
  const { site, call } = await open()
  const path = '/configuration/timetracking'
  const all = settings.of(site)
  all.timeTrackingProviders.push({ key: 'com.app.time', name: 'Clock', url: '/configure' })
  expect((await call('PUT', path, { key: 'com.other' })).status).toBe(400)
  expect((await call('PUT', path, { key: 'com.app.time' })).status).toBe(204)
  expect((await call('GET', path)).body).toMatchObject({ name: 'Clock' })
  expect((await call('PUT', path, { key: 'Jira' })).status).toBe(204)
  expect((await call('GET', path)).body.key).toBe('JIRA')
  expect((await call('GET', `${path}/list`)).body).toHaveLength(2)
  all.timeTrackingProvider = null
  expect((await call('GET', path)).status).toBe(204)
  expect((await call('GET', '/configuration')).body).toMatchObject({ timeTrackingEnabled: false })
  const options = {
    workingHoursPerDay: 7.6,
    workingDaysPerWeek: 5.5,
    timeFormat: 'hours',
    defaultUnit: 'hour',
  }
  expect((await call('PUT', `${path}/options`, options)).body).toEqual(options)
  for (const wrong of [{ workingHoursPerDay: 25 }, { workingDaysPerWeek: 0 }]) {
    expect((await call('PUT', `${path}/options`, { ...options, ...wrong })).status).toBe(400)
  }
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('the columns of the navigator are fields that can be columns', async ({ skip }) => {
  const { site, call } = await open()
  const path = '/settings/columns'
  const columns = ['issuekey', 'summary', 'duedate']
  expect((await call('PUT', path, { columns })).status).toBe(200)
  expect((await call('GET', path)).body).toEqual([
    { label: 'Key', value: 'issuekey' },
    { label: 'Summary', value: 'summary' },
    { label: 'Due date', value: 'duedate' },
  ])
  expect((await call('PUT', path, { columns: ['summary', 'customfield_1'] })).status).toBe(404)
  expect((await call('PUT', path, { columns: ['worklog'] })).status).toBe(404)
  expect((await call('PUT', path, { columns: ['summary', 'summary'] })).status).toBe(400)
  expect((await call('GET', path)).body).toHaveLength(3)
  const field = { name: 'Depth', type: 'com.atlassian.jira.plugin.system.customfieldtypes:float' }
  const { id } = (await call('POST', '/field', field)).body
  await call('PUT', path, { columns: [id] })
  expect((await call('GET', path)).body).toEqual([{ label: 'Depth', value: id }])
  expect((await call('PUT', path, {})).status).toBe(200)
  expect(settings.of(site).columns).toEqual([])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('the banner changes in what is sent', async ({ skip }) => {
  const { twin, site, call } = await open()
  const path = '/announcementBanner'
  const before = (await call('GET', path)).body
  expect((await call('PUT', path, { message: 'Hello', isEnabled: true })).status).toBe(204)
  const after = (await call('GET', path)).body
  expect(after).toMatchObject({
    message: 'Hello',
    isEnabled: true,
    isDismissible: false,
    visibility: 'private',
  })
  expect(after.hashId).not.toBe(before.hashId)
  for (const wrong of [{ message: null }, { visibility: 'SECRET' }, { isEnabled: 'yes' }]) {
    expect((await call('PUT', path, wrong, { wrong: true })).status).toBe(400)
  }
  const { call: ask } = ordinaryUser(twin)
  expect((await ask('PUT', path, { message: 'Mine' })).status).toBe(403)
  if (conformanceMissing === undefined) expect(await checkConformance(call.exchanges)).toBe('')
  site.switches.extra.bannerRefusalAsText = true
  expect((await ask('GET', path)).body).toBe('Only admins can read banner configuration.')
  expect((await call('PUT', path, { message: null })).body).toBe('Banner message cannot be null.')
  if (conformanceMissing !== undefined) skip(conformanceMissing)
})
