import { expect, test } from 'vitest'
import { addCustomField } from '#twin/fields/create'
import { typePrefix } from '#twin/fields/field-types'
import { checkConformance, conformanceMissing } from './client.ts'
import { open } from './opened-twin.ts'

test.each([
  'issue.summary',
  "issue.properties['a.b'] == null || user.accountId == 'x'",
  'issues.map(issue => issue.properties["key"])',
  'issues.map(i => {idAndKey: [i.id, i.key], summary: i.summary, ...i.extra})',
  `let n = issue.comments.length; n > 3 ? "many" : \`only \${n}\``,
  'issue.labels.filter((label, at) => label.match(/^[a-z/]+$/i) != null).length / 2 >= 1',
  '!issue.isEpic && -1 < 2 && typeof issue.assignee == "object" /* why */',
  'new Date().minusDays(3) < issue.created',
  'issue?.parent?.key ?? null',
  '(() => 1)() + [1, 2,].reduce((a, b) => a + b)',
])('an expression that can be read is valid: %s', async (expression) => {
  const { call } = await open()
  const answer = await call('POST', '/expression/analyse', { expressions: [expression] })
  expect(answer.body.results).toEqual([{ expression, valid: true }])
})

const value =
  '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or {'

test.each([
  ['1 + > 2', 1, 5, `${value} expected, > encountered.`],
  ['issue.\nsummary ==', 2, 11, `${value} expected, EOF encountered.`],
  ['issues.map(i => i.id', 1, 21, ') expected, EOF encountered.'],
  ['issue summary', 1, 7, 'EOF expected, summary encountered.'],
  ['issue.1', 1, 7, 'IDENTIFIER expected, 1 encountered.'],
  ['a # b', 1, 3, 'Unexpected character: #.'],
  ['', 1, 1, `${value} expected, EOF encountered.`],
])(
  'an expression that cannot be read says where: %s',
  async (expression, line, column, message) => {
    const { call } = await open()
    const { body } = await call('POST', '/expression/analyse', { expressions: [expression] })
    expect(body.results).toEqual([
      { expression, valid: false, errors: [{ line, column, message, type: 'syntax' }] },
    ])
  },
)

test('names are looked at when types are checked, and only then', async ({ skip }) => {
  const { site, call } = await open()
  const { id } = addCustomField(site, { name: 'Harbour', custom: `${typePrefix}textfield` })
  const expressions = [
    `issue.${id} == null`,
    'issue.customfield_1 == null',
    "originalIssue['customfield_1']",
    'nobody.name',
    'thing.name',
    'let nobody = 1; issues.map(x => x.id + nobody)',
  ]
  const analyse = async (check: string) => {
    const body = { expressions, contextVariables: { thing: 'User' } }
    const answer = await call('POST', `/expression/analyse?check=${check}`, body)
    return answer.body.results
  }
  expect((await analyse('syntax')).every(({ valid }: { valid: boolean }) => valid)).toBe(true)
  const typed = await analyse('type')
  expect(typed.map(({ valid }: { valid: boolean }) => valid)).toEqual([
    true,
    false,
    false,
    false,
    true,
    true,
  ])
  expect(typed[1].errors).toEqual([
    {
      expression: 'issue.customfield_1',
      message: 'Unrecognized property of `issue`: "customfield_1" (\'customfield_1\').',
      type: 'type',
    },
  ])
  expect(typed[3].errors).toMatchObject([{ expression: 'nobody', type: 'type' }])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('an expression has at most 1000 characters, and there must be some', async () => {
  const { call } = await open()
  const long = `'${'x'.repeat(999)}'`
  const { body } = await call('POST', '/expression/analyse', { expressions: [long] })
  expect(body.results[0].errors).toEqual([
    { message: 'Jira expression is too long (1001), limit: 1000 characters', type: 'other' },
  ])
  expect((await call('POST', '/expression/analyse', {})).status).toBe(400)
  const wrong = await call('POST', '/expression/analyse?check=x', { expressions: [] })
  expect(wrong.status).toBe(400)
})
