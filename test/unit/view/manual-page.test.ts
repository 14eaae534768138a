import { expect, test } from 'vitest'
import type { ManualCode } from '#contract/model/manual-step'
import type { Step } from '#contract/model/plan'
import { kinds } from '#kinds/registry'
import { kindPage } from '#view/kind-page'
import { pageOfManual } from '#view/manual-page'
import { pageOf } from '#view/object-page'
import { bareStep } from '../../bare-step.ts'

const address = 'https://jira.acme.example/jira'
const destination = {
  ...{ cloudId: 'dc', address, title: 'Acme' },
  dataCenter: { version: '10.3.19' },
}

const bare = { ...bareStep, ...{ name: 'One', naturalKey: 'k', sourceId: '1' } }

const pageFor = (
  code: ManualCode,
  kind: string,
  over: Partial<Step> = {},
  site: typeof destination = destination,
  others: readonly Step[] = [],
): string | undefined => {
  const step: Step = { ...bare, id: `${kind}:1`, kind, action: 'by-hand', ...over }
  const { destinationId: id } = step
  const manual = {
    ...{ id: 'm', code, stepId: step.id, kind, name: 'One', objectId: id ?? `new:${step.id}` },
    ...{ path: '', values: [], check: 'by-hand' as const },
  }
  return pageOfManual({ manual: [manual], steps: [step, ...others], destination: site }, 'm')
}

test.each([
  ['object-by-hand', 'status', {}, '/secure/admin/ViewStatuses.jspa'],
  ['object-by-hand', 'workflow', {}, '/secure/admin/workflows/ListWorkflows.jspa'],
  ['object-not-shown', 'screenScheme', {}, '/secure/admin/ViewFieldScreenSchemes.jspa'],
  ['object-not-shown', 'automationRule', {}, '/secure/admin/ViewApplicationProperties.jspa'],
  [
    'member-by-hand',
    'screen',
    { destinationId: '7' },
    '/secure/admin/ConfigureFieldScreen.jspa?id=7',
  ],
  [
    'member-not-shown',
    'project',
    { destinationId: '10000', naturalKey: 'key:BOAT' },
    '/plugins/servlet/project-config/BOAT/summary',
  ],
  [
    'board-columns',
    'board',
    { destinationId: '7' },
    '/secure/RapidView.jspa?rapidView=7&tab=columns',
  ],
  ['filter-owner', 'filter', {}, '/secure/admin/filters/ViewSharedFilters.jspa'],
  ['reindex', 'site', {}, '/secure/admin/jira/IndexAdmin.jspa'],
] as const)('%s of a %s is done on a page below the context path', (code, kind, over, page) => {
  expect(pageFor(code, kind, over)).toBe(`${address}${page}`)
})

test('a context is set on the page of its field, there or new', () => {
  const owner = { kind: 'field', id: 'customfield_10001' }
  const field = { ...bare, id: 'field:5', kind: 'field', destinationId: owner.id }
  const page = `${address}/secure/admin/ConfigureCustomField!default.jspa?customFieldId=10001`
  expect(pageFor('object-by-hand', 'fieldContext', { owner }, destination, [field])).toBe(page)
  const { destinationId: _, ...fresh } = field
  const later = { owner: { kind: 'field', id: 'new:field:5' } }
  expect(pageFor('object-by-hand', 'fieldContext', later, destination, [fresh])).toBe(
    `${address}/secure/admin/ViewCustomFields.jspa`,
  )
})

test('a board has its page once it is there, and no site on this computer has any', () => {
  expect(pageFor('board-columns', 'board')).toBeUndefined()
  const local = { ...destination, address: 'http://127.0.0.1:8080/jira' }
  expect(pageFor('reindex', 'site', {}, local)).toBeUndefined()
})

test('no page of Data Center is one that only Cloud has', () => {
  const step = (kind: string) => ({ kind, name: 'One', naturalKey: 'k' })
  const pages = kinds.flatMap(({ model: { kind } }) => [
    `${address}${kindPage(kind)}`,
    pageOf(destination, step(kind), '1') ?? address,
  ])
  expect(pages.filter((page) => page.includes('/jira/jira/'))).toEqual([])
  expect(pageOf(destination, step('dashboard'), '7')).toBe(
    `${address}/secure/Dashboard.jspa?selectPageId=7`,
  )
})
