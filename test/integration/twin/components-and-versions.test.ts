import { describe, expect, test } from 'vitest'
import { createManualClock } from '#twin/clock'
import { countHolding } from '#twin/issues/held-fields'
import { addIssues } from '#twin/issues/state'
import { type Caller, checkConformance, conformanceMissing } from './client.ts'
import { open, ordinaryUser } from './opened-twin.ts'
import { ownerOf, plantProject } from './plant-project.ts'

async function openProject() {
  const opened = await open()
  const project = plantProject(opened.site, { key: 'WEB' })
  return { ...opened, project }
}

const namesOf = (values: readonly { name: string }[]) => values.map(({ name }) => name)

describe('components', () => {
  const parser = { project: 'WEB', name: 'Parser' }

  test('creating, changing, clearing the lead', async () => {
    const { site, call, project } = await openProject()
    const leadAccountId = ownerOf(site)
    const wanted = { ...parser, leadAccountId, assigneeType: 'COMPONENT_LEAD' }
    const { status, body } = await call('POST', '/component', wanted)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: 'Parser',
      project: 'WEB',
      projectId: Number(project.id),
      assigneeType: 'COMPONENT_LEAD',
      isAssigneeTypeValid: true,
      realAssignee: { accountId: leadAccountId },
    })
    const path = `/component/${body.id}`
    const renamed = await call('PUT', path, { name: 'Lexer' })
    expect(renamed.body.lead.accountId).toBe(leadAccountId)
    const cleared = await call('PUT', path, { leadAccountId: '' })
    expect(cleared.body).toMatchObject({
      name: 'Lexer',
      isAssigneeTypeValid: false,
      realAssigneeType: 'PROJECT_DEFAULT',
    })
    expect(cleared.body.lead).toBeUndefined()
    expect(namesOf((await call('GET', '/project/WEB')).body.components)).toEqual(['Lexer'])
  })

  test.each([
    ['no name', { project: 'WEB' }, 400],
    ['a long name', { project: 'WEB', name: 'n'.repeat(256) }, 400],
    ['no project', { name: 'A' }, 400],
    ['an unknown project', { project: 'NONE', name: 'A' }, 404],
    ['an unknown lead', { ...parser, leadAccountId: 'nobody' }, 400],
    ['a wrong assignee type', { ...parser, assigneeType: 'ANYONE' }, 400],
    ['a taken name', { project: 'WEB', name: 'taken' }, 400],
  ])('%s is refused', async (_, body, status) => {
    const { call } = await openProject()
    await call('POST', '/component', { project: 'WEB', name: 'Taken' })
    const answer = await call('POST', '/component', body, { wrong: true })
    expect(answer.status).toBe(status)
    expect(await listed(call)).toEqual(['Taken'])
  })

  const listed = async (call: Caller) =>
    namesOf((await call('GET', '/project/WEB/components')).body)

  test('deleting moves the issues, and is 404 the second time', async () => {
    const { site, call, project } = await openProject()
    const first = (await call('POST', '/component', parser)).body.id
    const second = (await call('POST', '/component', { ...parser, name: 'Lexer' })).body.id
    const fields = { componentId: first }
    addIssues(site, { projectId: project.id, issueTypeId: '1', statusId: '1', count: 3, fields })
    expect((await call('DELETE', `/component/${first}?moveIssuesTo=1`)).status).toBe(404)
    expect((await call('DELETE', `/component/${first}?moveIssuesTo=${second}`)).status).toBe(204)
    const counted = await call('GET', `/component/${second}/relatedIssueCounts`)
    expect(counted.body.issueCount).toBe(3)
    const again = await call('DELETE', `/component/${first}`)
    expect(again.status).toBe(404)
    expect(again.body.errorMessages).toEqual([`The component with id ${first} does not exist.`])
  })

  test('pages, order, search', async () => {
    const { call } = await openProject()
    for (const name of ['Beta', 'Alpha', 'Gamma']) {
      await call('POST', '/component', { project: 'WEB', name, description: `about ${name}` })
    }
    const page = await call('GET', '/project/WEB/component?maxResults=2&orderBy=-name')
    expect(namesOf(page.body.values)).toEqual(['Gamma', 'Beta'])
    expect(page.body).toMatchObject({ total: 3, isLast: false })
    const found = await call('GET', '/component?projectIdsOrKeys=WEB&query=alpha')
    expect(namesOf(found.body.values)).toEqual(['Alpha'])
  })

  test('only administrators of the project write', async () => {
    const { twin } = await openProject()
    const user = ordinaryUser(twin)
    expect((await user.call('GET', '/project/WEB/components')).status).toBe(200)
    expect((await user.call('POST', '/component', parser)).status).toBe(403)
  })
})

describe('versions', () => {
  const first = { project: 'WEB', name: '1.0' }
  const order = async (call: Caller) =>
    namesOf((await call('GET', '/project/WEB/versions')).body).join(' ')

  test('creating by key or id, in the order they came', async () => {
    const { call, project } = await openProject()
    const made = await call('POST', '/version', {
      ...first,
      releaseDate: '2026-07-06',
      startDate: '2026-06-01',
      released: true,
    })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      projectId: Number(project.id),
      userReleaseDate: '06/Jul/26',
      overdue: false,
    })
    await call('POST', '/version', { projectId: Number(project.id), name: '0.9' })
    expect(await order(call)).toBe('1.0 0.9')
    expect(namesOf((await call('GET', '/project/WEB')).body.versions)).toEqual(['1.0', '0.9'])
  })

  test('a taken name is refused in the words of the real site', async () => {
    const { call } = await openProject()
    await call('POST', '/version', first)
    const { status, body } = await call('POST', '/version', first)
    expect(status).toBe(400)
    expect(body).toEqual({
      errorMessages: [],
      errors: { name: 'A version with this name already exists in this project.' },
    })
  })

  test.each([
    ['no name', { project: 'WEB' }, 400],
    ['no project', { name: 'A' }, 400],
    ['a long name', { project: 'WEB', name: 'n'.repeat(256) }, 400],
    ['a long description', { ...first, description: 'ü'.repeat(8193) }, 400],
    ['a day that does not exist', { ...first, releaseDate: '2026-13-40' }, 400],
    ['a date of another form', { ...first, startDate: '6/Jul/26' }, 400],
    ['a text for a flag', { ...first, released: 'yes' }, 400],
    ['an unknown driver', { ...first, driver: 'nobody' }, 400],
    ['an unknown project', { ...first, project: 'NONE' }, 404],
  ])('%s is refused', async (_, body, status) => {
    const { call } = await openProject()
    expect((await call('POST', '/version', body, { wrong: true })).status).toBe(status)
    expect(await order(call)).toBe('')
  })

  test('changing, and overdue by the clock of the site', async () => {
    const clock = createManualClock()
    const { site, call } = await open({ clock })
    plantProject(site, { key: 'WEB' })
    const today = new Date(clock.now())
    const day = (offset: number) =>
      new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10)
    const { id } = (await call('POST', '/version', { ...first, releaseDate: day(-1) })).body
    expect((await call('GET', `/version/${id}`)).body.overdue).toBe(true)
    const later = await call('PUT', `/version/${id}`, { releaseDate: day(1), description: 'x' })
    expect(later.body).toMatchObject({ overdue: false, description: 'x', name: '1.0' })
  })

  test.each([
    [{ position: 'First' }, '3 1 2'],
    [{ position: 'Earlier' }, '1 3 2'],
    [{ position: 'Last' }, '1 2 3'],
    [{ position: 'Later' }, '1 2 3'],
    [{ after: '1' }, '1 3 2'],
  ])('moving the last of three by %j', async (body, expected) => {
    const { call } = await openProject()
    const links: Record<string, string> = {}
    for (const name of ['1', '2', '3']) {
      links[name] = (await call('POST', '/version', { project: 'WEB', name })).body.self
    }
    const id = links['3']?.split('/').at(-1)
    const move = 'after' in body ? { after: links[body.after] } : body
    expect((await call('POST', `/version/${id}/move`, move)).status).toBe(200)
    expect(await order(call)).toBe(expected)
  })

  test('a move without sense is refused', async () => {
    const { call } = await openProject()
    const { id, self } = (await call('POST', '/version', first)).body
    const move = async (body: unknown) =>
      (await call('POST', `/version/${id}/move`, body, { wrong: true })).status
    expect(await move({})).toBe(400)
    expect(await move({ position: 'First', after: self })).toBe(400)
    expect(await move({ position: 'Middle' })).toBe(400)
    expect(await move({ after: 'https://x/rest/api/3/version/1' })).toBe(404)
  })

  test('removing with heirs, who must be other versions of the same project', async () => {
    const { site, call, project } = await openProject()
    plantProject(site, { key: 'OTHER' })
    const add = async (key: string, name: string) =>
      (await call('POST', '/version', { project: key, name })).body.id as string
    const [old, next] = [await add('WEB', 'old'), await add('WEB', 'next')]
    const foreign = await add('OTHER', 'foreign')
    const at = { projectId: project.id, issueTypeId: '1', statusId: '1', count: 2 }
    addIssues(site, { ...at, fields: { fixVersionId: old, affectedVersionId: old } })
    const path = `/version/${old}/removeAndSwap`
    const swap = (id: string) => call('POST', path, { moveFixIssuesTo: Number(id) })
    expect((await swap(old)).status).toBe(400)
    expect((await swap(foreign)).status).toBe(400)
    expect((await swap(next)).status).toBe(204)
    expect((await swap(next)).status).toBe(404)
    expect(countHolding(site, 'fixVersionId', next)).toBe(2)
    expect(countHolding(site, 'affectedVersionId', old)).toBe(0)
    expect((await call('DELETE', `/version/${foreign}?moveFixIssuesTo=${next}`)).status).toBe(400)
    expect((await call('DELETE', `/version/${foreign}`)).status).toBe(204)
  })

  test('merging, and releasing with the unfixed moved on', async () => {
    const { site, call, project } = await openProject()
    const add = async (name: string) =>
      (await call('POST', '/version', { ...first, name })).body as { id: string; self: string }
    const [one, two, three] = [await add('1'), await add('2'), await add('3')]
    const at = { projectId: project.id, issueTypeId: '1', statusId: '1', count: 5 }
    addIssues(site, { ...at, fields: { fixVersionId: one.id } })
    expect((await call('PUT', `/version/${one.id}/mergeto/${two.id}`)).status).toBe(204)
    expect(countHolding(site, 'fixVersionId', two.id)).toBe(5)
    const released = { released: true, moveUnfixedIssuesTo: three.self }
    expect((await call('PUT', `/version/${two.id}`, released)).body.released).toBe(true)
    const counts = await call('GET', `/version/${three.id}/relatedIssueCounts`)
    expect(counts.body.issuesFixedCount).toBe(5)
    const status = await call('GET', '/project/WEB/version?status=released&orderBy=-sequence')
    expect(namesOf(status.body.values)).toEqual(['2'])
  })

  test('related work', async () => {
    const { call } = await openProject()
    const { id } = (await call('POST', '/version', first)).body
    const path = `/version/${id}/relatedwork`
    expect((await call('POST', path, { title: 'A' }, { wrong: true })).status).toBe(400)
    const work = { category: 'Design', title: 'A', url: 'https://example.com' }
    const { relatedWorkId } = (await call('POST', path, work)).body
    const changed = await call('PUT', path, { ...work, relatedWorkId, title: 'B' })
    expect(changed.body.title).toBe('B')
    expect((await call('GET', path)).body).toHaveLength(1)
    expect((await call('DELETE', `${path}/${relatedWorkId}`)).status).toBe(204)
    expect((await call('DELETE', `${path}/${relatedWorkId}`)).status).toBe(404)
  })

  test('only administrators of the project write; for others it is not found', async () => {
    const { twin, call } = await openProject()
    const { id } = (await call('POST', '/version', first)).body
    const user = ordinaryUser(twin)
    expect((await user.call('GET', `/version/${id}`)).status).toBe(200)
    expect((await user.call('PUT', `/version/${id}`, { name: 'X' })).status).toBe(404)
    expect((await user.call('POST', '/version', first)).status).toBe(404)
  })

  test('what a project has goes with it', async () => {
    const { site, call } = await openProject()
    await call('POST', '/version', first)
    await call('POST', '/component', { project: 'WEB', name: 'Parser' })
    expect((await call('DELETE', '/project/WEB?enableUndo=false')).status).toBe(204)
    expect(site.state.slices.versions).toEqual({ versions: {}, order: [] })
    expect(site.state.slices.components).toEqual({})
  })
})

test('the answers keep to the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const { site, call } = await openProject()
  const parser = { project: 'WEB', name: 'Parser', leadAccountId: ownerOf(site) }
  const component = (await call('POST', '/component', parser)).body.id
  await call('PUT', `/component/${component}`, { description: 'x' })
  await call('GET', `/component/${component}`)
  await call('GET', `/component/${component}/relatedIssueCounts`)
  await call('GET', '/component?projectIdsOrKeys=WEB')
  await call('GET', '/project/WEB/component')
  await call('GET', '/project/WEB/components')
  const wanted = { project: 'WEB', startDate: '2026-01-01', releaseDate: '2026-02-01' }
  const first = (await call('POST', '/version', { ...wanted, name: '1' })).body.id
  const second = (await call('POST', '/version', { ...wanted, name: '2' })).body.id
  await call('GET', `/version/${first}?expand=operations,issuesstatus,driver,approvers`)
  await call('PUT', `/version/${first}`, { description: 'x' })
  await call('POST', `/version/${first}/move`, { position: 'Last' })
  await call('GET', `/version/${first}/relatedIssueCounts`)
  await call('GET', `/version/${first}/unresolvedIssueCount`)
  const work = { category: 'Design', title: 'A', url: 'https://example.com' }
  await call('POST', `/version/${first}/relatedwork`, work)
  await call('GET', `/version/${first}/relatedwork`)
  await call('GET', '/project/WEB/version')
  await call('GET', '/project/WEB/versions')
  await call('GET', '/project/WEB')
  await call('POST', `/version/${first}/removeAndSwap`, { moveFixIssuesTo: Number(second) })
  await call('DELETE', `/version/${second}`)
  await call('GET', `/version/${second}`)
  await call('DELETE', `/component/${component}`)
  await call('GET', `/component/${component}`)
  expect(await checkConformance(call.exchanges)).toBe('')
})
