import { expect, test } from 'vitest'
import { judgeExchange } from '../../data-center/judge.ts'
import { readSpecification, specificationMissing } from '../../data-center/specification.ts'

test('what Data Center does not document is found, and nothing else', ({ skip }) => {
  if (specificationMissing !== undefined) skip(specificationMissing)
  const specification = readSpecification()
  const judge = (method: string, url: string, status: number, requestBody?: unknown) =>
    judgeExchange(specification, { method, url, status, requestBody })
  expect(judge('GET', '/jira/rest/api/2/project?expand=lead', 200)).toEqual([])
  expect(judge('GET', '/rest/api/3/project', 200)).toHaveLength(1)
  expect(judge('POST', '/rest/api/2/screens', 201)).toHaveLength(1)
  expect(judge('POST', '/rest/api/2/role', 201, { name: 'x' })).toHaveLength(1)
  expect(judge('POST', '/rest/api/2/role', 200, { name: 'x' })).toEqual([])
  expect(judge('POST', '/rest/api/2/project', 201, { key: 'X', leadAccountId: 'y' })).toEqual([
    'POST /rest/api/2/project: the body has leadAccountId, which is not documented',
  ])
  expect(judge('PUT', '/rest/api/2/project/1/properties/app.setting', 201, { on: true })).toEqual(
    [],
  )
  expect(judge('GET', '/rest/pat/latest/tokens', 200)).toEqual([])
})
