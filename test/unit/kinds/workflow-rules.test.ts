import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { referencesIn } from '#domain/reference-walk'
import { lookupAmong } from '#kinds/text/lookup'
import { readProperties, writeProperties } from '#kinds/workflow/properties'
import { knownRules } from '#kinds/workflow/rule-catalogue'
import { readParameters, writeParameters } from '#kinds/workflow/rule-parameters'
import { readConditions, writeConditions } from '#kinds/workflow/rules'

const kindsIn = (value: JsonObject): readonly string[] =>
  referencesIn(value).map(({ reference: found }) => `${found.$ref}:${found.id}`)

const named = (kind: string, id: string, name: string): ConfigObject => ({
  kind,
  id,
  name,
  naturalKey: `name:${name}`,
  protection: 'none',
  data: { name },
  facts: {},
})

const lookup = lookupAmong([
  named('field', 'customfield_10010', 'Ship'),
  named('group', 'group-1', 'Jira-Administrators'),
  named('group', 'group-2', 'crew'),
  named('status', '10001', 'Sailing'),
])

/** Parameters as the description of GET /workflows/capabilities shows them. */
const documented: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
  ['system:check-permission-validator', { permissionKey: 'ADMINISTER_PROJECTS' }, []],
  [
    'system:parent-or-child-blocking-validator',
    { blocker: 'PARENT', statusIds: '1,2,3' },
    ['status:1', 'status:2', 'status:3'],
  ],
  [
    'system:previous-status-validator',
    { previousStatusIds: '10014', mostRecentStatusOnly: 'true' },
    ['status:10014'],
  ],
  [
    'system:validate-field-value',
    { ruleType: 'fieldRequired', fieldsRequired: 'assignee,customfield_123', errorMessage: 'a,b' },
    ['field:customfield_123'],
  ],
  [
    'system:validate-field-value',
    {
      ruleType: 'fieldChanged',
      groupsExemptFromValidation: '6862ac20-8672-4f68-896d-4854f5efb79e',
      fieldKey: 'versions',
    },
    ['group:6862ac20-8672-4f68-896d-4854f5efb79e'],
  ],
  [
    'system:validate-field-value',
    {
      ruleType: 'windowDateComparison',
      date1FieldKey: 'customfield_10009',
      date2FieldKey: 'customfield_10054',
      numberOfDays: '3',
    },
    ['field:customfield_10009', 'field:customfield_10054'],
  ],
  [
    'system:check-field-value',
    { fieldId: 'customfield_7', fieldValue: '["Done, or not"]', comparator: '=' },
    ['field:customfield_7'],
  ],
  [
    'system:restrict-issue-transition',
    {
      accountIds: 'allow-reporter,5e68ac137d64450d01a77fa0',
      roleIds: '10002,10004',
      groupIds: '703ff44a-7dc8-4f4b-9aa6-a65bf3574fa4',
      permissionKeys: 'ADMINISTER_PROJECTS,BROWSE_PROJECTS',
      groupCustomFields: 'customfield_10028',
      allowUserCustomFields: 'customfield_10072,customfield_10144',
      denyUserCustomFields: 'customfield_10107',
    },
    [
      'user:5e68ac137d64450d01a77fa0',
      'field:customfield_10072',
      'field:customfield_10144',
      'field:customfield_10107',
      'field:customfield_10028',
      'group:703ff44a-7dc8-4f4b-9aa6-a65bf3574fa4',
      'projectRole:10002',
      'projectRole:10004',
    ],
  ],
  [
    'system:separation-of-duties',
    { fromStatusId: '10161', toStatusId: '10160' },
    ['status:10161', 'status:10160'],
  ],
  [
    'system:change-assignee',
    { type: 'to-selected-user', accountId: '712020:3c6d3f05' },
    ['user:712020:3c6d3f05'],
  ],
  [
    'system:copy-value-from-other-field',
    { sourceFieldKey: 'description', targetFieldKey: 'customfield_5', issueSource: 'SAME' },
    ['field:customfield_5'],
  ],
  ['system:update-field', { field: 'resolution', value: '10000' }, ['resolution:10000']],
  ['system:update-field', { field: 'customfield_1', value: '10000' }, ['field:customfield_1']],
  ['system:update-field', { field: 'assignee', value: '' }, []],
  [
    'system:remind-people-to-update-fields',
    { remindingFieldIds: 'assignee,customfield_10025', remindingMessage: 'now, please' },
    ['field:customfield_10025'],
  ],
  ['system:transition-screen', { screenId: '3' }, ['screen:3']],
  ['system:trigger-webhook', { webhookId: '1' }, ['webhook:1']],
]

describe('rule parameters', () => {
  test.each(documented)('%s %o', (ruleKey, parameters, references) => {
    const read = readParameters(ruleKey, parameters, lookup)
    expect([...kindsIn(read)].sort()).toEqual([...references].sort())
    expect(writeParameters(read)).toEqual(parameters)
  })

  test('every rule of the catalogue that holds ids is among the documented examples', () => {
    const holding = Object.entries(knownRules)
      .filter(([, rule]) => Object.keys(rule.parameters).length > 0)
      .map(([ruleKey]) => ruleKey)
      .filter((ruleKey) => ruleKey !== 'system:parent-or-child-blocking-condition')
      .filter((ruleKey) => ruleKey !== 'system:previous-status-condition')
    const shown = new Set(documented.map(([ruleKey]) => ruleKey))
    expect(holding.filter((ruleKey) => !shown.has(ruleKey))).toEqual([])
  })

  test('empty lists of ids are left out, empty texts are kept', () => {
    const read = readParameters(
      'system:restrict-issue-transition',
      {
        roleIds: '',
        groupIds: ' , ',
        permissionKeys: '',
        accountIds: null,
      },
      lookup,
    )
    expect(read).toEqual({ permissionKeys: '' })
  })

  test('groups by name, as old rules have them in small letters, are the groups themselves', () => {
    const groupIds = 'jira-administrators,group-2,nobody'
    const read = readParameters('system:restrict-issue-transition', { groupIds }, lookup)
    expect(read.groupIds).toEqual(
      ['group-1', 'group-2', 'nobody'].map((id) => reference('group', id)),
    )
  })

  describe('options that a field is compared with', () => {
    const context: ConfigObject = {
      ...named('fieldContext', '9', 'Colours'),
      owner: { kind: 'field', id: 'customfield_10010' },
      data: {
        options: [
          { value: 'Red', disabled: false, children: [{ value: 'Dark', disabled: false }] },
        ],
      },
      facts: { optionIds: [{ id: '10021', children: ['10022'] }] },
    }
    const site = lookupAmong([context, named('priority', '3', 'High')])
    const compared = (fieldId: string, fieldValue: string) =>
      readParameters(
        'system:check-field-value',
        { fieldId, fieldValue, comparator: '=', comparisonType: 'OPTIONID' },
        site,
      ).fieldValue

    test('are known by their context and what they are called', () => {
      const place = { context: reference('fieldContext', '9') }
      expect(compared('customfield_10010', '["10021",10022]')).toEqual({
        options: [
          { ...place, under: '', option: 'Red' },
          { ...place, under: 'Red', option: 'Dark' },
        ],
      })
      expect(compared('priority', '["3"]')).toEqual({ options: [reference('priority', '3')] })
      expect(writeParameters({ fieldValue: { options: [reference('priority', '30')] } })).toEqual({
        fieldValue: '["30"]',
      })
    })

    test.each([
      ['customfield_10010', '["10021","10099"]'],
      ['customfield_10011', '["10021"]'],
      ['priority', '["4"]'],
      ['versions', '["10021"]'],
      ['customfield_10010', 'Red'],
    ])('stay as they are where one is not known: %s %s', (fieldId, written) => {
      expect(compared(fieldId, written)).toBe(written)
    })
  })

  const config = (text: string) =>
    readParameters('connect:expression-validator', { config: text }, lookup).config

  test('what an app keeps names fields and people by their ids', () => {
    const person = '5b10ac8d82e05b22cc7d4ef5'
    const text = `{"field":"customfield_10010","who":["${person}"]}`
    const read = config(text)
    expect(read).toEqual({
      $text: 'plain',
      parts: [
        '{"field":"',
        { ...reference('field', 'customfield_10010'), as: 'bare-id', text: '' },
        '","who":["',
        { ...reference('user', person), as: 'bare-id', text: '' },
        '"]}',
      ],
      unclear: [],
    })
    expect(writeParameters({ config: read ?? '' })).toEqual({ config: text })
  })

  test.each([
    ['{"status":"10001"}', ['“10001” may be the id of something on its site']],
    ['{"field":"customfield_99"}', ['“customfield_99” is the id of no field']],
    [
      btoa('{"script":"return 1","status":"Sailing"}'),
      ['it is packed, so nobody can see what it names'],
    ],
  ])('what may be an id and cannot be placed is said to be unclear: %s', (text, unclear) => {
    expect(config(text)).toEqual({ $text: 'plain', parts: [text], unclear })
  })

  test('a Jira expression in a rule is read as one', () => {
    const text = 'issue.status.id == 10001 && issue.customfield_10010 != null'
    expect(config(text)).toMatchObject({ $text: 'expression', unclear: [] })
    expect(kindsIn({ config: config(text) ?? '' })).toEqual([
      'status:10001',
      'field:customfield_10010',
    ])
  })

  test.each(['', 'plain words', '{"message":"1,2","limit":1000}'])(
    'what names nothing stays text: “%s”',
    (text) => expect(config(text)).toBe(text),
  )

  test("an app's rule keeps all but its own id", () => {
    const config = '{"list":"1,2"}'
    const read = readParameters(
      'forge:expression-validator',
      { id: 'a865', key: 'ari', config },
      lookup,
    )
    expect(read).toEqual({ key: reference('app', 'ari'), config })
    expect(writeParameters(read)).toEqual({ key: 'ari', config })
  })

  test('lists of ids survive with any spacing', () => {
    const ids = fc.array(fc.integer({ min: 1, max: 99999 }).map(String), { minLength: 1 })
    fc.assert(
      fc.property(ids, (list) => {
        const read = readParameters(
          'system:previous-status-condition',
          {
            previousStatusIds: list.join(' , '),
          },
          lookup,
        )
        expect(read.previousStatusIds).toEqual(list.map((id) => reference('status', id)))
        expect(writeParameters(read)).toEqual({ previousStatusIds: list.join(',') })
      }),
    )
  })
})

test('a tree of conditions survives, without its empty groups', () => {
  const rule = { ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'users' } }
  const tree = {
    operation: 'ANY' as const,
    conditions: [rule],
    conditionGroups: [
      { operation: 'ALL' as const, conditions: [rule, { ...rule, id: 'x' }], conditionGroups: [] },
      { operation: 'ALL' as const, conditions: [], conditionGroups: null },
    ],
  }
  const read = readConditions(tree, lookup)
  if (!read) throw new Error('no conditions')
  expect(writeConditions(read)).toEqual({
    operation: 'ANY',
    conditions: [rule],
    conditionGroups: [{ operation: 'ALL', conditions: [rule, rule], conditionGroups: [] }],
  })
  expect(
    readConditions({ operation: 'ALL', conditions: [], conditionGroups: [] }, lookup),
  ).toBeNull()
})

test('properties that hold ids become references, keys with dots stay whole', () => {
  const properties = {
    'jira.issue.editable': 'false',
    'jira.field.resolution.include': '1, 10002',
    'jira.permission.comment.projectrole.2': '10002',
    'jira.permission.edit.group': 'jira-administrators',
    'jira.permission.edit.userCF': 'customfield_10010',
    'jira.permission.subtasks.edit.groupCF': 'customfield_10010',
    'jira.permission.link.user': '5b10ac8d82e05b22cc7d4ef5',
    'opsbar-sequence': '10',
    script: 'customfield_10010',
  }
  const read = readProperties(properties, lookup)
  expect(read.map(({ key }) => key)).toEqual(Object.keys(properties).sort())
  expect(kindsIn({ read })).toEqual([
    'resolution:1',
    'resolution:10002',
    'projectRole:10002',
    'group:group-1',
    'field:customfield_10010',
    'user:5b10ac8d82e05b22cc7d4ef5',
    'field:customfield_10010',
    'field:customfield_10010',
  ])
  expect(writeProperties(read)).toEqual({
    ...properties,
    'jira.field.resolution.include': '1,10002',
    'jira.permission.edit.group': 'Jira-Administrators',
  })
})

test('a group that a property names and nobody knows is unclear', () => {
  const [property] = readProperties({ 'jira.permission.edit.group.1': 'ghosts' }, lookup)
  expect(property?.value).toEqual({
    $text: 'plain',
    parts: ['ghosts'],
    unclear: ['“ghosts” is no group'],
  })
})
