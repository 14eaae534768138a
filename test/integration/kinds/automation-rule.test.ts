import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { automationRuleKind as kind } from '#kinds/automation-rule/index'
import { fieldKind } from '#kinds/field/index'
import { kinds } from '#kinds/registry'
import { automation } from '#twin/automation/state'
import { addProject } from '#twin/projects/add'
import {
  awkwardNames,
  converge,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const others = kinds.filter((one) => one !== kind)

/** The site as a step that carries this rule sees it, and as the user entered these secrets. */
const carrying = (
  site: OpenSite,
  sourceId: string,
  entered: Readonly<Record<string, string>> = {},
): OpenSite => ({
  ...site,
  context: {
    ...site.context,
    step: { ...site.context.step, sourceId },
    secret: (path) => entered[path],
  },
})

const action = (type: string, value: JsonObject | string, more: JsonObject = {}): JsonObject => ({
  component: 'ACTION',
  type,
  schemaVersion: 1,
  value,
  connection: '',
  conditions: [],
  children: [],
  ...more,
})

const rule = (site: OpenSite, name: string, more: JsonObject = {}): JsonObject => ({
  name,
  description: '',
  labels: [],
  everywhere: true,
  projects: [],
  actor: { type: 'ACCOUNT_ID', account: reference('user', site.context.accountId), text: '' },
  author: reference('user', site.context.accountId),
  collaborators: [],
  writeAccessType: 'UNRESTRICTED',
  notifyOnError: 'FIRSTERROR',
  canOtherRuleTrigger: false,
  trigger: {
    component: 'TRIGGER',
    type: 'jira.issue.event.trigger:created',
    schemaVersion: 1,
    value: { eventKey: 'jira:issue_created', eventFilters: 'as the scope' },
    connection: '',
    conditions: [],
    children: [],
  },
  components: [action('codebarrel.action.log', 'Hello')],
  connections: [],
  foreignIds: null,
  ...more,
})

const stored = (site: OpenSite, id: string) => {
  const found = automation.of(site.twin.site).rules[id]
  if (!found) throw new Error(`no rule ${id}`)
  return found
}

const webRequest = (value: JsonObject = {}): JsonObject =>
  action('jira.issue.outgoing.webhook', {
    url: {
      $address: ['https://hooks.example.com/x?token=', { $secret: '“token” in the address' }],
    },
    headers: [
      { name: 'Authorization', value: { $secret: 'header Authorization' }, headerSecure: true },
      { name: 'X-Team', value: 'blue', headerSecure: false },
    ],
    ...value,
  })

test('rules with any name, scope and tree survive the round trip, turned off', async () => {
  await using site = await openSite()
  const project = addProject(site.twin.site, {
    key: 'BOAT',
    name: 'Boats',
    leadAccountId: site.context.accountId,
    projectTypeKey: 'software',
  })
  const field = (await site.read(fieldKind)).find(({ id }) => id.startsWith('customfield_'))
  if (!field) throw new Error('no field')
  const named = { ...reference('field', field.id), as: 'bare-id', text: '' }
  const branch = action(
    'jira.issue.related',
    { relatedType: 'linked' },
    {
      component: 'BRANCH',
      children: [
        action('jira.issue.comment', {
          comment: { $text: 'smart-value', parts: ['{{issue.', named, '}}'], unclear: [] },
        }),
      ],
    },
  )
  const data = rule(site, 'In one project', {
    description: 'Says hello',
    labels: ['greetings'],
    everywhere: false,
    projects: [reference('project', project.id)],
    collaborators: [reference('user', site.context.accountId)],
    components: [branch],
  })
  const ids = []
  for (const [at, name] of awkwardNames(255).entries()) {
    const { context } = carrying(site, `source ${at}`)
    ids.push(await writerOf(kind).create(context, rule(site, name)))
  }
  const id = await writerOf(kind).create(carrying(site, 'source').context, data)
  expect([...ids, id].map((one) => stored(site, one).state)).toEqual(
    [...ids, id].map(() => 'DISABLED'),
  )
  const objects = await expectReadAlike(site, kind, ...others)
  expect(objects.find((object) => object.id === id)).toMatchObject({
    naturalKey: 'name:in one project\nBOAT\njira.issue.event.trigger:created',
    data,
  })
  expect(stored(site, id).trigger.value).toMatchObject({
    eventFilters: [`ari:cloud:jira:${site.twin.cloudId}:project/${project.id}`],
  })
  expect(
    await writerOf(kind).readOne(site.context, ids[0]?.replace(/.$/, 'x') ?? ''),
  ).toBeUndefined()
})

test('a repeated creation is recognised and makes no second rule', async () => {
  await using site = await openSite()
  const { context } = carrying(site, '0192e5ac-0e25-71de-ba7b-d972e6a2049a')
  const data = rule(site, 'Once')
  expect(await writerOf(kind).find(context, data)).toEqual([])
  const id = await writerOf(kind).create(context, data)
  expect(await writerOf(kind).find(context, data)).toEqual([id])
  await expect(writerOf(kind).create(context, data)).rejects.toMatchObject({
    failure: { code: 'jira.rejected' },
  })
  expect(Object.keys(automation.of(site.twin.site).rules)).toEqual([id])
})

test('an update keeps state, connections and secrets that nobody entered anew', async () => {
  await using site = await openSite()
  const connection = { name: 'connection 1', target: 'slack', authType: 'API_TOKEN', config: {} }
  const data = rule(site, 'Calls out', {
    components: [webRequest(), action('jira.issue.comment', 'x', { connection: 'connection 1' })],
    connections: [connection],
  })
  const id = await writerOf(kind).create(carrying(site, 'source', entered).context, data)
  const [before] = stored(site, id).connections
  automation.of(site.twin.site).rules[id] = { ...stored(site, id), state: 'ENABLED' }
  const changed = {
    ...data,
    state: 'ENABLED',
    description: 'Changed',
    components: [
      ...(data.components as readonly JsonObject[]),
      action('codebarrel.action.log', 'Done'),
    ],
  }
  const update = `PUT /gateway/api/automation/public/jira/${site.twin.cloudId}/rest/v1/rule/${id}`
  expect(await converge(carrying(site, 'source'), kind, id, changed)).toEqual([update])
  const after = stored(site, id)
  expect(after.state).toBe('ENABLED')
  expect(after.connections[0]?.id).toBe(before?.id)
  expect(after.components[0]?.value).toMatchObject({
    url: 'https://hooks.example.com/x?token=t0ken',
    headers: [{ value: 'Bearer abc' }, { value: 'blue' }],
  })
  expect(await converge(carrying(site, 'source'), kind, id, changed)).toEqual([])
})

const entered = {
  'components.0.value.url.$address.1': 't0ken',
  'components.0.value.headers.0.value': 'Bearer abc',
}

/** What a rule that has the secrets in its first component is sent when nobody enters them anew. */
const afterUpdate = async (
  site: OpenSite,
  components: readonly JsonObject[],
  wanted: readonly JsonObject[],
) => {
  const before = rule(site, 'Calls out', { components })
  const id = await writerOf(kind).create(carrying(site, 'source', entered).context, before)
  const changed = { ...before, description: 'Changed', components: wanted }
  const current = await readOne(site, kind, id)
  await writerOf(kind).converge(carrying(site, 'source').context, current, changed)
  return JSON.stringify(stored(site, id).components)
}

const elsewhere = {
  url: {
    $address: ['https://elsewhere.example.com/x?token=', { $secret: '“token” in the address' }],
  },
}

test.each<readonly [string, readonly JsonObject[]]>([
  ['another address', [webRequest(elsewhere)]],
  ['an address without secrets', [webRequest({ url: 'https://elsewhere.example.com/x' })]],
  ['another path', [webRequest({ url: 'https://hooks.example.com/y' })]],
  ['an address that smart values decide', [webRequest({ url: '{{host}}/x' })]],
  ['another type', [{ ...webRequest(), type: 'jira.issue.comment' }]],
  ['another order', [webRequest(elsewhere), webRequest()]],
])('a secret never goes where it was not entered for: %s', async (_, wanted) => {
  await using site = await openSite()
  expect(await afterUpdate(site, [webRequest()], wanted)).not.toMatch(/Bearer abc|t0ken/)
})

test('a secret stays where smart values decide the host only if it is entered anew', async () => {
  await using site = await openSite()
  const components = [webRequest({ url: 'https://{{host}}/x' })]
  expect(await afterUpdate(site, components, components)).not.toContain('Bearer abc')
})

test('a token called a token does not follow its component to another host either', async () => {
  await using site = await openSite()
  const holds = (server: string) => [
    webRequest({ server, apiToken: { $secret: '“apiToken”' }, headers: [] }),
  ]
  const data = rule(site, 'Token', { components: holds('a.example.com') })
  const secrets = { 'components.0.value.apiToken': 'sesame' }
  const id = await writerOf(kind).create(carrying(site, 'source', secrets).context, data)
  const update = async (server: string) => {
    const wanted = { ...data, description: server, components: holds(server) }
    const current = await readOne(site, kind, id)
    await writerOf(kind).converge(carrying(site, 'source').context, current, wanted)
    return JSON.stringify(stored(site, id).components)
  }
  expect(await update('a.example.com')).toContain('"apiToken":"sesame"')
  expect(await update('b.example.com')).not.toContain('sesame')
})

test('a secret inside a text stays where no other word of the text changes', async () => {
  await using site = await openSite()
  const says = (words: string) => [
    action('jira.issue.comment', {
      comment: {
        $addressesIn: [`${words} https://h.io/x?token=`, { $secret: '“token” in the address' }],
      },
    }),
  ]
  const data = rule(site, 'Says', { components: says('See') })
  const secrets = { 'components.0.value.comment.$addressesIn.1': 'sesame' }
  const id = await writerOf(kind).create(carrying(site, 'source', secrets).context, data)
  expect((await readOne(site, kind, id)).data).toEqual(data)
  const update = async (words: string) => {
    const current = await readOne(site, kind, id)
    const wanted = { ...data, description: words, components: says(words) }
    await writerOf(kind).converge(carrying(site, 'source').context, current, wanted)
    return JSON.stringify(stored(site, id).components)
  }
  expect(await update('See')).toContain('sesame')
  expect(await update('Never mind')).not.toContain('sesame')
})

test('a rule that lacks a secret is turned off, and is not turned on before somebody enters it', async () => {
  await using site = await openSite()
  const data = rule(site, 'Calls out', { components: [webRequest()] })
  const { context } = carrying(site, 'source', entered)
  const id = await writerOf(kind).create(context, data)
  const turnedOn = { ...data, state: 'ENABLED' }
  await writerOf(kind).converge(context, await readOne(site, kind, id), turnedOn)
  expect(stored(site, id).state).toBe('ENABLED')

  const moved = { ...data, components: [webRequest(elsewhere)] }
  const bare = carrying(site, 'source').context
  await writerOf(kind).converge(bare, await readOne(site, kind, id), moved)
  expect(stored(site, id).state).toBe('DISABLED')
  const off = await readOne(site, kind, id)
  await expect(
    writerOf(kind).converge(bare, off, { ...off.data, state: 'ENABLED' }),
  ).rejects.toMatchObject({ failure: { code: 'input.invalid' } })
  expect(stored(site, id).state).toBe('DISABLED')
})

test('no secret is in what is read, and somebody is told to enter those that are missing', async () => {
  await using site = await openSite()
  const data = rule(site, 'Secret', { components: [webRequest()] })
  const id = await writerOf(kind).create(carrying(site, 'source').context, data)
  const read = await readOne(site, kind, id)
  expect(read.data).toEqual(data)
  expect(stored(site, id).components[0]?.value).not.toMatchObject({
    headers: [{ value: '*****' }, {}],
  })
  expect(
    kind.model.handWork?.(read, true).map(({ code, values }) => [code, values[1]?.value]),
  ).toEqual([
    ['automation-secret', '“token” in the address'],
    ['automation-secret', 'header Authorization'],
  ])
})

test('ids that nobody can place are told, and a missing project leaves a rule behind', async () => {
  await using site = await openSite()
  const data = rule(site, 'Foreign', {
    components: [action('jira.sd.create.request', { requestTypeId: '77' })],
  })
  const id = await writerOf(kind).create(carrying(site, 'source').context, data)
  expect((await readOne(site, kind, id)).data.foreignIds).toMatchObject({
    unclear: ['components.0.value.requestTypeId: “77”'],
  })
})

test('a rule that is turned on is turned off before it is deleted', async () => {
  await using site = await openSite()
  const id = await writerOf(kind).create(
    carrying(site, 'source').context,
    rule(site, 'Short-lived'),
  )
  automation.of(site.twin.site).rules[id] = { ...stored(site, id), state: 'ENABLED' }
  const current = await readOne(site, kind, id)
  expect(current.data.state).toBe('ENABLED')
  await writerOf(kind).remove?.(site.context, current)
  expect(automation.of(site.twin.site).rules).toEqual({})
})

test('a token with scopes sees no automation, and says so instead of an empty list', async () => {
  await using site = await openSite({}, 'scoped')
  const before = site.requests()
  expect(await site.read(kind, ...others)).toEqual([])
  expect(site.gaps).toContainEqual({
    kind: 'automationRule',
    what: 'automation rules',
    code: 'auth.scope-missing',
    reason: 'Automation needs an API token without scopes.',
  })
  expect(site.requests()).toBeGreaterThan(before)
})
