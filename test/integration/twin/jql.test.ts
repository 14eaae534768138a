import { expect, test } from 'vitest'
import { addComponent } from '#twin/components/state'
import { addContext, contextsOf } from '#twin/field-contexts/state'
import { addOption } from '#twin/field-options/state'
import { addCustomField } from '#twin/fields/create'
import { typePrefix } from '#twin/fields/field-types'
import { addFilter } from '#twin/filters/state'
import { addSecurityScheme } from '#twin/issue-security/state'
import { projectCategories } from '#twin/project-categories/state'
import { addAccount } from '#twin/users/state'
import { addVersion } from '#twin/versions/state'
import { asUser, type Caller, checkConformance, conformanceMissing } from './client.ts'
import { open } from './opened-twin.ts'
import { ownerOf, plantProject } from './plant-project.ts'

interface Parsed {
  readonly query: string
  readonly errors?: readonly string[]
  readonly warnings?: readonly string[]
  readonly structure?: unknown
}

const parse = async (
  call: Caller,
  queries: readonly string[],
  validation = 'strict',
): Promise<readonly Parsed[]> => {
  const answer = await call('POST', `/jql/parse?validation=${validation}`, { queries })
  expect(answer.status).toBe(200)
  return answer.body.queries
}

const operators =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'."

const openSearch = async () => {
  const { site, twin, call } = await open()
  const project = plantProject(site, { key: 'SHIP' })
  const select = addCustomField(site, {
    name: 'Harbour',
    custom: `${typePrefix}select`,
    searcherKey: `${typePrefix}multiselectsearcher`,
  })
  const context = contextsOf(site, select.id)[0] ?? addContext(site, select.id, { name: 'All' })
  const option = addOption(site, context.id, { value: 'Kiel' })
  return { site, twin, admin: call, project, select, option }
}

test.each([
  ['invalid query', `Expecting operator but got 'query'. ${operators} (line 1, character 9)`],
  ['project', `Expecting operator before the end of the query. ${operators}`],
  ['project =', 'Expecting either a value, list or function before the end of the query.'],
  [
    'project = and',
    "Expecting either a value, list or function but got 'and'. You must surround 'and' in quotation marks to use it as a value. (line 1, character 11)",
  ],
  [
    'project = ADD',
    "'ADD' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 11)",
  ],
  ['status = In Progress', undefined],
  [
    'status = Waiting here',
    "Expecting either 'OR' or 'AND' but got 'here'. (line 1, character 18)",
  ],
  ['project = SHIP AND', 'Expecting a field name at the end of the query.'],
  ['(project = SHIP', "Expecting ')' before the end of the query."],
  ['project = "SHIP', "The quoted string 'SHIP' has not been completed. (line 1, character 11)"],
  [
    'reporter = a@b.example',
    "The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 13)",
  ],
  ['project = SHIP\nOR OR', undefined],
  ['cf[x] = 1', "Expecting a custom field ID but got 'x'. (line 1, character 4)"],
])('a query that cannot be read says why, and where: %s', async (query, message) => {
  const { admin } = await openSearch()
  for (const validation of ['strict', 'warn', 'none']) {
    const [parsed] = await parse(admin, [query], validation)
    expect(parsed?.structure).toBeUndefined()
    expect(parsed?.errors?.[0]).toMatch(/^Error in the JQL Query: /)
    if (message !== undefined)
      expect(parsed?.errors).toEqual([`Error in the JQL Query: ${message}`])
  }
})

test('the structure has clauses, operands, predicates and order as the specification shows', async ({
  skip,
}) => {
  const { admin } = await openSearch()
  const query =
    'summary ~ test AND (labels in (urgent, blocker) OR reporter = currentUser()) AND NOT status CHANGED AFTER startOfMonth("-1M") ORDER BY updated DESC, key'
  const [parsed] = await parse(admin, [query])
  expect(parsed?.errors).toBeUndefined()
  expect(parsed?.structure).toEqual({
    where: {
      operator: 'and',
      clauses: [
        {
          field: { name: 'summary', encodedName: 'summary' },
          operator: '~',
          operand: { value: 'test', encodedValue: 'test' },
        },
        {
          operator: 'or',
          clauses: [
            {
              field: { name: 'labels', encodedName: 'labels' },
              operator: 'in',
              operand: {
                values: [
                  { value: 'urgent', encodedValue: 'urgent' },
                  { value: 'blocker', encodedValue: 'blocker' },
                ],
                encodedOperand: '(urgent, blocker)',
              },
            },
            {
              field: { name: 'reporter', encodedName: 'reporter' },
              operator: '=',
              operand: { function: 'currentUser', arguments: [], encodedOperand: 'currentUser()' },
            },
          ],
        },
        {
          operator: 'not',
          clauses: [
            {
              field: { name: 'status', encodedName: 'status' },
              operator: 'changed',
              predicates: [
                {
                  operator: 'after',
                  operand: {
                    function: 'startOfMonth',
                    arguments: ['-1M'],
                    encodedOperand: 'startOfMonth("-1M")',
                  },
                },
              ],
            },
          ],
        },
      ],
    },
    orderBy: {
      fields: [
        { field: { name: 'updated', encodedName: 'updated' }, direction: 'desc' },
        { field: { name: 'key', encodedName: 'key' } },
      ],
    },
  })
  const property = 'issue.property["spaces here"].value in ("Service requests", Incidents)'
  const [second] = await parse(admin, [property])
  expect(second?.structure).toMatchObject({
    where: {
      field: {
        name: 'issue.property[spaces here].value',
        property: [{ entity: 'issue', key: 'spaces here', path: 'value' }],
      },
    },
  })
  expect((await admin('POST', '/jql/parse?validation=strict', { queries: [] })).status).toBe(400)
  expect((await admin('POST', '/jql/parse?validation=none', {})).status).toBe(400)
  const wrong = await admin(
    'POST',
    '/jql/parse?validation=x',
    { queries: ['a = b'] },
    { wrong: true },
  )
  expect(wrong.status).toBe(400)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  const sound = admin.exchanges.filter(({ status }) => status === 200)
  expect(await checkConformance(sound)).toBe('')
})

test('AND binds closer than OR, in capitals or not', async () => {
  const { admin } = await openSearch()
  const [parsed] = await parse(admin, ['key = AB-1 or key = AB-2 and key = AB-3'])
  expect(parsed?.structure).toMatchObject({
    where: { operator: 'or', clauses: [{ operator: '=' }, { operator: 'and' }] },
  })
})

test.each([
  ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
  ['cf[1] = 42', "Field 'cf[1]' does not exist or you do not have permission to view it."],
  [
    'ORDER BY universe',
    "Field 'universe' does not exist or you do not have permission to view it.",
  ],
  ['summary = test', "The operator '=' is not supported by the 'summary' field."],
  ['status ~ Done', "The operator '~' is not supported by the 'status' field."],
  ['created was now()', "The operator 'was' is not supported by the 'created' field."],
  [
    'summary in test',
    "Operator 'in' does not support the non-list value '\"test\"' for field 'summary'.",
  ],
  [
    'project = (SHIP)',
    "Operator '=' does not support the list value '(SHIP)' for field 'project'.",
  ],
  ['project is SHIP', "Operator 'is' does not support the value 'SHIP' for field 'project'."],
  ['reporter = nobody()', "Unable to find JQL function 'nobody()'."],
  ['reporter = currentUser(me)', "Function 'currentUser' expected '0' arguments but received '1'."],
  [
    'reporter in membersOf(nobody)',
    "Function 'membersOf' can not generate a list of usernames for group 'nobody'; the group does not exist.",
  ],
  [
    'project in projectsWhereUserHasRole(Captain)',
    "Function 'projectsWhereUserHasRole' can not find the project role 'Captain'.",
  ],
  [
    'fixVersion in releasedVersions(NONE)',
    "Could not resolve the project 'NONE' provided to function 'releasedVersions'.",
  ],
  [
    'created > soon',
    "Date value 'soon' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
  ],
  ['key = nothing', "The issue key 'nothing' for field 'key' is invalid."],
  ['progress = 1', "Field 'progress' is not searchable, it is only sortable."],
])('what a query asks wrongly is an error: %s', async (query, message) => {
  const { admin } = await openSearch()
  const [strict] = await parse(admin, [query])
  expect(strict).toEqual({ query, errors: [message] })
  const [warned] = await parse(admin, [query], 'warn')
  expect(warned).toMatchObject({ errors: [message], structure: {} })
  const [unchecked] = await parse(admin, [query], 'none')
  expect(Object.keys(unchecked ?? {})).toEqual(['query', 'structure'])
})

test.each([
  'project',
  'status',
  'issuetype',
  'type',
  'priority',
  'resolution',
  'fixVersion',
  'affectedVersion',
  'component',
  'level',
  'filter',
  'category',
  'statusCategory',
  'assignee',
  'reporter',
  'Sprint',
])('a value of %s that is not there is a warning, or an error by the switch', async (field) => {
  const { site, admin } = await openSearch()
  const queries = [`${field} = Nothing`, `${field} in (47110815)`]
  const messages = [
    `The value 'Nothing' does not exist for the field '${field}'.`,
    `A value with ID '47110815' does not exist for the field '${field}'.`,
  ]
  expect(await parse(admin, queries)).toEqual(
    queries.map((query, at) => ({ query, warnings: [messages[at]] })),
  )
  site.switches.extra.missingJqlValues = 'errors'
  expect(await parse(admin, queries)).toEqual(
    queries.map((query, at) => ({ query, errors: [messages[at]] })),
  )
})

test('everything that can be named by id or name is found, whatever the case', async () => {
  const { site, admin, project, select, option } = await openSearch()
  const projectId = project.id
  const version = addVersion(site, { projectId, name: '1.0 beta' })
  const component = addComponent(site, { projectId, name: 'Sails' })
  projectCategories.of(site)['10'] = { id: '10', name: 'Fleet', description: '' }
  const scheme = addSecurityScheme(site, { name: 'S', levels: [{ name: 'Crew only' }] })
  const owner = ownerOf(site)
  const common = { description: '', jql: '', shares: [], editors: [] }
  const filter = addFilter(site, { name: 'Storms', ownerAccountId: owner, ...common })
  const number = select.id.replace('customfield_', '')
  const queries = [
    'project in (SHIP, ship, "Project SHIP")',
    `project = ${projectId}`,
    'status in ("to do", Done) AND statusCategory = "In Progress"',
    'issuetype = bug AND type in standardIssueTypes()',
    'priority = highest AND resolution = Unresolved AND resolution is not EMPTY',
    `fixVersion = "1.0 BETA" OR affectedVersion = ${version.id}`,
    `component in (sails, ${component.id})`,
    `level = "crew only" OR level = ${scheme.levels[0]?.id}`,
    `filter in (storms, ${filter.id}) AND category = fleet`,
    `assignee = ${owner} OR reporter in membersOf("site-admins")`,
    `Harbour = kiel AND cf[${number}] = "Kiel" AND cf[${number}] in (${option.id})`,
    `"Harbour[select]" = Kiel OR ${select.id} is EMPTY`,
    'created >= -5d AND updated < "2026-01-31" AND due <= startOfDay("+1d")',
    'labels in (a, b) AND summary ~ "x*" AND text !~ y AND watchers > 3',
    'key in (SHIP-1, ship-2) AND parent = SHIP-3 AND issueLinkType = blocks',
    'ORDER BY Rank ASC, Harbour',
  ]
  for (const parsed of await parse(admin, queries)) {
    expect(parsed).toEqual({ query: parsed.query, structure: expect.anything() })
  }
  const [option404] = await parse(admin, ['Harbour = Bremen'])
  expect(option404?.warnings).toEqual(["The option 'Bremen' for field 'Harbour' does not exist."])
})

test('what the caller may not see does not exist', async () => {
  const { site, twin, admin } = await openSearch()
  const stranger = addAccount(site, { displayName: 'S', emailAddress: 's@example.com' })
  const call = asUser(twin, stranger.accountId, stranger.emailAddress)
  const query = 'project = SHIP'
  expect((await parse(admin, [query]))[0]?.warnings).toBeUndefined()
  expect((await parse(call, [query]))[0]?.warnings).toEqual([
    "The value 'SHIP' does not exist for the field 'project'.",
  ])
})

test('a filter with a query that is not sound is not saved', async () => {
  const { site, admin } = await openSearch()
  const save = (jql: string) => admin('POST', '/filter', { name: `F ${jql}`, jql })
  for (const [jql, message] of [
    ['project =', /^Error in the JQL Query/],
    ['universe = 1', /^Field 'universe' does not exist/],
    ['project = NONE', /^The value 'NONE' does not exist/],
  ] as const) {
    const { status, body } = await save(jql)
    expect([jql, status]).toEqual([jql, 400])
    expect(body.errorMessages[0]).toMatch(message)
  }
  const { id } = (await save('project = SHIP')).body
  const update = { name: 'F', jql: 'project = NONE' }
  expect((await admin('PUT', `/filter/${id}`, update)).status).toBe(400)
  expect((await admin('GET', `/filter/${id}`)).body.jql).toBe('project = SHIP')
  site.switches.extra.savedJqlValuesMustExist = false
  expect((await save('project = NONE')).status).toBe(200)
  expect((await save('universe = 1')).status).toBe(400)
})

test('queries are rid of the names of projects a person may not see', async ({ skip }) => {
  const { site, admin, project } = await openSearch()
  const { accountId } = addAccount(site, { displayName: 'S', emailAddress: 's@example.com' })
  const query = 'project in ("Project SHIP") AND status = Done'
  const asked = {
    queries: [
      { query, accountId },
      { query, accountId: ownerOf(site) },
      { query },
      { query: 'bad query', accountId },
    ],
  }
  const answer = await admin('POST', '/jql/sanitize', asked)
  const hidden = `project in (${project.id}) AND status = Done`
  expect(answer.body.queries).toMatchObject([
    { initialQuery: query, sanitizedQuery: hidden, accountId },
    { initialQuery: query, sanitizedQuery: query },
    { initialQuery: query, sanitizedQuery: hidden },
    { initialQuery: 'bad query', errors: { errors: {} } },
  ])
  expect((await admin('POST', '/jql/sanitize', { queries: [] })).body.errorMessages).toEqual([
    'The queries has to be provided.',
  ])
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(admin.exchanges)).toBe('')
})
