import { expect, test } from 'vitest'
import { automationRuleKind } from '#kinds/automation-rule/index'
import { readCanned } from './canned-jira.ts'

const rules = 'GET /gateway/api/automation/public/jira/cloud/rest/v1/rule'

test('a rule that Jira lists but does not show is a gap, not an absence', async () => {
  const { objects, gaps } = await readCanned([automationRuleKind], {
    [`${rules}/summary`]: [{ uuid: 'r-1', name: 'Call the harbour' }],
    [`${rules}/r-1?redactSensitiveFields=true`]: null,
  })
  expect(objects).toEqual([])
  expect(gaps).toMatchObject([
    { kind: 'automationRule', what: 'Call the harbour', code: 'jira.not-found' },
  ])
})
