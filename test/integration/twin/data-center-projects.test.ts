import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { userOf } from '#twin/data-center/users/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { accounts } from '#twin/users/state'
import { addWorkflowScheme } from '#twin/workflow-schemes/state'
import { systemWorkflow } from '#twin/workflows/state'
import { anonymously, closeSound, withPassword, withToken } from './data-center-client.ts'

type Bean = Readonly<Record<string, unknown>>

const site = createDataCenterSite({ name: 'plant' })
const uma = Object.values(accounts.of(site)).find(({ displayName }) => displayName === 'Uma User')
if (uma === undefined) throw new Error('the site has no ordinary user')
const user = userOf(site, uma)
const scheme = addWorkflowScheme(site, {
  name: 'Plain',
  description: '',
  defaultWorkflowId: systemWorkflow(site).id,
  issueTypes: {},
})
let twin: DataCenterTwin

beforeAll(async () => {
  twin = await startTwin({ site })
})
afterAll(() => closeSound(twin))

const admin = (...request: Parameters<ReturnType<typeof withToken>>) => withToken(twin)(...request)
const keys = (beans: readonly Bean[]) => beans.map(({ key }) => key)
const template = 'com.pyxis.greenhopper.jira:gh-scrum-template'
const create = (key: string, members: Bean = {}) =>
  admin('POST', '/project', {
    key,
    name: `Project ${key}`,
    projectTypeKey: 'software',
    lead: user.name,
    ...members,
  })

describe('projects', () => {
  test('are made with the lead by name and a workflow scheme, also beside a template', async () => {
    for (const [key, members] of [
      ['WITHA', {}],
      ['WITHB', { projectTemplateKey: template }],
    ] as const) {
      const made = await create(key, { ...members, workflowSchemeId: Number(scheme.id) })
      expect([made.status, made.body.key]).toEqual([201, key])
      const path = `/project/${made.body.id}/workflowscheme`
      expect((await admin('GET', path)).body).toMatchObject({ name: 'Plain' })
    }
  })

  test('show their lead by name and key, and nothing of Cloud', async () => {
    await create('SHOW', { description: 'To be shown.' })
    const { body } = await admin('GET', '/project/SHOW?expand=projectKeys')
    expect(body).toMatchObject({
      key: 'SHOW',
      description: 'To be shown.',
      lead: { name: user.name, key: user.key },
      projectTypeKey: 'software',
      archived: false,
      projectKeys: ['SHOW'],
      components: [],
      versions: [],
    })
    expect(body.issueTypes.length).toBeGreaterThan(0)
    expect(Object.keys(body.roles)).toEqual(['Administrators'])
    expect(JSON.stringify(body)).not.toMatch(/accountId|"style"|"uuid"|hierarchyLevel|simplified/)
  })

  test.each([
    ['a team-managed template', { projectTemplateKey: 'com.pyxis.x:gh-simplified-agility-scrum' }],
    ['a lead that is nobody', { lead: 'nobody' }],
    ['a lead by account', { lead: uma.accountId }],
    ['a member of Cloud', { issueTypeScheme: 10_000 }],
    ['a key that is none', { key: 'lower' }],
    ['no type', { projectTypeKey: undefined }],
  ])('with %s are refused', async (_, members) => {
    expect((await create('BAD', members)).status).toBe(400)
  })

  test('with a workflow scheme that is not there are 409, with a taken key 400', async () => {
    expect((await create('NOWF', { workflowSchemeId: 1 })).status).toBe(409)
    await create('TAKEN')
    expect((await create('TAKEN', { name: 'Another' })).body.errors).toHaveProperty('projectKey')
  })

  test('are listed all at once, archived ones when asked for', async () => {
    await create('ARCH')
    expect((await admin('PUT', '/project/ARCH/archive')).status).toBe(204)
    const plain = await admin('GET', '/project?expand=lead')
    expect(Array.isArray(plain.body)).toBe(true)
    expect(keys(plain.body)).not.toContain('ARCH')
    expect(plain.body[0].lead.name).toBe(user.name)
    expect(keys((await admin('GET', '/project?includeArchived=true')).body)).toContain('ARCH')
    expect((await admin('PUT', '/project/ARCH/restore')).status).toBe(202)
    expect(keys((await admin('GET', '/project')).body)).toContain('ARCH')
    const nobody = await anonymously(twin)('GET', '/project')
    expect([nobody.status, nobody.body]).toEqual([200, []])
  })

  test('are changed, converted and deleted at once', async () => {
    await create('OLD')
    const changed = await admin('PUT', '/project/OLD', { key: 'NEW', name: 'New', lead: 'admin' })
    expect(changed.body).toMatchObject({ key: 'NEW', name: 'New', lead: { name: 'admin' } })
    expect((await admin('PUT', '/project/NEW', { workflowSchemeId: 1 })).status).toBe(400)
    const converted = await admin('PUT', '/project/NEW/type/business')
    expect(converted.body.projectTypeKey).toBe('business')
    expect((await admin('PUT', '/project/NEW/type/nonsense')).status).toBe(400)
    expect((await admin('DELETE', '/project/NEW')).status).toBe(204)
    expect((await admin('GET', '/project/NEW')).status).toBe(404)
  })

  test('are made and deleted by administrators only', async () => {
    await create('MINE')
    const ordinary = withPassword(twin, user.name, user.password)
    expect((await ordinary('DELETE', '/project/MINE')).status).toBe(403)
    expect((await ordinary('POST', '/project', {})).status).toBe(403)
    expect((await anonymously(twin)('POST', '/project', {})).status).toBe(401)
  })

  test('have statuses by issue type', async () => {
    await create('STAT')
    const { body } = await admin('GET', '/project/STAT/statuses')
    expect(body[0].statuses[0]).toMatchObject({ statusCategory: { self: expect.any(String) } })
    expect(JSON.stringify(body)).not.toContain('scope')
  })
})

describe('boards', () => {
  test('are made of a filter and deleted; they have no place', async () => {
    const jql = 'project = BOARD'
    await create('BOARD')
    const filter = await admin('POST', '/filter', { name: 'For the board', jql })
    const made = await admin('POST', '/rest/agile/1.0/board', {
      name: 'Ours',
      type: 'kanban',
      filterId: Number(filter.body.id),
    })
    expect(made.status).toBe(201)
    expect(Object.keys(made.body)).toEqual(['id', 'self', 'name', 'type'])
    const listed = await admin('GET', '/rest/agile/1.0/board?projectKeyOrId=BOARD')
    expect(listed.body).toMatchObject({ total: 1, isLast: true, values: [made.body] })
    const path = `/rest/agile/1.0/board/${made.body.id}`
    expect((await admin('GET', `${path}/configuration`)).body).toMatchObject({
      filter: { id: filter.body.id },
      subQuery: {},
    })
    expect(keys((await admin('GET', `${path}/project`)).body.values)).toEqual(['BOARD'])
    expect((await admin('DELETE', path)).status).toBe(204)
    expect((await admin('GET', path)).status).toBe(404)
  })

  test('are not there without Jira Software: a page says so', async () => {
    site.state.dataCenter.software = false
    const { status, headers } = await admin('GET', '/rest/agile/1.0/board')
    site.state.dataCenter.software = true
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html;charset=UTF-8'])
  })
})
