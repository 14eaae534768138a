import { expect, test } from 'vitest'
import { kinds } from '#kinds/registry'
import { pageOf } from '#view/object-page'

const site = { cloudId: 'c', address: 'https://acme.atlassian.net', title: 'Acme' }
const step = (kind: string, over = {}) => ({ kind, name: 'Ship & Co', naturalKey: 'k', ...over })

test.each([
  ['field', 'customfield_10001', 'ConfigureCustomField!default.jspa?customFieldId=10001'],
  [
    'workflow',
    'w',
    'workflows/ViewWorkflowSteps.jspa?workflowMode=live&workflowName=Ship%20%26%20Co',
  ],
  ['issueTypeScheme', '7', 'ConfigureOptionSchemes!default.jspa?fieldId=issuetype&schemeId=7'],
  ['siteSetting', 'switches', 'ViewApplicationProperties.jspa'],
  ['screen', '7', 'ConfigureFieldScreen.jspa?id=7'],
])('the page of a %s', (kind, id, page) => {
  expect(pageOf(site, step(kind), id)).toBe(`https://acme.atlassian.net/secure/admin/${page}`)
})

test('a project is browsed to by its key', () => {
  const project = step('project', { naturalKey: 'key:BOAT' })
  expect(pageOf(site, project, '10000')).toBe('https://acme.atlassian.net/browse/BOAT')
})

test('filters and boards are shown outside of the administration', () => {
  expect(pageOf(site, step('filter'), '7')).toBe('https://acme.atlassian.net/issues/?filter=7')
  expect(pageOf(site, step('board'), '7')).toContain('/secure/RapidBoard.jspa?rapidView=7')
})

test('a setting has the page on which it is set', () => {
  const banner = step('siteSetting', { naturalKey: 'setting:announcement-banner' })
  expect(pageOf(site, banner, 'announcement-banner')).toBe(
    'https://acme.atlassian.net/secure/admin/EditAnnouncementBanner!default.jspa',
  )
})

test('parts, people and apps have no page, all other kinds have one', () => {
  const without = kinds
    .map(({ model }) => model.kind)
    .filter((kind) => pageOf(site, step(kind), '1') === undefined)
  expect(without).toEqual([
    'app',
    'component',
    'fieldContext',
    'group',
    'projectProperty',
    'user',
    'version',
  ])
})

test('sites on this computer have no pages', () => {
  expect(pageOf({ ...site, address: 'http://127.0.0.1:8080' }, step('screen'), '1')).toBeUndefined()
})
