import { expect, test } from 'vitest'
import { addGroup } from '#twin/groups/state'
import { countHolding } from '#twin/issues/held-fields'
import { addIssues } from '#twin/issues/state'
import { type Caller, checkConformance, conformanceMissing } from './client.ts'
import { finishTask } from './finish-task.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { ownerOf, plantProject, teamTemplate } from './plant-project.ts'

const all = '/issuesecurityschemes'

async function addScheme(call: Caller, name: string, ...levels: readonly string[]) {
  const made = await call('POST', all, { name, levels: levels.map((level) => ({ name: level })) })
  const { body } = await call('GET', `${all}/${made.body.id}`)
  const ids: string[] = body.levels.map((level: { id: string }) => level.id)
  return { id: made.body.id as string, levels: ids }
}

test('a fresh site has none', async () => {
  const { call } = await open()
  expect((await call('GET', all)).body).toEqual({ issueSecuritySchemes: [] })
  expect((await call('GET', `${all}/search`)).body).toMatchObject({ total: 0, values: [] })
})

test('a scheme with levels and members', async () => {
  const { site, call } = await open()
  const group = addGroup(site, 'testers')
  const { body } = await call('POST', all, {
    name: 'Secret',
    description: 'who sees what',
    levels: [
      {
        name: 'Inner',
        isDefault: true,
        members: [
          { type: 'reporter' },
          { type: 'group', parameter: 'testers' },
          { type: 'projectrole', parameter: '10002' },
          { type: 'user', parameter: ownerOf(site) },
          { type: 'applicationRole' },
          { type: 'lead' },
        ],
      },
      { name: 'Outer' },
    ],
  })
  expect(typeof body.id).toBe('string')
  const read = (await call('GET', `${all}/${body.id}`)).body
  expect(read.levels.map((level: { name: string }) => level.name)).toEqual(['Inner', 'Outer'])
  expect(String(read.defaultSecurityLevelId)).toBe(read.levels[0].id)
  const members = (await call('GET', `${all}/level/member?schemeId=${body.id}`)).body.values
  const holders = members.map((member: { holder: unknown }) => member.holder)
  expect(holders[1]).toMatchObject({ type: 'group', parameter: 'testers', value: group.groupId })
  const types = () => holders.map((holder: { type: string }) => holder.type)
  expect(types()).toEqual([
    'reporter',
    'group',
    'projectRole',
    'user',
    'applicationRole',
    'projectLead',
  ])
  expect(typeof members[0].id).toBe('string')
  const numbered = (await call('GET', `${all}/${body.id}/members`)).body.values
  expect(typeof numbered[0].id).toBe('number')
  site.switches.extra.securityMemberTypes = 'written'
  const written = (await call('GET', `${all}/${body.id}/members`)).body.values
  expect(written[2].holder.type).toBe('projectrole')
})

test.each([
  ['no name', {}, 'The name has to be provided.'],
  [
    'a long name',
    { name: 'n'.repeat(61) },
    'The length of the name must not exceed 60 characters.',
  ],
  [
    'a long description',
    { name: 'A', description: 'd'.repeat(256) },
    'The length of the description must not exceed 4,000 characters.',
  ],
  [
    'a level without name',
    { name: 'A', levels: [{ description: 'x' }] },
    'The name has to be provided.',
  ],
  [
    'two defaults',
    {
      name: 'A',
      levels: [
        { name: '1', isDefault: true },
        { name: '2', isDefault: true },
      ],
    },
    'Only one level can be the default.',
  ],
  [
    'a level name twice',
    { name: 'A', levels: [{ name: '1' }, { name: '1' }] },
    'The names of the levels must be unique.',
  ],
  [
    'too many levels',
    { name: 'A', levels: Array.from({ length: 101 }, (_, index) => ({ name: `${index}` })) },
    'The levels must contain no more than 100 items.',
  ],
  [
    'an unknown member type',
    { name: 'A', levels: [{ name: '1', members: [{ type: 'anyone' }] }] },
    "'anyone' is not a valid issue security level member type.",
  ],
  ['a taken name', { name: 'TAKEN' }, 'An issue security scheme with this name already exists.'],
])('%s is refused', async (_, body, message) => {
  const { call } = await open()
  await addScheme(call, 'Taken')
  const answer = await call('POST', all, body, { wrong: true })
  expect(answer.status).toBe(400)
  expect(answer.body.errorMessages).toEqual([message])
  expect((await call('GET', all)).body.issueSecuritySchemes).toHaveLength(1)
})

test.each(['user', 'group', 'projectrole', 'userCF', 'groupCF'])(
  'a member of type %s needs somebody who exists',
  async (type) => {
    const { call } = await open()
    const { id, levels } = await addScheme(call, 'Secret', 'Inner')
    for (const parameter of [undefined, 'nobody']) {
      const member = parameter === undefined ? { type } : { type, parameter }
      const path = `${all}/${id}/level/${levels[0]}/member`
      expect((await call('PUT', path, { members: [member] })).status).toBe(400)
    }
  },
)

test('levels are added without telling their ids, changed, and given members', async () => {
  const { call } = await open()
  const { id, levels } = await addScheme(call, 'Secret', 'Inner')
  const added = await call('PUT', `${all}/${id}/level`, { levels: [{ name: 'Outer' }] })
  expect(added.status).toBe(204)
  expect(added.body).toBeUndefined()
  const twice = await call('PUT', `${all}/${id}/level`, { levels: [{ name: 'outer' }] })
  expect(twice.status).toBe(400)
  const level = `${all}/${id}/level/${levels[0]}`
  expect((await call('PUT', level, { name: 'Core', description: 'x' })).status).toBe(204)
  expect((await call('PUT', level, { name: 'outer' })).status).toBe(400)
  expect((await call('GET', `/securitylevel/${levels[0]}`)).body).toMatchObject({ name: 'Core' })
  const members = { members: [{ type: 'reporter' }] }
  expect((await call('PUT', `${level}/member`, {})).status).toBe(400)
  expect((await call('PUT', `${level}/member`, members)).status).toBe(204)
  const found = (await call('GET', `${all}/level/member?levelId=${levels[0]}`)).body.values
  expect(found).toHaveLength(1)
  expect((await call('DELETE', `${level}/member/${found[0].id}`)).status).toBe(204)
  expect((await call('DELETE', `${level}/member/${found[0].id}`)).status).toBe(404)
  expect((await call('PUT', `${all}/${id}/level/1`, { name: 'X' })).status).toBe(404)
})

test('default levels: set, cleared with null, refused for strangers', async () => {
  const { call } = await open()
  const { id, levels } = await addScheme(call, 'Secret', 'Inner')
  const put = (issueSecuritySchemeId: unknown, defaultLevelId: unknown) => {
    const defaultValues = [{ issueSecuritySchemeId, defaultLevelId }]
    return call('PUT', `${all}/level/default`, { defaultValues }, { wrong: true })
  }
  expect((await put(id, levels[0])).status).toBe(204)
  const marked = await call('GET', `${all}/level?onlyDefault=true`)
  expect(marked.body.values[0]).toMatchObject({ id: levels[0], isDefault: true })
  expect((await put(id, null)).status).toBe(204)
  expect((await call('GET', `${all}/level?onlyDefault=true`)).body.values).toEqual([])
  expect((await put('some-wrong-string', '1')).body.errorMessages).toEqual([
    'some-wrong-string is not a valid value. The issue security scheme ID must be a positive integer.',
  ])
  expect((await put('10000', '1')).body.errorMessages).toEqual([
    'Issue security scheme with ID 10000 not found.',
  ])
  expect((await put(id, '1')).status).toBe(404)
})

test('associating is a task that maps the levels; null takes the scheme away', async () => {
  const { site, call } = await open()
  const project = plantProject(site, { key: 'WEB' })
  const first = await addScheme(call, 'First', 'A', 'B')
  const second = await addScheme(call, 'Second', 'C')
  const associate = (schemeId: unknown, oldToNewSecurityLevelMappings?: unknown) =>
    call(
      'PUT',
      `${all}/project`,
      {
        projectId: project.id,
        schemeId,
        ...(oldToNewSecurityLevelMappings === undefined ? {} : { oldToNewSecurityLevelMappings }),
      },
      { wrong: true },
    )
  const started = await associate(first.id)
  expect(started.status).toBe(303)
  expect(project.schemes.issueSecuritySchemeId).toBeNull()
  expect((await associate(first.id)).status).toBe(409)
  await finishTask(call, started.body.id)
  expect(project.schemes.issueSecuritySchemeId).toBe(first.id)
  const at = { projectId: project.id, issueTypeId: '1', statusId: '1', count: 2 }
  for (const level of first.levels) {
    addIssues(site, { ...at, fields: { securityLevelId: level } })
  }
  const [levelA = '', levelB = ''] = first.levels
  const [levelC = ''] = second.levels
  const refused = await associate(second.id, [{ oldLevelId: levelA, newLevelId: levelB }])
  expect(refused.status).toBe(404)
  const mapped = await associate(second.id, [{ oldLevelId: levelA, newLevelId: levelC }])
  await finishTask(call, mapped.body.id)
  expect(countHolding(site, 'securityLevelId', levelC)).toBe(2)
  expect(countHolding(site, 'securityLevelId', levelB)).toBe(0)
  const listed = await call('GET', `${all}/project?issueSecuritySchemeId=${second.id}`)
  expect(listed.body.values).toEqual([{ issueSecuritySchemeId: second.id, projectId: project.id }])
  const found = await call('GET', `${all}/search?projectId=${project.id}`)
  expect(found.body.values[0].projectIds).toEqual([Number(project.id)])
  const kept = await call('DELETE', `${all}/${second.id}`)
  expect(kept.status).toBe(400)
  expect(kept.body).toBe(
    "You can't delete an issue security scheme if any projects are associated with it.",
  )
  await finishTask(call, (await associate(null)).body.id)
  expect(project.schemes.issueSecuritySchemeId).toBeNull()
  expect((await call('DELETE', `${all}/${second.id}`)).status).toBe(204)
  expect((await call('DELETE', `${all}/${second.id}`)).status).toBe(404)
})

test('association is refused for team-managed and unknown projects and unknown schemes', async () => {
  const { site, call } = await open()
  const team = plantProject(site, { key: 'TEAM', templateKey: teamTemplate })
  const web = plantProject(site, { key: 'WEB' })
  const { id: schemeId } = await addScheme(call, 'Secret')
  const status = async (body: unknown) =>
    (await call('PUT', `${all}/project`, body, { wrong: true })).status
  expect(await status({ projectId: team.id, schemeId })).toBe(400)
  expect(await status({ projectId: '1', schemeId })).toBe(400)
  expect(await status({ projectId: web.id })).toBe(400)
  expect(await status({ projectId: web.id, schemeId: 'x' })).toBe(400)
  expect(await status({ projectId: web.id, schemeId: '10000' })).toBe(404)
})

test('removing a level is a task; its issues and the default go to the heir', async () => {
  const { site, call } = await open()
  const { id, levels } = await addScheme(call, 'Secret', 'A', 'B')
  const [levelA = '', levelB = ''] = levels
  const fields = { securityLevelId: levelA }
  addIssues(site, { projectId: '1', issueTypeId: '1', statusId: '1', count: 6, fields })
  const defaultValues = [{ issueSecuritySchemeId: id, defaultLevelId: levelA }]
  await call('PUT', `${all}/level/default`, { defaultValues })
  const path = `${all}/${id}/level/${levelA}`
  expect((await call('DELETE', `${path}?replaceWith=${levelA}`)).status).toBe(400)
  const started = await call('DELETE', `${path}?replaceWith=${levelB}`)
  expect(started.status).toBe(303)
  expect((await call('DELETE', path)).status).toBe(409)
  await finishTask(call, started.body.id)
  expect((await call('DELETE', path)).status).toBe(404)
  expect(countHolding(site, 'securityLevelId', levelB)).toBe(6)
  const { body } = await call('GET', `${all}/${id}`)
  expect(String(body.defaultSecurityLevelId)).toBe(levelB)
})

test('the scheme and the levels of a project; without one the answer is a switch', async () => {
  const { twin, site, call } = await open()
  const project = plantProject(site, { key: 'WEB' })
  const path = '/project/WEB/issuesecuritylevelscheme'
  expect((await call('GET', path)).status).toBe(404)
  site.switches.extra.noSecurityScheme = 'empty'
  expect((await call('GET', path)).body).toEqual({})
  const { id } = await addScheme(call, 'Secret', 'Inner')
  const set = { issueSecurityScheme: Number(id) }
  expect((await call('PUT', '/project/WEB', set)).status).toBe(200)
  expect((await call('GET', path)).body.name).toBe('Secret')
  expect((await call('GET', '/project/WEB/securitylevel')).body.levels).toHaveLength(1)
  const user = ordinaryUser(twin)
  expect((await user.call('GET', '/project/WEB/securitylevel')).body.levels).toEqual([])
  expect((await user.call('GET', path)).status).toBe(403)
  expect((await user.call('GET', `${all}/${id}`)).status).toBe(403)
  expect((await user.call('POST', all, { name: 'X' })).status).toBe(403)
  const unknown = await call('PUT', '/project/WEB', { issueSecurityScheme: 1 })
  expect(unknown.status).toBe(400)
  expect(project.schemes.issueSecuritySchemeId).toBe(id)
  const nothing = { issueSecurityScheme: null }
  await call('PUT', '/project/WEB', nothing, { wrong: true })
  expect(project.schemes.issueSecuritySchemeId).toBe(id)
  site.switches.extra.nullClearsProjectScheme = true
  await call('PUT', '/project/WEB', nothing, { wrong: true })
  expect(project.schemes.issueSecuritySchemeId).toBeNull()
})

test('a query that is no number is refused in the words of the specification', async () => {
  const { call } = await open()
  for (const path of [`${all}/level`, `${all}/search`]) {
    const { status, body } = await call('GET', `${path}?id=-1000`)
    expect(status).toBe(400)
    expect(body.errorMessages).toEqual([
      '-1000 is not a valid value. id must be zero or a positive integer.',
    ])
  }
})

test('a deleted group leaves the levels, or its heir takes its place', async () => {
  const { site, call } = await open()
  const [old, next] = [addGroup(site, 'old'), addGroup(site, 'next')]
  const { id, levels } = await addScheme(call, 'Secret', 'Inner')
  const path = `${all}/${id}/level/${levels[0]}/member`
  await call('PUT', path, { members: [{ type: 'group', parameter: 'old' }] })
  for (const resource of site.resources) {
    resource.groupDeleted?.(site, old.groupId, next.groupId)
  }
  const holders = async () =>
    (await call('GET', `${all}/${id}/members`)).body.values.map(
      (member: { holder: { value: string } }) => member.holder.value,
    )
  expect(await holders()).toEqual([next.groupId])
  for (const resource of site.resources) resource.groupDeleted?.(site, next.groupId, undefined)
  expect(await holders()).toEqual([])
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { site, call } = await open()
  const project = plantProject(site, { key: 'WEB' })
  const level = { name: 'Inner', members: [{ type: 'reporter' }], isDefault: true }
  const { id } = (await call('POST', all, { name: 'Secret', levels: [level] })).body
  await call('PUT', `${all}/${id}`, { description: 'x' })
  await call('PUT', `${all}/${id}/level`, { levels: [{ name: 'Outer' }] })
  const found = (await call('GET', `${all}/level`)).body.values
  const [inner, outer] = found.map((one: { id: string }) => one.id)
  const defaultValues = [{ issueSecuritySchemeId: id, defaultLevelId: outer }]
  await call('PUT', `${all}/level/default`, { defaultValues })
  const path = `${all}/${id}/level/${inner}`
  await call('PUT', path, { name: 'Core' })
  const members = [{ type: 'user', parameter: ownerOf(site) }]
  // The schema of this one body requires a member that it does not have.
  await call('PUT', `${path}/member`, { members }, { wrong: true })
  const member = (await call('GET', `${all}/level/member?expand=all`)).body.values[1].id
  await call('GET', `${all}/${id}/members?expand=all`)
  await call('DELETE', `${path}/member/${member}`)
  await call('GET', all)
  await call('GET', `${all}/${id}`)
  await call('GET', `/securitylevel/${inner}`)
  const association = { projectId: project.id, schemeId: id }
  const started = await call('PUT', `${all}/project`, association)
  await finishTask(call, started.body.id)
  await call('GET', `${all}/project`)
  await call('GET', `${all}/search?projectId=${project.id}`)
  await call('GET', '/project/WEB/issuesecuritylevelscheme')
  await call('GET', '/project/WEB/securitylevel')
  await call('DELETE', `${all}/${id}`)
  const removal = await call('DELETE', path)
  await finishTask(call, removal.body.id)
  await call('DELETE', path)
  expect(await checkConformance(call.exchanges)).toBe('')
})
