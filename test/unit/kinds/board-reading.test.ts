import { expect, test } from 'vitest'
import { reference } from '#contract/model/reference'
import { boardKind } from '#kinds/board/index'
import { fieldKind } from '#kinds/field/index'
import { statusKind } from '#kinds/status/index'
import { readCanned } from './canned-jira.ts'

const answers = {
  'GET /rest/agile/1.0/board?includePrivate=true': [
    { id: 1, name: 'Sprint work', type: 'scrum', location: { projectId: 10000 } },
    { id: 2, name: 'Small team', type: 'simple', location: { projectId: 10001 } },
    { id: 3, isPrivate: true, location: { projectId: 10000 } },
    { id: 4, name: 'My own', type: 'kanban', location: { userAccountId: 'ann' } },
  ],
  'GET /rest/agile/1.0/board/1/configuration': {
    id: 1,
    filter: { id: '77' },
    columnConfig: {
      columns: [
        { name: 'To Do', statuses: [{ id: '1' }] },
        { name: 'Doing', min: 1, max: 4, statuses: [{ id: '3' }, { id: '4' }] },
      ],
      constraintType: 'issueCount',
    },
    estimation: { type: 'field', field: { fieldId: 'customfield_10016' } },
  },
  'GET /rest/agile/1.0/board/1/quickfilter': [
    { id: 5, name: 'Mine', description: '', jql: 'assignee = currentUser() AND status = doing' },
  ],
  'GET /rest/agile/1.0/board/4/configuration': {
    id: 4,
    filter: { id: '78' },
    subQuery: { query: 'cf[10016] is EMPTY' },
    estimation: { type: 'field', field: { fieldId: 'timeoriginalestimate' } },
  },
  'GET /rest/agile/1.0/board/4/quickfilter': [],
  'GET /rest/api/3/statuses/search': [{ id: '3', name: 'Doing', statusCategory: 'IN_PROGRESS' }],
  'GET /rest/api/3/field/search?type=custom,system&expand=searcherKey,isLocked,contextsCount,screensCount':
    [{ id: 'customfield_10016', name: 'Points', schema: { type: 'number', custom: 'x:float' } }],
}

const read = () => readCanned([boardKind, statusKind, fieldKind], answers)

test('a board is read with columns, estimation and quick filters; those that are left out are named', async () => {
  const { objects, gaps, notCarried } = await read()
  expect(objects.map(({ id }) => id)).toEqual(['1', '4'])
  expect(objects[0]).toMatchObject({
    naturalKey: 'name:sprint work|scrum',
    owner: { kind: 'project', id: '10000' },
    data: {
      name: 'Sprint work',
      type: 'scrum',
      filter: reference('filter', '77'),
      columns: {
        columns: [
          { name: 'To Do', statuses: [reference('status', '1')], min: null, max: null },
          {
            name: 'Doing',
            statuses: [reference('status', '3'), reference('status', '4')],
            min: 1,
            max: 4,
          },
        ],
        constraint: 'issueCount',
      },
      estimation: { type: 'field', field: reference('field', 'customfield_10016') },
      quickFilters: [
        {
          name: 'Mine',
          jql: {
            parts: [
              'assignee = currentUser() AND status = ',
              { ...reference('status', '3'), as: 'name', text: 'Doing' },
            ],
          },
        },
      ],
    },
  })
  expect(notCarried).toEqual([
    { projectId: '10001', what: 'board of a team-managed project', name: 'Small team' },
    { projectId: '10000', what: 'board that is not shared with you', name: 'board 3' },
  ])
  expect(gaps).toEqual([])
})

test('what a person has to set comes in values ready to be copied', async () => {
  const { objects } = await read()
  const valuesOf = (at: number, member: string) => {
    const byHand = boardKind.model.byHand?.find((one) => one.member === member)
    const nameOf = ({ id }: { readonly id: string }) => `«${id}»`
    return byHand?.values?.(objects[at]?.data[member] ?? null, nameOf)
  }
  expect(valuesOf(0, 'columns')).toEqual([
    { label: 'To Do', value: '«1»' },
    { label: 'Doing', value: '«3», «4» (at least 1) (at most 4)' },
    { label: 'Constraint', value: 'issueCount' },
  ])
  expect(valuesOf(0, 'estimation')).toEqual([
    { label: 'Estimation statistic', value: '«customfield_10016»' },
  ])
  expect(valuesOf(1, 'estimation')).toEqual([
    { label: 'Estimation statistic', value: 'timeoriginalestimate' },
  ])
  expect(valuesOf(0, 'quickFilters')).toEqual([
    { label: 'Quick filter 1, name', value: 'Mine' },
    { label: 'Quick filter 1, JQL', value: 'assignee = currentUser() AND status = Doing' },
  ])
  expect(valuesOf(1, 'subQuery')).toEqual([
    { label: 'Kanban board sub-filter', value: 'cf[10016] is EMPTY' },
  ])
})
