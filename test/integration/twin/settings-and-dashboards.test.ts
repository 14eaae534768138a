import { expect, test } from 'vitest'
import { checkConformance, conformanceMissing } from './client.ts'
import { openSite } from './open-site.ts'

test('settings, dashboards, filters and boards are read, and refuse what Jira refuses', async ({
  skip,
}) => {
  const { admin, twin } = await openSite()
  const base = '/configuration/timetracking/options'
  const options = { workingHoursPerDay: 7, workingDaysPerWeek: 4, timeFormat: 'days' }
  expect((await admin('PUT', base, options)).status).toBe(400)
  const whole = { ...options, defaultUnit: 'hour' }
  expect((await admin('PUT', base, whole)).status).toBe(200)
  expect((await admin('GET', base)).body).toEqual(whole)
  for (const path of [
    '/configuration',
    '/configuration/timetracking',
    '/configuration/timetracking/list',
    '/application-properties',
    '/application-properties/advanced-settings',
    '/settings/columns',
    '/announcementBanner',
    '/dashboard',
    '/dashboard/search',
    '/dashboard/gadgets',
    '/dashboard/10000',
    '/dashboard/10000/gadget',
    '/dashboard/10000/items/10000/properties',
  ]) {
    expect([path, (await admin('GET', path)).status]).toEqual([path, 200])
  }
  expect((await admin('GET', '/dashboard/1')).status).toBe(404)
  expect((await admin('PUT', '/application-properties/none', { value: 'x' })).status).toBe(404)

  const query = {
    name: 'Mine',
    jql: 'project is not EMPTY',
    sharePermissions: [{ type: 'authenticated' }],
  }
  const made = await admin('POST', '/filter', query)
  expect(made.status).toBe(200)
  expect((await admin('POST', '/filter', query)).body).toMatchObject({
    errors: { filterName: 'Filter with same name already exists' },
  })
  const { id } = made.body as { id: string }
  expect(made.body).toMatchObject({ sharePermissions: [{ type: 'loggedin' }] })
  expect(
    (await admin('GET', '/filter/search?expand=jql,owner,sharePermissions')).body,
  ).toMatchObject({ total: 1, values: [{ id, jql: 'project is not EMPTY' }] })
  expect((await admin('GET', `/filter/${id}`)).status).toBe(200)
  expect((await admin('GET', '/filter/4711')).status).toBe(400)

  expect(twin.site.unmodelled).toEqual([])
  await twin.stop()
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})
