import { expect, test } from 'vitest'
import { countIssuesConcerned } from '#engine/count-issues'
import { addIssues } from '#twin/issues/state'
import { openProject } from '../kinds/open-project.ts'

test('issues are counted for each row of a mapping, as far as Jira tells', async () => {
  await using site = await openProject()
  const projectId = site.context.owner?.id ?? ''
  const issues = { projectId, issueTypeId: '10001' }
  addIssues(site.twin.site, { ...issues, statusId: '1', count: 4 })
  addIssues(site.twin.site, { ...issues, statusId: '3', count: 2, fields: { priorityId: '2' } })
  const before = site.requests()
  const rows = [
    `project in (${projectId}) AND priority = 2`,
    `project in (${projectId}) AND priority = 1`,
    'what is this',
  ]
  expect(await countIssuesConcerned(site.context, rows)).toEqual([2, 0, null])
  expect(site.requests() - before).toBe(3)
  expect(await countIssuesConcerned(site.context, [])).toEqual([])
})
