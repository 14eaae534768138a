import { describe, expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Json } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { isTextReference } from '#contract/model/text-with-references'
import { foundIn } from '#domain/found-in'
import { derivedUuid } from '#kinds/automation-rule/rule-uuid'
import { readValue } from '#kinds/automation-rule/value/read-value'
import { writeValue } from '#kinds/automation-rule/value/write-value'
import { lookupAmong } from '#kinds/text/lookup'

const cloudId = '11223344-a1b2-3b33-c444-def123456789'
const person = '5b10ac8d82e05b22cc7d4ef5'

const named = (kind: string, id: string, name: string): ConfigObject => ({
  kind,
  id,
  name,
  naturalKey: `name:${name}`,
  protection: 'none',
  data: { name, key: name },
  facts: {},
})
const lookup = lookupAmong([
  named('field', 'customfield_10010', 'Ship'),
  named('status', '10001', 'Sailing'),
  named('project', '10020', 'BOAT'),
])

const read = (value: Json, member = 'value') => {
  const foreign: string[] = []
  const place = { path: 'v', member, fieldType: '' }
  const found = readValue(value, place, { cloudId, lookup, foreign: (note) => foreign.push(note) })
  const names = foundIn(found, isTextReference).map(({ value: { $ref, id } }) => `${$ref}:${id}`)
  return { found, foreign, names }
}

const write = (value: Json, secrets: Readonly<Record<string, string>> = {}): Json =>
  writeValue(value, 'v', { cloudId, secret: (path) => secrets[path], present: () => undefined })

describe('values of components (the places of automation-api §4)', () => {
  test.each<readonly [string, Json, readonly string[]]>([
    ['a status by id', { toStatus: [{ type: 'ID', value: '10001' }] }, ['status:10001']],
    [
      'a field by id',
      { fields: [{ type: 'ID', value: 'customfield_10010' }] },
      ['field:customfield_10010'],
    ],
    ['a field of Jira itself', { selectedField: { type: 'ID', value: 'issuetype' } }, []],
    [
      'values of a field that stands beside',
      {
        selectedField: { type: 'ID', value: 'issuetype' },
        selectedFieldType: 'issuetype',
        compareValue: { type: 'ID', value: '["10000","10001"]', multiValue: true },
      },
      ['issueType:10000', 'issueType:10001'],
    ],
    [
      'a person that an operation sets',
      {
        operations: [
          {
            field: { type: 'NAME', value: 'Skipper' },
            fieldType: 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker',
            type: 'SET',
            value: { type: 'ID', value: person },
          },
        ],
      },
      [`user:${person}`],
    ],
    ['names are left alone', { destinationStatus: { type: 'NAME', value: 'Sailing' } }, []],
    [
      'a field in a smart value',
      { comment: 'Is {{issue.customfield_10010}} there?' },
      ['field:customfield_10010'],
    ],
    [
      'JQL',
      { jql: 'status = Sailing AND cf[10010] is EMPTY' },
      ['status:10001', 'field:customfield_10010'],
    ],
    ['an account anywhere', { recipients: [person] }, [`user:${person}`]],
    ['an id whose member says what it is', { projectId: '10020' }, ['project:10020']],
  ])('%s', (_, value, expected) => {
    const { found, foreign, names } = read(value)
    expect(names).toEqual(expected)
    expect(foreign).toEqual([])
    expect(write(found)).toEqual(value)
  })

  test('ARIs of the site are rebuilt for another', () => {
    const aris = [`ari:cloud:jira::site/${cloudId}`, `ari:cloud:jira:${cloudId}:project/10020`]
    const { found } = read({ scope: aris })
    expect(found).toEqual({
      scope: [{ $ari: 'site' }, { $ari: 'project', project: reference('project', '10020') }],
    })
    const none = () => undefined
    expect(writeValue(found, 'v', { cloudId: 'other', secret: none, present: none })).toEqual({
      scope: ['ari:cloud:jira::site/other', 'ari:cloud:jira:other:project/10020'],
    })
  })

  test.each<readonly [string, Json, string]>([
    ['an option', { compareValue: { type: 'ID', value: '10100' } }, 'v.compareValue: "10100"'],
    ['an Assets id', { workspaceId: 'a1b2c3d4-1111-2222-3333-444455556666' }, 'v.workspaceId'],
    ['a number called an id', { requestTypeId: 42 }, 'v.requestTypeId: 42'],
    ['a lone long number', { x: ['10500'] }, 'v.x.0: “10500”'],
    ['an ARI of something else', { to: 'ari:cloud:cmdb::object/1' }, 'v.to'],
    ['a field as the name of a member', { customfield_10010: 'x' }, 'v.customfield_10010'],
  ])('%s that nobody can place is told, and left as it is', (_, value, note) => {
    const { found, foreign } = read(value)
    expect(foreign).toEqual([expect.stringContaining(note)])
    expect(write(found)).toEqual(value)
  })

  test('secrets are marks, wherever they stand, and come from what was entered', () => {
    const value = {
      url: 'https://joe:pa55@hooks.example.com/x?token=t0ken',
      headers: [
        { name: 'Authorization', value: 'Bearer abc', headerSecure: false },
        { name: 'X-Team', value: 'blue' },
        { name: 'X-Hidden', value: '*****', headerSecure: true },
      ],
      apiToken: 'xyz',
    }
    const { found } = read(value)
    expect(JSON.stringify(found)).not.toMatch(/pa55|t0ken|abc|xyz|\*\*/)
    const secrets = {
      'v.url.$address.1': 'joe:pa55',
      'v.url.$address.3': 't0ken',
      'v.headers.0.value': 'Bearer abc',
      'v.headers.2.value': 'hidden',
      'v.apiToken': 'xyz',
    }
    const [authorization, team, hidden] = value.headers
    expect(write(found, secrets)).toEqual({
      ...value,
      headers: [authorization, team, { ...hidden, value: 'hidden' }],
    })
  })

  test.each<readonly [string, Json, string]>([
    ['an address by any name', { webhookUrl: 'https://h.io/x?token=t0ken' }, 'v.webhookUrl'],
    ['an address after a smart value', { hookUri: '{{base}}/x?token=t0ken' }, 'v.hookUri'],
    ['an address in a list', { to: ['https://joe:t0ken@h.io/'] }, 'v.to.0'],
    ['an address that is all there is', 'https://h.io/x?token=t0ken', 'v'],
    ['an address inside a text', { body: 'See https://h.io/x?token=t0ken now' }, 'v.body'],
    ['an address in JSON', '{"to":"https://joe:t0ken@h.io/"}', 'v'],
    ['a pair outside of headers', { a: [{ name: 'api-key', value: 't0ken' }] }, 'v.a.0.value'],
    ['a pair of form data', { form: { name: 'password', value: 't0ken' } }, 'v.form.value'],
  ])('%s holds no secret', (_, value, at) => {
    const { found } = read(value)
    expect(JSON.stringify(found)).not.toContain('t0ken')
    const written = writeValue(found, 'v', {
      cloudId,
      secret: (path) => (path.startsWith(at) ? 't0ken' : `another at ${path}`),
      present: () => undefined,
    })
    expect(JSON.stringify(written)).toContain('t0ken')
    expect(JSON.stringify(written)).not.toContain('another at')
  })

  test('what a text names besides the secret of its address is found, and written back', () => {
    const text = '{{issue.customfield_10010}}: https://h.io/{{issue.key}}?key=t0ken, see there'
    const { found, names } = read({ body: text })
    expect(names).toEqual(['field:customfield_10010'])
    expect(write(found, { 'v.body.$addressesIn.1': 't0ken,' })).toEqual({
      body: text.replace('t0ken,', 't0ken%2C'),
    })
  })

  test.each<Json>([
    { page: 'https://wiki.example.com/pages/42?space=BOAT' },
    { option: { name: 'team', value: 'blue' } },
    { sorted: [{ name: 'monkey', value: 'banana' }] },
  ])('what lets nobody in stays readable: %j', (value) => {
    expect(read(value).found).toEqual(value)
  })
})

test('the id of a rule that is made is of version 7, always the same, and another on each site', () => {
  const source = '0192e5ac-0e25-71de-ba7b-d972e6a2049a'
  const id = derivedUuid('site-a', source)
  expect(id).toMatch(/^0192e5ac-0e25-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(derivedUuid('site-a', source)).toBe(id)
  expect(derivedUuid('site-b', source)).not.toBe(id)
  expect(derivedUuid('site-a', 'no uuid')).toMatch(/^01941f29-7c00-7[0-9a-f]{3}-[89ab]/)
})
