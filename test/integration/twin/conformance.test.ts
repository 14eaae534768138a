import { expect, test } from 'vitest'
import { addIssues } from '#twin/issues/state'
import { type Caller, checkConformance, conformanceMissing } from './client.ts'
import { idNamed, makeProject, type OpenSite, openSite } from './open-site.ts'
import { createPayload, type KnownStatus } from './workflow-payload.ts'

async function usePeople({ admin, owner, member }: OpenSite): Promise<void> {
  await admin('GET', '/serverInfo')
  await admin('GET', '/myself?expand=groups,applicationRoles')
  await admin('GET', '/mypermissions?permissions=ADMINISTER')
  await admin('GET', '/permissions')
  await admin('POST', '/permissions/check', { globalPermissions: ['ADMINISTER'] })
  await admin('GET', '/users/search')
  await admin('GET', `/user?accountId=${member.accountId}`)
  await admin('GET', `/user/bulk?accountId=${member.accountId}`)
  await admin('GET', `/user/groups?accountId=${owner.accountId}`)
  await admin('GET', '/user/search?query=uma')
  await admin('GET', '/user/picker?query=uma')
  await admin('GET', '/groups/picker?query=jira')
  await admin('GET', '/group/bulk')
  const { groupId } = (await admin('POST', '/group', { name: 'writers' })).body
  await admin('POST', `/group/user?groupId=${groupId}`, { accountId: member.accountId })
  await admin('GET', `/group/member?groupId=${groupId}`)
  await admin('GET', `/group?groupId=${groupId}&expand=users`)
  await admin('DELETE', `/group/user?groupId=${groupId}&accountId=${member.accountId}`)
  await admin('DELETE', `/group?groupId=${groupId}`)
}

async function useTypes(admin: Caller): Promise<void> {
  const { id } = (await admin('POST', '/issuetype', { name: 'Risk', description: 'r' })).body
  await admin('GET', '/issuetype')
  await admin('GET', `/issuetype/${id}`)
  await admin('GET', `/issuetype/${id}/alternatives`)
  await admin('PUT', `/issuetype/${id}`, { description: 'x' })
  const scheme = { name: 'S', issueTypeIds: [id], defaultIssueTypeId: id }
  const { issueTypeSchemeId } = (await admin('POST', '/issuetypescheme', scheme)).body
  const one = `/issuetypescheme/${issueTypeSchemeId}`
  const bug = idNamed((await admin('GET', '/issuetype')).body, 'Bug')
  await admin('PUT', `${one}/issuetype`, { issueTypeIds: [bug] })
  await admin('PUT', `${one}/issuetype/move`, { issueTypeIds: [bug], position: 'First' })
  await admin('DELETE', `${one}/issuetype/${id}`)
  await admin('PUT', one, { description: 'y' })
  await admin('GET', '/issuetypescheme?expand=projects')
  await admin('GET', '/issuetypescheme/mapping')
  await admin('DELETE', one)
  await admin('DELETE', `/issuetype/${id}`)
}

async function useProjects(site: OpenSite): Promise<void> {
  const { admin } = site
  const category = (await admin('POST', '/projectCategory', { name: 'C', description: '' })).body.id
  await admin('GET', '/projectCategory')
  await admin('GET', `/projectCategory/${category}`)
  await admin('PUT', `/projectCategory/${category}`, { description: 'd' })
  const id = await makeProject(site, 'ABC')
  await admin('PUT', `/project/${id}`, { categoryId: Number(category), description: 'd' })
  await admin('GET', '/project/ABC?expand=description,lead')
  await admin('GET', '/project/search?expand=lead,issueTypes,insight&keys=ABC')
  await admin('GET', '/project')
  await admin('GET', '/project/recent')
  await admin('GET', '/project/type')
  await admin('GET', '/project/type/software')
  await admin('GET', `/project/${id}/statuses`)
  await admin('GET', `/project/${id}/hierarchy`)
  await admin('GET', `/issuetype/project?projectId=${id}`)
  await admin('GET', `/issuetypescheme/project?projectId=${id}`)
  const projectId = id
  await admin('PUT', '/issuetypescheme/project', { issueTypeSchemeId: '10000', projectId })
  await admin('GET', '/projectvalidate/key?key=ABC')
  await admin('GET', '/projectvalidate/validProjectKey?key=ABC')
  await admin('GET', '/projectvalidate/validProjectName?name=ABC')
  await admin('GET', '/project/ABC/features')
  await admin('PUT', '/project/ABC/features/jsw.classic.roadmap', { state: 'DISABLED' })
  await admin('PUT', `/project/${id}/email`, { emailAddress: 'abc@example.com' })
  await admin('GET', `/project/${id}/email`)
  await admin('POST', '/project/ABC/archive')
  await admin('GET', '/project/search?status=archived')
  await admin('POST', '/project/ABC/restore')
  await admin('DELETE', `/projectCategory/${category}`)
}

async function useStatuses(admin: Caller): Promise<KnownStatus[]> {
  const scope = { type: 'GLOBAL' }
  const wanted = [{ name: 'Waiting', statusCategory: 'TODO', description: '' }]
  const [{ id }] = (await admin('POST', '/statuses', { scope, statuses: wanted })).body
  await admin('PUT', '/statuses', { statuses: [{ ...wanted[0], id, name: 'W' }] })
  await admin('GET', `/statuses?id=${id}`)
  await admin('GET', '/statuses/byNames?name=W')
  const { values } = (await admin('GET', '/statuses/search?maxResults=200')).body
  const done = idNamed(values, 'Done')
  await admin('GET', `/statuses/${done}/workflowUsages`)
  await admin('GET', `/statuses/${done}/projectUsages`)
  await admin('GET', '/status')
  await admin('GET', `/status/${done}`)
  await admin('GET', '/statuscategory')
  await admin('GET', '/statuscategory/done')
  await admin('DELETE', `/statuses?id=${id}`)
  return values
}

async function useWorkflows({ admin, twin }: OpenSite, known: KnownStatus[]): Promise<void> {
  const projectId = (await admin('GET', '/project/ABC')).body.id
  const done = known.filter(({ name }) => name === 'Done')
  const payload = createPayload('Flow', done)
  await admin('POST', '/workflows/create/validation', { payload })
  const [workflow] = (await admin('POST', '/workflows/create', payload)).body.workflows
  await admin('GET', '/workflows/search?expand=values.transitions')
  await admin('GET', '/workflows/capabilities')
  await admin('GET', '/workflows/defaultEditor')
  await admin('GET', '/workflow/search')
  await admin('POST', '/workflows', { workflowIds: [workflow.id] })
  const again = createPayload('Flow', done)
  const { statuses, transitions } = again.workflows[0] ?? {}
  const { id, version } = workflow
  const update = { statuses: again.statuses, workflows: [{ id, version, statuses, transitions }] }
  await admin('POST', '/workflows/update/validation', { payload: update })
  await admin('POST', '/workflows/update', update)
  await admin('GET', `/workflow/${id}/projectUsages`)
  await admin('GET', `/workflow/${id}/workflowSchemes`)
  await admin('GET', `/workflow/${id}/project/${projectId}/issueTypeUsages`)
  const bug = idNamed((await admin('GET', '/issuetype')).body, 'Bug')
  const scheme = { name: 'W', description: '', issueTypeMappings: { [bug]: 'Flow' } }
  const schemeId = String((await admin('POST', '/workflowscheme', scheme)).body.id)
  await admin('GET', '/workflowscheme')
  await admin('GET', `/workflowscheme/${schemeId}`)
  await admin('PUT', `/workflowscheme/${schemeId}`, { description: 'd' })
  await admin('GET', `/workflowscheme/project?projectId=${projectId}`)
  addIssues(twin.site, { projectId, issueTypeId: bug, statusId: done[0]?.id ?? '', count: 2 })
  await admin('POST', '/workflowscheme/project/switch', { projectId, targetSchemeId: schemeId })
  twin.site.clock.wait(5000)
  await admin('PUT', `/workflowscheme/${schemeId}/default`, {
    workflow: 'Flow',
    updateDraftIfNeeded: true,
  })
  for (const path of [
    'draft',
    'draft/default',
    `draft/issuetype/${bug}`,
    'draft/workflow?workflowName=Flow',
    'projectUsages',
  ]) {
    await admin('GET', `/workflowscheme/${schemeId}/${path}`)
  }
  const task = await admin('POST', `/workflowscheme/${schemeId}/draft/publish`, {
    statusMappings: [],
  })
  for (let count = 0; count < 3; count += 1) await admin('GET', `/task/${task.body.id}`)
  const [read] = (await admin('POST', '/workflowscheme/read', { workflowSchemeIds: [schemeId] }))
    .body
  const wanted = {
    id: schemeId,
    defaultWorkflowId: id,
    workflowsForIssueTypes: [{ workflowId: id, issueTypeIds: [bug] }],
  }
  await admin('POST', '/workflowscheme/update/mappings', wanted)
  const body = { ...wanted, name: 'W', description: '', version: read.version }
  expect((await admin('POST', '/workflowscheme/update', body)).status).toBe(200)
  await admin('POST', '/search/jql', { jql: 'project = ABC', fields: ['status'] })
  await admin('GET', '/search/jql?jql=project%20%3D%20ABC')
  await admin('POST', '/search/approximate-count', { jql: 'project = ABC' })
  await admin('POST', '/project/ABC/delete')
}

/** Refusals whose bodies and statuses the specification documents. */
async function beRefused({ admin }: OpenSite): Promise<void> {
  await admin('POST', '/issuetype', { name: 'Bug' })
  await admin('GET', '/issuetype/1')
  await admin('GET', '/project/NONE')
  await admin('POST', '/project', { key: 'x', name: '' })
  await admin('POST', '/statuses', { scope: { type: 'GLOBAL' }, statuses: [] })
  await admin('DELETE', '/issuetypescheme/10000')
  await admin('GET', '/workflowscheme/1')
  await admin('GET', '/task/1')
  await admin('GET', '/statuses/1/projectUsages')
}

test('what is sent and answered satisfies the specification', async ({ skip }) => {
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const site = await openSite()
  await usePeople(site)
  await useTypes(site.admin)
  await useProjects(site)
  await useWorkflows(site, await useStatuses(site.admin))
  await beRefused(site)
  expect(site.twin.site.unmodelled).toEqual([])
  await site.twin.stop()
  expect(site.admin.exchanges.length).toBeGreaterThan(110)
  expect(await checkConformance(site.admin.exchanges)).toBe('')
})
