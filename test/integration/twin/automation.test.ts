import { expect, test } from 'vitest'
import { automationAccountId } from '#twin/automation/actors'
import { mintToken } from '#twin/tokens'
import { addAccount } from '#twin/users/state'
import { createdRule, rulePath } from './automation-rule.ts'
import { basic, type Caller, createCaller } from './client.ts'
import { type OpenedTwin, open, ordinaryUser } from './opened-twin.ts'
import { ownerOf, plantProject } from './plant-project.ts'

/** A caller that does not put the platform's path before this API's. */
const askedAt = (opened: OpenedTwin): Caller => {
  const { email, token } = opened.twin.credentials
  return createCaller(opened.twin.address, basic(email, token), '')
}

async function openRules() {
  const opened = await open()
  const project = plantProject(opened.site, { key: 'BOAT' })
  const call = askedAt(opened)
  const post = (rule: object, connections?: object[]) =>
    call('POST', rulePath(opened), { rule, ...(connections ? { connections } : {}) })
  return { opened, project, call, post, rule: createdRule(opened, project.id) }
}

const titles = (answer: { body: { errors: { title: string }[] } }) =>
  answer.body.errors.map(({ title }) => title)
const unreadable = 'The request body could not be parsed'

test('a rule is made, read with ids of its parts, and listed', async () => {
  const { opened, call, post, rule } = await openRules()
  const made = await post(rule)
  expect(made.status).toBe(201)
  const { ruleUuid } = made.body
  expect(ruleUuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  const read = (await call('GET', rulePath(opened, `/${ruleUuid}`))).body
  expect(read.connections).toEqual([])
  expect(read.rule).toMatchObject({ ...rule, uuid: ruleUuid, collaborators: [] })
  const [block] = read.rule.components
  const [inner] = block.children
  expect(inner).toMatchObject({ parentId: block.id, conditionParentId: null })
  expect(inner.conditions[0]).toMatchObject({ parentId: null, conditionParentId: inner.id })
  const latest = rulePath(opened, '/summary').replace('/v1/', '/latest/')
  expect((await call('GET', latest)).body).toMatchObject({
    links: { next: null, prev: null },
    data: [{ uuid: ruleUuid, name: 'Greet', labels: ['greetings'], state: 'DISABLED' }],
  })
  expect((await call('GET', rulePath(opened))).status).toBe(404)
  expect((await call('GET', rulePath(opened, '/none'))).status).toBe(404)
  expect((await post(rule)).status).toBe(201)
})

test('pages are followed by a bare query string', async () => {
  const { opened, call, post, rule } = await openRules()
  for (const name of ['A', 'B', 'C']) await post({ ...rule, name })
  const summary = rulePath(opened, '/summary')
  const first = (await call('GET', `${summary}?limit=2`)).body
  expect(first.links.next).toMatch(/^\?cursor=[^&]+&limit=2$/)
  const second = (await call('GET', `${summary}${first.links.next}`)).body
  expect(second.links).toMatchObject({ next: null, prev: expect.any(String) })
  const names = [...first.data, ...second.data].map(({ name }) => name)
  expect(names.toSorted()).toEqual(['A', 'B', 'C'])
  expect((await call('GET', `${summary}${second.links.prev}`)).body.data).toEqual(first.data)
  expect((await call('GET', `${summary}?cursor=nonsense`)).status).toBe(400)
  const outside = await call('GET', `${summary}?limit=101`)
  expect(outside).toMatchObject({
    status: 400,
    body: { errors: [{ code: 'api.validation.outside-range', field: 'limit' }] },
  })
})

test('rules are searched by trigger, state and scope; something must be asked for', async () => {
  const { opened, call, post, rule } = await openRules()
  const other = plantProject(opened.site, { key: 'CAR' })
  await post(rule)
  await post({ ...createdRule(opened, other.id), name: 'Other', state: 'ENABLED' })
  const search = async (body: object) => call('POST', rulePath(opened, '/summary'), body)
  const names = async (body: object) =>
    (await search(body)).body.data.map(({ name }: { name: string }) => name)
  expect(await names({ state: 'ENABLED' })).toEqual(['Other'])
  expect(await names({ scope: rule.ruleScopeARIs[0] })).toEqual(['Greet'])
  expect(await names({ trigger: 'jira.issue.event.trigger:created' })).toHaveLength(2)
  expect(await names({ trigger: 'jira.jql.scheduled' })).toEqual([])
  expect(await names({ author: 'nobody', limit: 9 })).toEqual([])
  expect((await search({ author: 'nobody' })).status).toBe(400)
})

test('every member that a rule needs is missed, and none is named', async () => {
  const { opened, call, post, rule } = await openRules()
  for (const name of [
    'actor',
    'authorAccountId',
    'canOtherRuleTrigger',
    'name',
    'notifyOnError',
    'state',
    'trigger',
    'writeAccessType',
  ]) {
    const answer = await post({ ...rule, [name]: undefined })
    expect([name, answer.status, titles(answer)]).toEqual([name, 400, [unreadable]])
  }
  expect((await post({ ...rule, components: [] })).body.errors[0].field).toBe('components')
  const without = await post({ ...rule, ruleScopeARIs: undefined })
  expect(without.body.errors[0].field).toBe('ruleScopeARIs')
  const bare = await call('POST', rulePath(opened), rule)
  expect(titles(bare)).toEqual([unreadable])
  for (const stray of [{ created: 1 }, { id: 5 }]) {
    expect(titles(await post({ ...rule, ...stray }))).toEqual([unreadable])
  }
  expect((await call('GET', rulePath(opened, '/summary'))).body.data).toEqual([])
})

test('actors must be there, active and let in; authors must be there', async () => {
  const { opened, post, rule } = await openRules()
  const { accountId } = addAccount(opened.site, {
    displayName: 'Gone',
    emailAddress: 'gone@example.com',
    active: false,
  })
  const acted = (actor: string) => post({ ...rule, actor: { type: 'ACCOUNT_ID', actor } })
  expect(titles(await acted('nobody'))[0]).toContain('Please chose an actor that exists')
  expect(titles(await acted(accountId))[0]).toContain('does not have access to this product')
  expect((await acted(automationAccountId)).status).toBe(201)
  const smart = { type: 'SMART_VALUE', actor: '{{initiator}}' }
  expect((await post({ ...rule, actor: smart })).status).toBe(201)
  expect((await post({ ...rule, actor: { type: 'EVENT_INITIATOR' } })).status).toBe(201)
  expect((await post({ ...rule, authorAccountId: 'nobody' })).status).toBe(400)
  expect((await post({ ...rule, collaborators: ['nobody'] })).status).toBe(400)
})

test('a scope of another site is refused; a trigger that disagrees follows the scope', async () => {
  const { opened, project, call, post, rule } = await openRules()
  for (const foreign of [
    'ari:cloud:jira::site/11111111-1111-4111-8111-111111111111',
    `ari:cloud:jira:11111111-1111-4111-8111-111111111111:project/${project.id}`,
    `ari:cloud:jira:${opened.twin.cloudId}:project/1`,
  ]) {
    const answer = await post({ ...rule, ruleScopeARIs: [foreign] })
    expect(titles(answer)).toEqual(['User does not have admin permission within this rule home'])
  }
  const global = createdRule(opened, undefined)
  const { ruleUuid } = (await post({ ...global, trigger: rule.trigger })).body
  const path = rulePath(opened, `/${ruleUuid}`)
  const filters = async () => (await call('GET', path)).body.rule.trigger.value.eventFilters
  expect(await filters()).toEqual(global.ruleScopeARIs)
  const { ruleScopeARIs } = rule
  expect((await call('PUT', `${path}/rule-scope`, { ruleScopeARIs })).status).toBe(200)
  expect(await filters()).toEqual(ruleScopeARIs)
  expect((await call('PUT', `${path}/rule-scope`, { ruleScopeARIs: [] })).status).toBe(400)
})

test('a given id must be of version 7 and free, so that a repeated create fails', async () => {
  const { post, rule } = await openRules()
  const uuid = '0192e5ac-0e25-71de-ba7b-d972e6a2049a'
  expect((await post({ ...rule, uuid })).body).toEqual({ ruleUuid: uuid })
  expect((await post({ ...rule, uuid })).status).toBe(400)
  expect((await post({ ...rule, uuid: uuid.replace('-7', '-4') })).status).toBe(400)
})

test('state: live at once, changed by its own call, and in the way of a deletion', async () => {
  const { opened, call, post, rule } = await openRules()
  const { ruleUuid } = (await post({ ...rule, state: 'ENABLED' })).body
  const path = rulePath(opened, `/${ruleUuid}`)
  const state = async () => (await call('GET', path)).body.rule.state
  expect(await state()).toBe('ENABLED')
  expect(titles(await call('DELETE', path))).toEqual([
    'Rule cannot be deleted unless it is already disabled.',
  ])
  for (const wrong of [{ state: 'DISABLED' }, { enabled: false }]) {
    expect(titles(await call('PUT', `${path}/state`, wrong))).toEqual([unreadable])
  }
  expect((await call('PUT', `${path}/state`, { value: 'DISABLED' })).status).toBe(200)
  expect(await state()).toBe('DISABLED')
  expect((await call('DELETE', path)).status).toBe(204)
  expect((await call('GET', path)).status).toBe(404)
})

test('an update is the whole rule; parts keep their ids only where they were', async () => {
  const { opened, call, post, rule } = await openRules()
  const { ruleUuid } = (await post(rule)).body
  const path = rulePath(opened, `/${ruleUuid}`)
  const read = (await call('GET', path)).body.rule
  const { uuid, created, updated, ...content } = read
  expect({ uuid, created }).toEqual({ uuid: ruleUuid, created: updated })
  const put = (changed: object) => call('PUT', path, { rule: { ...content, ...changed } })
  expect(titles(await put({ uuid }))).toEqual([unreadable])
  expect(titles(await put({ name: undefined }))).toEqual([unreadable])
  const stray = 'Component ids do not match the existing rule or there are duplicate ids'
  const [block] = content.components
  expect(titles(await put({ components: [block.children[0]] }))).toEqual([stray])
  expect(titles(await put({ components: [block, block] }))).toEqual([stray])
  expect((await put({ name: 'Wave' })).body).toEqual({ ruleUuid })
  const [fresh] = rule.components
  expect((await put({ components: [block, fresh] })).status).toBe(200)
  const after = (await call('GET', path)).body.rule
  expect(after.components.map(({ id }: { id: string }) => id === block.id)).toEqual([true, false])
})

test('a connection of somebody else leaves the rule disabled', async () => {
  const { opened, call, post, rule } = await openRules()
  const id = '0192e5ac-0e25-71de-ba7b-d972e6a2049b'
  const [block] = rule.components
  const linked = { ...rule, state: 'ENABLED', components: [{ ...block, connectionId: id }] }
  const connection = (accountId: string | undefined, authType = 'API_TOKEN') => ({
    id,
    accountId,
    connectionTargetKey: 'com.atlassian.confluence.native',
    targetConfigJson: '{"cloudId":"x"}',
    authType,
  })
  const stateWith = async (one: object) => {
    const { ruleUuid } = (await post(linked, [one])).body
    const path = rulePath(opened, `/${ruleUuid}`)
    const { body } = await call('GET', path)
    expect(body.connections[0]).toMatchObject({
      id,
      container: { id: ruleUuid, containerType: 'RULE' },
    })
    const enabled = await call('PUT', `${path}/state`, { value: 'ENABLED' })
    return [body.rule.state, enabled.status]
  }
  const owner = ownerOf(opened.site)
  expect(await stateWith(connection('somebody'))).toEqual(['DISABLED', 400])
  expect(await stateWith(connection(undefined))).toEqual(['DISABLED', 400])
  expect(await stateWith(connection(owner))).toEqual(['ENABLED', 200])
  expect(await stateWith(connection(owner, 'OAUTH_3LO'))).toEqual(['DISABLED', 400])
  expect((await post(linked)).status).toBe(400)
})

test('hidden headers are masked when that is asked for', async () => {
  const { opened, call, post, rule } = await openRules()
  const action = {
    component: 'ACTION',
    type: 'jira.issue.outgoing.webhook',
    schemaVersion: 1,
    value: {
      url: 'https://hook.example',
      headers: [
        { name: 'Authorization', value: 'Bearer hush', headerSecure: true },
        { name: 'Accept', value: 'text/plain', headerSecure: false },
      ],
    },
  }
  const { ruleUuid } = (await post({ ...rule, components: [action] })).body
  const path = rulePath(opened, `/${ruleUuid}`)
  const headers = async (query: string) =>
    (await call('GET', `${path}${query}`)).body.rule.components[0].value.headers
  expect(await headers('')).toEqual(action.value.headers)
  expect(await headers('?redactSensitiveFields=true')).toMatchObject([
    { name: 'Authorization', value: '*****' },
    { name: 'Accept', value: 'text/plain' },
  ])
})

test('an unknown type of component is answered with 500 and nothing else', async () => {
  const { post, rule } = await openRules()
  const trigger = { ...rule.trigger, type: 'com.app.trigger' }
  const answer = await post({ ...rule, trigger })
  expect([answer.status, answer.body]).toEqual([500, undefined])
})

test('writes need a content type, a deletion too; the refusal has no body', async () => {
  const { opened, call, post, rule } = await openRules()
  const { ruleUuid } = (await post(rule)).body
  const options = { headers: { 'Content-Type': 'text/plain' } }
  const answers = [
    await call('POST', rulePath(opened), { rule }, options),
    await call('DELETE', rulePath(opened, `/${ruleUuid}`), undefined, options),
  ]
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [415, undefined],
    [415, undefined],
  ])
})

test('who may not: scoped tokens, others than administrators, wrong tokens', async () => {
  const { opened, rule } = await openRules()
  const { twin, site } = opened
  const { email, scopedToken } = twin.credentials
  const { account } = ordinaryUser(twin)
  const paths = [
    rulePath(opened, '/summary'),
    `/automation/public/jira/${twin.cloudId}/rest/v1/rule/summary`,
  ]
  for (const path of paths) {
    const ask = (authorization: string | undefined) =>
      createCaller(twin.address, authorization, '')('GET', path)
    const scoped = await ask(basic(email, scopedToken))
    expect([scoped.status, scoped.body.message]).toEqual([
      401,
      'Unauthorized; scope does not match',
    ])
    const other = await ask(basic(account.emailAddress, mintToken(site, account.accountId)))
    expect([other.status, other.body]).toEqual([403, undefined])
    expect((await ask(undefined)).status).toBe(401)
    expect((await ask(basic(email, twin.credentials.token))).status).toBe(200)
  }
  const wrong = createCaller(twin.address, basic(email, 'wrong'), '')
  expect((await wrong('GET', rulePath(opened, '/summary'))).status).toBe(401)
  expect(titles(await wrong('POST', rulePath(opened), { rule }))).toEqual([unreadable])
  const elsewhere = rulePath(opened).replace(twin.cloudId, '11111111-1111-4111-8111-111111111111')
  expect((await askedAt(opened)('GET', `${elsewhere}/summary`)).status).toBe(404)
})
