import { expect, test } from 'vitest'
import { forgeModuleAri } from '#twin/apps/rule-keys'
import { type InstalledApp, installApp, uninstallApp } from '#twin/apps/state'
import { type Caller, checkConformance, conformanceMissing } from './client.ts'
import { open } from './opened-twin.ts'
import { createPayload, type KnownStatus } from './workflow-payload.ts'

const rule = (place: 'Condition' | 'Validator' | 'Function', moduleKey: string) => ({
  moduleKey,
  name: `The ${moduleKey}`,
  description: '',
  place,
})

const connectApp: InstalledApp = {
  platform: 'connect',
  key: 'com.boats.rules',
  rules: [rule('Function', 'sail'), rule('Validator', 'is-afloat')],
}

const forgeApp: InstalledApp = {
  platform: 'forge',
  appId: '9df6d15f-1bbe-443e-be08-150309e8dbb0',
  environmentId: 'f6a3bed3-737f-4e7a-8942-130df302b749',
  rules: [rule('Condition', 'has-crew')],
}

const { appId, environmentId } = forgeApp
const forgeKey = forgeModuleAri(appId, environmentId, 'has-crew')

interface WrittenRule {
  readonly ruleKey: string
  readonly parameters: Record<string, string>
}

async function todo(call: Caller): Promise<KnownStatus[]> {
  const { values } = (await call('GET', '/statuses/search')).body
  return values.filter(({ name }: KnownStatus) => name === 'To Do')
}

/** A payload whose second transition has these rules. */
async function payloadWith(
  call: Caller,
  name: string,
  rules: Partial<Record<'actions' | 'validators' | 'triggers', WrittenRule[]>> & {
    readonly condition?: WrittenRule
  },
) {
  const payload = createPayload(name, await todo(call))
  const { condition, ...lists } = rules
  Object.assign(payload.workflows[0]?.transitions[1] ?? {}, lists, {
    ...(condition === undefined
      ? {}
      : { conditions: { operation: 'ALL', conditions: [condition], conditionGroups: [] } }),
  })
  return payload
}

async function findings(call: Caller, payload: object): Promise<string[]> {
  const answer = await call('POST', '/workflows/create/validation', { payload })
  return answer.body.errors.map(({ code }: { code: string }) => code)
}

const sail = {
  ruleKey: 'connect:remote-workflow-function',
  parameters: { appKey: 'com.boats.rules', config: '{"sail":"main"}', disabled: 'false', tag: '' },
}
const hasCrew = {
  ruleKey: 'forge:expression-condition',
  parameters: { key: forgeKey, config: '{}', disabled: 'false', tag: '' },
}

test('rules of apps need the app, the right place and, for Forge, the same environment', async () => {
  const { site, call } = await open()
  const withSail = await payloadWith(call, 'Sail', { actions: [sail] })
  const withCrew = await payloadWith(call, 'Crew', { condition: hasCrew })
  expect(await findings(call, withSail)).toEqual(['UNSUPPORTED_RULE'])
  expect(await findings(call, withCrew)).toEqual(['UNSUPPORTED_RULE'])
  expect((await call('POST', '/workflows/create', withSail)).status).toBe(400)
  installApp(site, connectApp)
  installApp(site, { ...forgeApp, environmentId: '11111111-1111-4111-8111-111111111111' })
  expect(await findings(call, withSail)).toEqual([])
  expect(await findings(call, withCrew)).toEqual(['UNSUPPORTED_RULE'])
  const wrongPlace = await payloadWith(call, 'Place', { validators: [sail] })
  expect(await findings(call, wrongPlace)).toEqual(['UNSUPPORTED_RULE'])
  installApp(site, forgeApp)
  expect(await findings(call, withCrew)).toEqual([])
})

test('a workflow keeps the rules of an app that is gone, but cannot be written with them', async () => {
  const { site, call } = await open()
  installApp(site, connectApp)
  const payload = await payloadWith(call, 'Sail', { actions: [sail] })
  const [made] = (await call('POST', '/workflows/create', payload)).body.workflows
  const rules = async () => {
    const { body } = await call('POST', '/workflows', { workflowIds: [made.id] })
    return body.workflows[0].transitions[1].actions
  }
  expect(await rules()).toMatchObject([sail])
  uninstallApp(site, 'com.boats.rules')
  expect(await rules()).toMatchObject([sail])
  const { statuses, transitions } = payload.workflows[0] ?? {}
  const update = {
    statuses: payload.statuses,
    workflows: [{ id: made.id, version: made.version, statuses, transitions }],
  }
  expect((await call('POST', '/workflows/update', update)).status).toBe(400)
  const checked = await call('POST', '/workflows/update/validation', { payload: update })
  expect(checked.body.errors).toMatchObject([{ code: 'UNSUPPORTED_RULE', type: 'RULE' }])
})

test('capabilities list the rules of the apps that are here', async ({ skip }) => {
  const { site, call } = await open()
  const path = '/workflows/capabilities'
  expect((await call('GET', path)).body).toMatchObject({ connectRules: [], forgeRules: [] })
  installApp(site, connectApp)
  installApp(site, forgeApp)
  const { body } = await call('GET', path)
  expect(body.connectRules).toMatchObject([
    { addonKey: 'com.boats.rules', moduleKey: 'sail', ruleKey: sail.ruleKey, ruleType: 'Function' },
    { moduleKey: 'is-afloat', ruleKey: 'connect:expression-validator', ruleType: 'Validator' },
  ])
  expect(body.forgeRules).toMatchObject([{ id: forgeKey, ruleKey: hasCrew.ruleKey }])
  expect(body.triggerRules[0].availableTypes.length).toBeGreaterThan(10)
  expect((await call('GET', `${path}?workflowId=none`)).status).toBe(400)
  expect((await call('GET', `${path}?projectId=1&issueTypeId=1`)).status).toBe(400)
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('triggers and properties come back as they were written; a part that is left out is gone', async ({
  skip,
}) => {
  const { call } = await open()
  const type =
    'com.atlassian.jira.plugins.jira-development-integration-plugin:pull-request-merged-trigger'
  const trigger = (enabledTriggers: string) => ({
    ruleKey: 'system:development-triggers',
    parameters: { enabledTriggers },
  })
  const payload = await payloadWith(call, 'Merge', { triggers: [trigger(type)] })
  const [workflow] = payload.workflows
  const properties = { 'jira.issue.editable': 'false', 'with.dots.and spaces': 'a=b' }
  Object.assign(workflow?.transitions[1] ?? {}, { properties })
  Object.assign(workflow?.statuses[0] ?? {}, { properties })
  const [made] = (await call('POST', '/workflows/create', payload)).body.workflows
  expect(made.transitions[1]).toMatchObject({ triggers: [trigger(type)], properties })
  expect(made.statuses[0].properties).toEqual(properties)
  const unknown = await payloadWith(call, 'Other', { triggers: [trigger('moon-rises')] })
  expect(await findings(call, unknown)).toEqual(['UNSUPPORTED_RULE'])
  const [status] = workflow?.statuses ?? []
  const update = {
    statuses: payload.statuses,
    workflows: [
      {
        id: made.id,
        version: made.version,
        statuses: [{ ...status, properties: {} }],
        transitions: workflow?.transitions.map(({ id, name, type: kind, toStatusReference }) => ({
          id,
          name,
          type: kind,
          toStatusReference,
          links: [],
        })),
      },
    ],
  }
  const [after] = (await call('POST', '/workflows/update', update)).body.workflows
  expect(after.transitions[1]).toMatchObject({ triggers: [], properties: {} })
  expect(after.statuses[0].properties).toEqual({})
  if (conformanceMissing !== undefined) skip(conformanceMissing)
  expect(await checkConformance(call.exchanges)).toBe('')
})

test('a post function calls a webhook that is there', async () => {
  const { call } = await open()
  const calling = (webhookId: string) => ({
    ruleKey: 'system:trigger-webhook',
    parameters: { webhookId },
  })
  const wrong = await payloadWith(call, 'Call', { actions: [calling('1')] })
  expect(await findings(call, wrong)).toEqual(['INVALID_RULE_PARAMETERS'])
  const hook = { name: 'Boats', url: 'https://hook.example' }
  const { self } = (await call('POST', '/rest/webhooks/1.0/webhook', hook)).body
  const right = await payloadWith(call, 'Call', { actions: [calling(self.split('/').pop())] })
  expect(await findings(call, right)).toEqual([])
})

test('the configuration of rules is for the apps themselves', async () => {
  const { call } = await open()
  const types = 'types=postfunction'
  expect((await call('GET', `/workflow/rule/config?${types}`)).status).toBe(403)
  expect((await call('PUT', '/workflow/rule/config', { workflows: [] })).status).toBe(403)
  expect((await call('PUT', '/workflow/rule/config/delete', { workflows: [] })).status).toBe(403)
})
