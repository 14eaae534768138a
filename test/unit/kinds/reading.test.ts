import { expect, test } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import { reference } from '#contract/model/reference'
import { issueTypeKind } from '#kinds/issue-type/index'
import { notificationSchemeKind } from '#kinds/notification-scheme/index'
import { permissionSchemeKind } from '#kinds/permission-scheme/index'
import { priorityKind } from '#kinds/priority/index'
import { prioritySchemeKind } from '#kinds/priority-scheme/index'
import { projectCategoryKind } from '#kinds/project-category/index'
import { projectRoleKind } from '#kinds/project-role/index'
import { statusKind } from '#kinds/status/index'
import { readCanned } from './canned-jira.ts'

const teamManaged = { type: 'PROJECT', project: { id: '10000' } }

test('issue types of team-managed projects are left out; a status of the site stands for theirs', async () => {
  const statuses = await readCanned([statusKind], {
    'GET /rest/api/3/statuses/search': [
      { id: '1', name: 'Open', statusCategory: 'TODO', scope: { type: 'GLOBAL' } },
      { id: '2', name: 'Open', statusCategory: 'TODO', scope: teamManaged },
      { id: 3, name: 'Shut', description: null, statusCategory: 'DONE' },
    ],
    'GET /rest/api/3/project/search?expand=description,lead,url,insight&status=live,archived,deleted':
      [],
  })
  expect(statuses.objects.map((object) => object.id)).toEqual(['1', '3'])
  expect(statuses.objects[1]?.data.description).toBe('')
  const issueTypes = await readCanned([issueTypeKind], {
    'GET /rest/api/3/issuetype': [
      { id: '1', name: 'Task', subtask: false },
      { id: '2', name: 'Part', subtask: true },
      { id: '3', name: 'Task', subtask: false, scope: teamManaged },
      { id: '4', name: 'Initiative', subtask: false, hierarchyLevel: 2 },
      { id: '5', name: 'Epic', subtask: false, hierarchyLevel: 1 },
    ],
    'GET /rest/api/3/avatar/issuetype/system': [],
  })
  const levels = issueTypes.objects.map(({ id, data }) => [
    id,
    data.hierarchyLevel,
    data.upperLevel ?? null,
  ])
  expect(levels).toEqual([
    ['1', 0, null],
    ['2', -1, null],
    ['4', 0, 2],
    ['5', 1, null],
  ])
  expect(issueTypes.objects.map(({ protection }) => protection)).toEqual([
    'none',
    'none',
    'none',
    'locked',
  ])
})

test('of roles with one name only the oldest counts, and scoped ones not at all', async () => {
  const app = 'atlassian-addons-project-access'
  const { objects } = await readCanned([projectRoleKind], {
    'GET /rest/api/3/role': [
      { id: 10200, name: app },
      { id: 9999, name: app },
      { id: 10002, name: 'Administrators', description: 'Run it', actors: [{}] },
      { id: 10001, name: 'Administrators', scope: teamManaged },
    ],
  })
  expect(objects.map(({ id, protection }) => [id, protection])).toEqual([
    ['9999', 'locked'],
    ['10002', 'none'],
  ])
})

test('grants to app roles and unwritable grants stay out, others are typed', async () => {
  const grant = (permission: string, type: string, parameter?: string, value = parameter) => ({
    id: 1,
    permission,
    holder: { type, ...(parameter === undefined ? {} : { parameter, value }) },
  })
  const { objects } = await readCanned([permissionSchemeKind, projectRoleKind], {
    'GET /rest/api/3/role': [
      { id: 10002, name: 'Administrators' },
      { id: 10003, name: 'atlassian-addons-project-access' },
      { id: 10500, name: 'atlassian-addons-project-access' },
    ],
    'GET /rest/api/3/permissionscheme?expand=permissions': [
      {
        id: 0,
        name: 'Default Permission Scheme',
        permissions: [
          grant('BROWSE_PROJECTS', 'projectRole', '10003'),
          grant('BROWSE_PROJECTS', 'projectRole', '10500'),
          grant('BROWSE_PROJECTS', 'projectRole', '10002'),
          grant('BROWSE_PROJECTS', 'projectRole', '10002'),
          grant('ARCHIVE_ISSUES', 'sd.customer.portal.only'),
          grant('CREATE_ISSUES', 'sd.customer.portal.only'),
          grant('CREATE_ISSUES', 'group', 'devs', 'aa-bb'),
          grant('CREATE_ISSUES', 'applicationRole'),
          grant('EDIT_ISSUES', 'userCustomField', 'customfield_10010'),
        ],
      },
      { id: 10100, name: 'Local', scope: teamManaged },
    ],
  })
  expect(objects).toHaveLength(1)
  expect(objects[0]).toMatchObject({ naturalKey: 'default', protection: 'default', id: '0' })
  const held = (permission: string, type: string, parameter: unknown) => ({
    permission,
    holder: { type, parameter },
  })
  const grants = objects[0]?.data.grants
  expect(grants).toHaveLength(5)
  expect(grants).toEqual(
    expect.arrayContaining([
      held('BROWSE_PROJECTS', 'projectRole', reference('projectRole', '10002')),
      held('CREATE_ISSUES', 'sd.customer.portal.only', ''),
      held('CREATE_ISSUES', 'group', reference('group', 'aa-bb')),
      held('CREATE_ISSUES', 'applicationRole', ''),
      held('EDIT_ISSUES', 'userCustomField', reference('field', 'customfield_10010')),
    ]),
  )
})

test('events of a site and e-mail addresses have no counterpart elsewhere', async () => {
  const { objects } = await readCanned([notificationSchemeKind], {
    'GET /rest/api/3/notificationscheme?expand=notificationSchemeEvents,group': [
      {
        id: 10100,
        name: 'Loud',
        notificationSchemeEvents: [
          {
            event: { id: 1, name: 'Issue created' },
            notifications: [
              { id: 1, notificationType: 'Group', parameter: 'devs', recipient: 'aa-bb' },
              { id: 2, notificationType: 'Group', parameter: 'old', group: { groupId: 'cc' } },
              { id: 3, notificationType: 'EmailAddress', parameter: 'a@b.c', recipient: 'a@b.c' },
              { id: 4, notificationType: 'CurrentAssignee' },
            ],
          },
          { event: { id: 2, name: 'Issue updated' } },
          {
            event: { id: 20, name: 'Ours' },
            notifications: [{ id: 5, notificationType: 'AllWatchers' }],
          },
        ],
      },
    ],
  })
  const notifications: unknown = objects[0]?.data.notifications
  expect(notifications).toHaveLength(5)
  const expected: readonly unknown[] = [
    { event: '1', type: 'Group', recipient: reference('group', 'aa-bb') },
    { event: '1', type: 'Group', recipient: reference('group', 'cc') },
    { event: '1', type: 'EmailAddress', recipient: reference('emailAddress', 'a@b.c') },
    { event: '1', type: 'CurrentAssignee', recipient: '' },
    { event: reference('issueEvent', '20'), type: 'AllWatchers', recipient: '' },
  ]
  expect(notifications).toEqual(expect.arrayContaining([...expected]))
})

test('one colour has one form; the deprecated list stands in where the scope is missing', async () => {
  const priorities = [
    { id: '1', name: 'High', statusColor: '#F15C75' },
    { id: 2, name: 'Low', statusColor: '#AbC', description: null },
  ]
  const { objects, asked } = await readCanned([priorityKind], {
    'GET /rest/api/3/priority/search': new AppError(failure('auth.scope-missing', 'priorities')),
    'GET /rest/api/3/priority': priorities,
  })
  expect(objects.map((object) => object.data.statusColor)).toEqual(['#f15c75', '#aabbcc'])
  expect(asked).toEqual(['GET /rest/api/3/priority/search', 'GET /rest/api/3/priority'])
})

test('a priority scheme cut short is read to its end', async () => {
  const { objects, asked } = await readCanned([prioritySchemeKind], {
    'GET /rest/api/3/priorityscheme?expand=priorities,projects': [
      {
        id: 1,
        name: 'Default Priority Scheme',
        isDefault: true,
        priorities: { total: 2, values: [{ id: '1', isDefault: true }, { id: '2' }] },
      },
      {
        id: '2',
        name: 'Long',
        defaultPriorityId: '3',
        priorities: { total: 3, values: [{ id: '1' }] },
      },
    ],
    'GET /rest/api/3/priorityscheme/2/priorities': [{ id: '3' }, { id: '2' }, { id: '1' }],
  })
  expect(objects.map(({ naturalKey, protection }) => [naturalKey, protection])).toEqual([
    ['default', 'default'],
    ['name:long', 'none'],
  ])
  expect(objects.map((object) => object.data.defaultPriority)).toEqual([
    reference('priority', '1'),
    reference('priority', '3'),
  ])
  expect(objects[1]?.data.priorities).toHaveLength(3)
  expect(asked).toHaveLength(2)
})

test('blanks around names and descriptions are no difference between two sites', async () => {
  const read = (name: string, description: string) =>
    readCanned([projectCategoryKind], {
      'GET /rest/api/3/projectCategory': [{ id: '1', name, description }],
    })
  const old = await read('  Finance \t', '\n All of it ')
  expect(old.objects).toEqual((await read('Finance', 'All of it')).objects)
  expect(old.objects[0]?.data).toEqual({ name: 'Finance', description: 'All of it' })
})
