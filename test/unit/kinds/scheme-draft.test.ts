import { expect, test } from 'vitest'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import { readDraft } from '#kinds/workflow-scheme/data-center/draft'
import { cannedJira } from './canned-jira.ts'

const draftWhere = (answer: unknown) =>
  readDraft(cannedJira({ 'GET /rest/api/2/workflowscheme/7/draft': answer }).api, '7')
const refused = (code: FailureCode) => new AppError(failure(code, 'the draft', []))

// A session reads the whole site otherwise: only workflow schemes ask for the password (jira-dc-api §1.2).
test.each<FailureCode>(['auth.secure-session', 'auth.permission-missing'])(
  'a draft that is not shown to a sign-in (%s) is no absence, and stops no reading',
  async (code) => {
    expect(await draftWhere(refused(code))).toBe('unseen')
  },
)

test('a scheme without a draft has none, and what breaks down is not taken for that', async () => {
  expect(await draftWhere(null)).toBeUndefined()
  await expect(draftWhere(refused('jira.unavailable'))).rejects.toMatchObject({
    failure: { code: 'jira.unavailable' },
  })
})
