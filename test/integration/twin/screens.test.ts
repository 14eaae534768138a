import { expect, test } from 'vitest'
import { workflows } from '#twin/workflows/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { plantProject } from './plant-project.ts'

const textfield = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield'

async function openWithScreen() {
  const opened = await open()
  const { call } = opened
  const { id } = (await call('POST', '/screens', { name: 'Mine', description: 'd' })).body
  const tabs = `/screens/${id}/tabs`
  const [first] = (await call('GET', tabs)).body
  const fields = `${tabs}/${first.id}/fields`
  const shown = async () => (await call('GET', fields)).body.map((one: { id: string }) => one.id)
  const tabNames = async () =>
    (await call('GET', tabs)).body.map((one: { name: string }) => one.name)
  return { ...opened, id, tabs, first, fields, shown, tabNames }
}

test('every site has the screens 1, 2 and 3', async () => {
  const { call } = await open()
  const { body } = await call('GET', '/screens')
  expect(body).toMatchObject({ startAt: 0, maxResults: 100, total: 3, isLast: true })
  expect(body.values.map((one: { id: number; name: string }) => [one.id, one.name])).toEqual([
    [1, 'Default Screen'],
    [2, 'Workflow Screen'],
    [3, 'Resolve Issue Screen'],
  ])
})

test('a new screen has one tab called Field Tab', async () => {
  const { call, id, first, tabs } = await openWithScreen()
  expect(first).toEqual({ id: expect.any(Number), name: 'Field Tab' })
  expect((await call('PUT', `${tabs}/${first.id}`, { name: 'Main' })).body.name).toBe('Main')
  const changed = await call('PUT', `/screens/${id}`, { description: 'e' })
  expect(changed.body).toEqual({ id, name: 'Mine', description: 'e' })
})

test('tabs are added, moved, read in bulk, deleted', async () => {
  const { call, id, tabs, first, tabNames } = await openWithScreen()
  const second = (await call('POST', tabs, { name: 'Second' })).body
  await call('POST', tabs, { name: 'Third' })
  expect((await call('POST', `${tabs}/${second.id}/move/0`)).status).toBe(204)
  expect(await tabNames()).toEqual(['Second', 'Field Tab', 'Third'])
  const bulk = (await call('GET', `/screens/tabs?screenId=${id}&maxResult=2`)).body
  expect(bulk).toMatchObject({ maxResults: 2, total: 3, isLast: false })
  expect(bulk.values[1]).toEqual({ screenId: id, tabId: first.id, tabName: 'Field Tab' })
  const one = (await call('GET', `/screens/tabs?tabId=${second.id}`)).body
  expect(one.total).toBe(1)
  expect((await call('DELETE', `${tabs}/${second.id}`)).status).toBe(204)
  expect(await tabNames()).toEqual(['Field Tab', 'Third'])
})

test('a field is on a screen once, whatever the tab', async () => {
  const { call, id, tabs, fields, shown } = await openWithScreen()
  expect((await call('POST', fields, { fieldId: 'summary' })).body).toEqual({
    id: 'summary',
    name: 'Summary',
  })
  const second = (await call('POST', tabs, { name: 'Second' })).body
  const again = await call('POST', `${tabs}/${second.id}/fields`, { fieldId: 'summary' })
  expect(again.status).toBe(400)
  expect(again.body.errors.fieldId).toContain('already exists on the screen')
  expect(await shown()).toEqual(['summary'])
  const available = (await call('GET', `/screens/${id}/availableFields`)).body
  const ids = available.map((one: { id: string }) => one.id)
  expect(ids).toContain('description')
  expect(ids).not.toContain('summary')
  expect(ids).not.toContain('created')
})

test.each([
  [{ position: 'First' }, ['labels', 'summary', 'description']],
  [{ position: 'Last' }, ['summary', 'description', 'labels']],
  [{ position: 'Earlier' }, ['summary', 'labels', 'description']],
  [{ after: 'summary' }, ['summary', 'labels', 'description']],
  [{ after: 'http://x/fields/summary', position: 'Last' }, ['summary', 'labels', 'description']],
])('moving the last field with %j', async (body, order) => {
  const { call, fields, shown } = await openWithScreen()
  for (const fieldId of ['summary', 'description', 'labels']) {
    await call('POST', fields, { fieldId })
  }
  expect((await call('POST', `${fields}/labels/move`, body)).status).toBe(204)
  expect(await shown()).toEqual(order)
})

test('refusals, with their texts', async () => {
  const { twin, call, id, tabs, first, fields } = await openWithScreen()
  const user = ordinaryUser(twin).call
  await call('POST', fields, { fieldId: 'summary' })
  const nameUsed = 'The name is used by another screen.'
  const table = [
    [await call('POST', '/screens', { name: 'default screen' }), 400, nameUsed],
    [await call('PUT', `/screens/${id}`, { name: 'Workflow Screen' }), 400, nameUsed],
    [await call('POST', '/screens', { name: 'x'.repeat(256) }), 400, undefined],
    [await call('PUT', '/screens/999', { name: 'x' }), 404, 'The screen was not found.'],
    [await call('DELETE', '/screens/999'), 404, 'The screen was not found.'],
    [await call('DELETE', '/screens/1'), 400, undefined],
    [
      await user('POST', '/screens', { name: 'x' }),
      403,
      'Only Jira administrators can manage screens.',
    ],
    [await user('GET', tabs), 403, undefined],
    [await call('GET', '/screens/x/tabs'), 400, undefined],
    [await call('GET', '/screens/999/tabs'), 404, undefined],
    [await call('POST', tabs, { name: 'Field Tab' }), 400, undefined],
    [await call('POST', tabs, { name: '' }), 400, undefined],
    [await call('PUT', `${tabs}/1`, { name: 'x' }), 404, undefined],
    [await call('POST', `${tabs}/${first.id}/move/1`), 404, undefined],
    [await call('POST', fields, { fieldId: 'customfield_1' }), 404, undefined],
    [await call('POST', fields, { fieldId: 'created' }), 400, undefined],
    [await call('POST', fields, {}), 400, undefined],
    [await call('DELETE', `${fields}/labels`), 404, undefined],
    [await call('POST', `${fields}/summary/move`, { after: 'labels' }), 404, undefined],
    [await call('POST', `${fields}/summary/move`, {}), 400, undefined],
    [await call('POST', '/screens/addToDefault/summary'), 404, undefined],
    [await call('GET', '/screens/tabs?screenId='), 400, undefined],
    [await call('GET', '/screens?scope=ALL'), 400, undefined],
  ] as const
  for (const [index, [answer, status, text]] of table.entries()) {
    expect([index, answer.status]).toEqual([index, status])
    if (text !== undefined) expect(answer.body).toEqual({ errorMessages: [text], errors: {} })
  }
})

test('a screen in a screen scheme or a workflow is not deleted', async () => {
  const { site, call, id } = await openWithScreen()
  const scheme = await call('POST', '/screenscheme', {
    name: 'S',
    screens: { default: 1, edit: id },
  })
  const used = await call('DELETE', `/screens/${id}`)
  expect(used.body.errorMessages).toEqual(['The screen is used in a screen scheme.'])
  await call('DELETE', `/screenscheme/${scheme.body.id}`)
  const [workflow] = Object.values(workflows.of(site))
  const [transition] = workflow?.transitions ?? []
  if (workflow === undefined || transition === undefined) throw new Error('no workflow is seeded')
  const before = workflow.transitions
  const rule = {
    id: 'r',
    ruleKey: 'system:transition-screen',
    parameters: { screenId: String(id) },
  }
  workflow.transitions = [{ ...transition, transitionScreen: rule }]
  expect((await call('DELETE', `/screens/${id}`)).status).toBe(400)
  workflow.transitions = before
  expect((await call('DELETE', `/screens/${id}`)).status).toBe(204)
})

test('project administrators see the tabs of screens that their project uses', async () => {
  const { twin, site, call, tabs } = await openWithScreen()
  const { account, call: user } = ordinaryUser(twin)
  plantProject(site, { key: 'WEB', leadAccountId: account.accountId })
  const role = (await call('GET', '/role')).body.find(
    (one: { name: string }) => one.name === 'Administrators',
  )
  await call('POST', `/project/WEB/role/${role.id}`, { user: [account.accountId] })
  expect((await user('GET', '/screens/1/tabs?projectKey=WEB')).status).toBe(200)
  expect((await user('GET', `${tabs}?projectKey=WEB`)).status).toBe(403)
})

test('adding a field also puts it into the field schemes that use the screen', async () => {
  const { site, call } = await open()
  plantProject(site, { key: 'WEB' })
  const make = async () =>
    (await call('POST', '/field', { name: 'Region', type: textfield })).body.id
  const [shown, skipped] = [await make(), await make()]
  const [tab] = (await call('GET', '/screens/1/tabs')).body
  const fields = `/screens/1/tabs/${tab.id}/fields`
  await call('POST', fields, { fieldId: shown })
  await call('POST', `${fields}?skipFieldAssociation=true`, { fieldId: skipped })
  const inScheme = async (id: string) =>
    (await call('GET', `/config/fieldschemes/10000/fields?fieldId=${id}`)).body.total
  expect([await inScheme(shown), await inScheme(skipped)]).toEqual([1, 0])
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { call, id, tabs, first, fields } = await openWithScreen()
  await call('GET', '/screens?orderBy=-name&scope=GLOBAL')
  await call('PUT', `/screens/${id}`, { name: 'Ours' })
  await call('GET', `/screens/${id}/availableFields`)
  await call('GET', `/screens/tabs?screenId=${id}&maxResult=1`)
  const second = (await call('POST', tabs, { name: 'Second' })).body
  await call('PUT', `${tabs}/${first.id}`, { name: 'First' })
  await call('POST', `${tabs}/${second.id}/move/0`)
  await call('POST', fields, { fieldId: 'summary' })
  await call('POST', fields, { fieldId: 'labels' })
  await call('GET', fields)
  await call('POST', `${fields}/labels/move`, { position: 'First' })
  await call('DELETE', `${fields}/labels`)
  await call('POST', '/screens/addToDefault/resolution')
  await call('DELETE', `${tabs}/${second.id}`)
  await call('DELETE', `/screens/${id}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
