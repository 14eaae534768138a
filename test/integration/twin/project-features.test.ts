import { expect, test } from 'vitest'
import { setLevelName } from '#twin/hierarchy/state'
import { addIssueType } from '#twin/issue-types/state'
import { checkConformance, conformanceMissing } from './client.ts'
import { open } from './opened-twin.ts'
import { businessTemplate, plantProject, teamTemplate } from './plant-project.ts'

test('a feature that is locked, or that another needs, stays as it is', async ({ skip }) => {
  const { site, call } = await open()
  plantProject(site, { key: 'BOAT' })
  plantProject(site, { key: 'TEAM', templateKey: teamTemplate })
  const set = async (project: string, key: string, state: string) =>
    (await call('PUT', `/project/${project}/features/${key}`, { state })).status
  expect(await set('BOAT', 'jsw.classic.backlog', 'DISABLED')).toBe(400)
  expect(await set('BOAT', 'jsw.classic.deployments', 'ENABLED')).toBe(200)
  expect(await set('BOAT', 'jsw.agility.backlog', 'ENABLED')).toBe(404)
  expect(await set('TEAM', 'jsw.agility.sprints', 'ENABLED')).toBe(400)
  expect(await set('TEAM', 'jsw.agility.backlog', 'ENABLED')).toBe(200)
  expect(await set('TEAM', 'jsw.agility.sprints', 'ENABLED')).toBe(200)
  expect(await set('TEAM', 'jsw.agility.backlog', 'DISABLED')).toBe(400)
  const { features } = (await call('GET', '/project/TEAM/features')).body
  expect(
    features.find((one: { feature: string }) => one.feature === 'jsw.agility.sprints'),
  ).toMatchObject({ state: 'ENABLED', prerequisites: ['jsw.agility.backlog'] })
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('only software projects have features', async () => {
  const { site, call } = await open()
  const { id } = plantProject(site, {
    key: 'OFFICE',
    templateKey: businessTemplate,
    projectTypeKey: 'business',
  })
  expect((await call('GET', `/project/${id}/features`)).body).toEqual({ features: [] })
})

test('the sender address is reached by the id only', async () => {
  const { site, call } = await open({ name: 'boats' })
  const { id } = plantProject(site, { key: 'BOAT' })
  expect((await call('GET', '/project/BOAT/email')).status).toBe(404)
  const path = `/project/${id}/email`
  expect((await call('GET', path)).body).toEqual({ emailAddress: 'jira@boats.atlassian.net' })
  expect((await call('PUT', path, { emailAddress: 'nonsense' })).status).toBe(400)
  expect((await call('PUT', path, { emailAddress: 'boat@example.com' })).status).toBe(204)
  expect((await call('GET', path)).body).toEqual({
    emailAddress: 'boat@example.com',
    emailAddressStatus: ['Email address or domain not verified.'],
  })
})

test('levels of the hierarchy are read with a project; types above the base are on them', async ({
  skip,
}) => {
  const { site, call } = await open()
  setLevelName(site, 2, 'Initiative')
  const { id } = addIssueType(site, { name: 'Initiative', hierarchyLevel: 2 })
  plantProject(site, { key: 'BOAT' })
  const { levels } = (await call('GET', '/project/BOAT?expand=issueTypeHierarchy')).body
    .issueTypeHierarchy
  expect(levels.map((one: { name: string; level: number }) => [one.level, one.name])).toEqual([
    [-1, 'Sub-task'],
    [0, 'Story'],
    [1, 'Epic'],
    [2, 'Initiative'],
  ])
  expect((await call('GET', `/issuetype/${id}`)).body.hierarchyLevel).toBe(2)
  expect((await call('POST', '/issuetype', { name: 'Goal', hierarchyLevel: 2 })).status).toBe(400)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})
