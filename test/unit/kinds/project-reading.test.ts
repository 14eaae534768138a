import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure } from '#contract/model/failure'
import { reference } from '#contract/model/reference'
import type { FieldModel } from '#contract/model/snapshot'
import { componentKind } from '#kinds/component/index'
import { projectKind } from '#kinds/project/index'
import { projectModel } from '#kinds/project/model'
import { versionKind } from '#kinds/version/index'
import { readCanned } from './canned-jira.ts'

const search =
  'GET /rest/api/3/project/search?expand=description,lead,url,insight&status=live,archived,deleted'

const listed = (id: string, key: string, more: object = {}) => ({
  id,
  key,
  name: `Project ${key}`,
  projectTypeKey: 'software',
  style: 'classic',
  insight: { totalIssueCount: 7 },
  lead: { accountId: 'lead' },
  ...more,
})

const avatarUrls = {
  '48x48':
    'https://x.invalid/rest/api/3/universal_avatar/view/type/project/avatar/10400?size=xlarge',
}
const live = listed('1', 'ONE', { projectCategory: { id: '5' }, avatarUrls })
const desk = listed('2', 'DESK', { projectTypeKey: 'service_desk' })
const others = [
  listed('3', 'TEAM', { style: 'next-gen', simplified: true, insight: null }),
  listed('4', 'OLD', { archived: true }),
  listed('5', 'GONE', { deleted: true }),
  listed('6', 'IDEA', { projectTypeKey: 'product_discovery' }),
]

const role = (id: number) => `https://api.atlassian.com/ex/jira/x/rest/api/3/project/1/role/${id}`

const details = (more: object = {}) => ({
  ...live,
  description: 'What it is for',
  url: 'https://example.com',
  assigneeType: 'PROJECT_LEAD',
  components: [],
  versions: [],
  roles: { Administrators: role(10002), 'atlassian-addons-project-access': role(10003) },
  ...more,
})

const uses = (scheme: object, ...projectIds: readonly string[]) => ({ ...scheme, projectIds })

const answers = (more: Readonly<Record<string, unknown>> = {}) => ({
  [search]: [live, desk, ...others],
  'GET /rest/api/3/project/1': details(),
  'GET /rest/api/3/project/2': details({ ...desk, roles: {} }),
  'GET /rest/servicedeskapi/servicedesk': [{ id: '3', projectId: '2' }],
  'GET /rest/servicedeskapi/servicedesk/3/requesttype': [{ name: 'Help' }, { name: 'Access' }],
  'GET /rest/servicedeskapi/servicedesk/3/queue': [],
  'GET /rest/api/3/project/2/features': [],
  'GET /rest/api/3/project/2/email': { emailAddress: 'jira@acme.atlassian.net' },
  'GET /rest/api/3/project/1/features': [
    { feature: 'jsw.classic.roadmap', state: 'ENABLED', toggleLocked: false },
    { feature: 'jsw.classic.backlog', state: 'ENABLED', toggleLocked: true },
  ],
  'GET /rest/api/3/project/1/email': { emailAddress: 'boats@example.com' },
  'GET /rest/api/3/avatar/project/system': [{ id: '10400' }],
  'GET /rest/api/3/project/1/permissionscheme': { id: 20 },
  'GET /rest/api/3/project/2/permissionscheme': { id: 20 },
  'GET /rest/api/3/project/6/permissionscheme': { id: 21 },
  'GET /rest/api/3/project/1/role/10002': {
    actors: [
      { actorUser: { accountId: 'ann' } },
      { actorGroup: { groupId: 'g-1', name: 'admins' } },
    ],
  },
  'GET /rest/api/3/issuetypescheme/project?projectId=1,2,6': [
    uses({ issueTypeScheme: { id: '10' } }, '1', '2', '6'),
  ],
  'GET /rest/api/3/issuetypescreenscheme/project?projectId=1,2,6': [
    uses({ issueTypeScreenScheme: { id: '11' } }, '1', '2', '6'),
  ],
  'GET /rest/api/3/workflowscheme/project?projectId=1,2,6': [
    uses({ workflowScheme: { name: 'Default' } }, '1', '6'),
    uses({ workflowScheme: { id: 12 } }, '2'),
  ],
  'GET /rest/api/3/notificationscheme/project': [{ notificationSchemeId: '13', projectId: '1' }],
  'GET /rest/api/3/priorityscheme?expand=priorities,projects': [
    { id: '1', name: 'Default', isDefault: true },
    { id: '14', name: 'Ours', projects: { isLast: true, values: [{ id: '1' }] } },
    { id: '15', name: 'Long', projects: { isLast: false, values: [] } },
  ],
  'GET /rest/api/3/priorityscheme/15/projects': [{ id: '2' }],
  'GET /rest/api/3/config/fieldschemes/projects?projectId=1,2,6': [
    { projectId: 1, schemeId: 2 },
    { projectId: 2, schemeId: 1 },
  ],
  'GET /rest/api/3/issuesecurityschemes/project': [
    { issueSecuritySchemeId: '16', projectId: '1' },
    { issueSecuritySchemeId: '17', projectId: '4' },
  ],
  ...more,
})

const read = (more?: Readonly<Record<string, unknown>>, fieldModel?: FieldModel) =>
  readCanned([projectKind], answers(more), fieldModel)

test('a project is read with its schemes and actors', async () => {
  const { objects, gaps } = await read()
  expect(objects.find((project) => project.id === '1')).toEqual({
    kind: 'project',
    id: '1',
    name: 'Project ONE',
    naturalKey: 'key:ONE',
    protection: 'none',
    data: {
      key: 'ONE',
      name: 'Project ONE',
      description: 'What it is for',
      url: 'https://example.com',
      lead: reference('user', 'lead'),
      projectTypeKey: 'software',
      assigneeType: 'PROJECT_LEAD',
      category: reference('projectCategory', '5'),
      issueTypeScheme: reference('issueTypeScheme', '10'),
      issueTypeScreenScheme: reference('issueTypeScreenScheme', '11'),
      workflowScheme: reference('workflowScheme', 'default'),
      permissionScheme: reference('permissionScheme', '20'),
      notificationScheme: reference('notificationScheme', '13'),
      priorityScheme: reference('priorityScheme', '14'),
      issueSecurityScheme: reference('issueSecurityScheme', '16'),
      fieldScheme: reference('fieldScheme', '2'),
      actors: [
        { role: reference('projectRole', '10002'), actor: reference('group', 'g-1') },
        { role: reference('projectRole', '10002'), actor: reference('user', 'ann') },
      ],
      features: [{ feature: 'jsw.classic.roadmap', state: 'ENABLED' }],
      senderAddress: 'boats@example.com',
      avatar: '10400',
    },
    facts: {
      style: 'classic',
      projectTypeKey: 'software',
      issueCount: 7,
      archived: false,
      deleted: false,
      lockedFeatures: { 'jsw.classic.backlog': 'ENABLED' },
    },
  })
  expect(gaps).toEqual([])
})

test('a count of issues that Jira does not tell is not taken for none', async () => {
  const { objects } = await read()
  expect(objects.find(({ id }) => id === '3')?.facts.issueCount).toBeNull()
})

test('only projects that can be carried are asked for one by one', async () => {
  const { objects, asked } = await read()
  expect(objects).toHaveLength(6)
  expect(asked.filter((one) => /project\/\d+$/.test(one))).toEqual([
    'GET /rest/api/3/project/1',
    'GET /rest/api/3/project/2',
  ])
  expect(asked.filter((one) => one.includes('/role/'))).toHaveLength(1)
  expect(asked.filter((one) => one.includes('/permissionscheme'))).toHaveLength(3)
})

test('a service project is read like others; what it has besides is for a person to make', async () => {
  const { objects } = await read()
  const service = objects.find((project) => project.id === '2')
  if (!service) throw new Error('no such project')
  expect(projectModel.refuse?.(service)).toBeUndefined()
  expect(projectModel.handWork?.(service, true).map(({ code }) => code)).toEqual([
    'issue-layout',
    'request-types',
    'queues',
    'slas',
    'portal',
    'forms',
    'assets',
  ])
  expect(projectModel.handWork?.(service, false)).toEqual([])
  expect(service.facts).toMatchObject({ requestTypes: ['Access', 'Help'], queues: [] })
  expect(service.data).toMatchObject({
    workflowScheme: reference('workflowScheme', '12'),
    permissionScheme: reference('permissionScheme', '20'),
    priorityScheme: reference('priorityScheme', '15'),
    notificationScheme: null,
    actors: [],
  })
})

test.each([
  ['3', /team-managed/],
  ['4', /archived/],
  ['5', /trash/],
  ['6', /Product Discovery/],
])('project %s is refused with the reason', async (id, reason) => {
  const { objects } = await read()
  const project = objects.find((one) => one.id === id)
  if (!project) throw new Error('no such project')
  expect(projectModel.refuse?.(project)).toMatch(reason)
})

test('a carriable project is not refused', async () => {
  const { objects } = await read()
  const project = objects.find((one) => one.id === '1') as ConfigObject
  expect(projectModel.refuse?.(project)).toBeUndefined()
  expect(projectModel.differs?.(project, project)).toEqual([])
})

test('another project behind the same key is a question', async () => {
  const { objects } = await read()
  const [one, team, gone] = ['1', '3', '5'].map((id) => objects.find((o) => o.id === id))
  if (!one || !team || !gone) throw new Error('no such project')
  const differences = projectModel.differs?.(one, team) ?? []
  expect(differences.join('; ')).toMatch(/name: .*style: “company-managed” here, “team-managed”/)
  expect(projectModel.differs?.(one, { ...one, facts: gone.facts })).toEqual([
    'state: “in use” here, “in the trash” there',
  ])
})

test('what may not be seen is a gap, not an absence', async () => {
  const refused = new AppError(failure('auth.permission-missing', 'x', ['You may not.'], 403))
  const { objects, gaps } = await read({
    'GET /rest/api/3/project/1/permissionscheme': refused,
    'GET /rest/api/3/project/1/role/10002': refused,
  })
  expect(objects.find((one) => one.id === '1')?.data.permissionScheme).toBeNull()
  expect(gaps.map(({ what, code }) => [what, code]).sort()).toEqual([
    ['ONE: permission scheme', 'auth.permission-missing'],
    ['ONE: role actors', 'auth.permission-missing'],
  ])
})

test('security schemes of projects are asked for by another way where a token has no scope', async () => {
  const refused = new AppError(failure('auth.scope-missing', 'x', ['No scope.'], 401))
  const { objects, gaps } = await read({
    'GET /rest/api/3/issuesecurityschemes/project': refused,
    'GET /rest/api/3/issuesecurityschemes/search?projectId=1,2,6': [
      { id: 16, name: 'Confidential', projectIds: [1, 6] },
    ],
  })
  const schemes = objects.map(({ id, data }) => [id, data.issueSecurityScheme])
  expect(schemes.filter(([, scheme]) => scheme !== null)).toEqual([
    ['1', reference('issueSecurityScheme', '16')],
    ['6', reference('issueSecurityScheme', '16')],
  ])
  expect(gaps).toEqual([])
  const without = await read({
    'GET /rest/api/3/issuesecurityschemes/project': refused,
    'GET /rest/api/3/issuesecurityschemes/search?projectId=1,2,6': refused,
  })
  expect(without.gaps).toMatchObject([{ kind: 'issueSecurityScheme', code: 'auth.scope-missing' }])
  expect(without.objects.every(({ data }) => data.issueSecurityScheme === null)).toBe(true)
})

const legacyUses = 'GET /rest/api/3/fieldconfigurationscheme/project?projectId='
const schemesOfFields = 'GET /rest/api/3/config/fieldschemes/projects?projectId=1,2,6'

test('a project that was not moved to field schemes yet is asked for by the model before', async () => {
  const { objects, asked } = await read({
    [schemesOfFields]: [{ projectId: 2, schemeId: 1 }],
    [`${legacyUses}1`]: [
      { projectIds: [] },
      { fieldConfigurationScheme: { id: '7', name: 'Lean' }, projectIds: ['1'] },
    ],
  })
  const used = (id: string) => objects.find((one) => one.id === id)?.data.fieldScheme
  expect([used('1'), used('2'), used('6')]).toEqual([
    reference('fieldConfigurationScheme', '7'),
    reference('fieldScheme', '1'),
    null,
  ])
  expect(asked.filter((one) => one.includes('fieldconfigurationscheme'))).toHaveLength(1)
})

test('on a site before field schemes the default field configuration scheme has no id', async () => {
  const { objects } = await read(
    { [`${legacyUses}1,2,6`]: [{ projectIds: ['1', '2', '6'] }] },
    'field-configurations',
  )
  expect(objects.find((one) => one.id === '1')?.data.fieldScheme).toEqual(
    reference('fieldConfigurationScheme', 'default'),
  )
})

test('field schemes of projects that may not be seen are a gap, and asked for no other way', async () => {
  const refused = new AppError(failure('auth.scope-missing', 'x', ['No scope.'], 401))
  const { objects, gaps } = await read({ [schemesOfFields]: refused })
  expect(gaps).toMatchObject([{ kind: 'fieldScheme', code: 'auth.scope-missing' }])
  expect(objects.every(({ data }) => data.fieldScheme === null)).toBe(true)
})

test('a failure of the network ends the reading', async () => {
  const lost = new AppError(failure('net.connection-lost', 'x'))
  await expect(read({ [search]: lost })).rejects.toMatchObject({
    failure: { code: 'net.connection-lost' },
  })
})

test('a site without projects is empty, even where Jira answers 404', async () => {
  const none = new AppError(failure('jira.not-found', 'x', [], 404))
  const { objects, asked } = await read({ [search]: none })
  expect(objects).toEqual([])
  expect(asked).toEqual([search, 'GET /rest/api/3/priorityscheme?expand=priorities,projects'])
})

const whole = { id: 31, name: 'Engine', assigneeType: 'PROJECT_LEAD', lead: { accountId: 'ann' } }
const shipped = { id: 41, name: '1.0', released: true, archived: false, releaseDate: '2026-11-22' }

test('components and versions come with their project, at no request of their own', async () => {
  const parts = { components: [whole], versions: [shipped] }
  const inside = answers({ 'GET /rest/api/3/project/1': details(parts) })
  const components = await readCanned([componentKind], inside)
  expect(components.asked).toEqual([
    search,
    'GET /rest/api/3/project/1',
    'GET /rest/api/3/project/2',
  ])
  expect(components.objects).toMatchObject([
    {
      id: '31',
      naturalKey: 'name:engine',
      owner: { kind: 'project', id: '1' },
      data: { name: 'Engine', description: '', lead: reference('user', 'ann') },
    },
  ])
  const versions = await readCanned([versionKind, componentKind], inside)
  expect(versions.asked).toEqual(components.asked)
  expect(versions.objects[0]?.data).toEqual({
    name: '1.0',
    description: '',
    startDate: '',
    releaseDate: '2026-11-22',
    released: true,
    archived: false,
  })
})

test('components and versions that were cut short are asked for', async () => {
  const short = [{ id: 31, name: 'Engine' }]
  const cut = answers({
    'GET /rest/api/3/project/1': details({ components: short, versions: short }),
    'GET /rest/api/3/project/1/components': [whole],
    'GET /rest/api/3/project/1/versions': [shipped],
  })
  const components = await readCanned([componentKind], cut)
  expect(components.objects[0]?.data.assigneeType).toBe('PROJECT_LEAD')
  const versions = await readCanned([versionKind], cut)
  expect(versions.objects[0]?.data.released).toBe(true)
})
