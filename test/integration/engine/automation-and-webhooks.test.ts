import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { DeploymentReport } from '#report/deployment-report'
import { automation } from '#twin/automation/state'
import { openInProcess } from '#twin/blueprint/in-process-api'
import type { Twin } from '#twin/serve'
import { accounts } from '#twin/users/state'
import { webhooks } from '#twin/webhooks/state'
import { findWorkflowNamed, type Workflow } from '#twin/workflows/state'
import { plantRule } from '../round-trip/plant-rule.ts'
import { bareBlueprint, serveBlueprint } from './carry-boat.ts'
import { carryObjects } from './carry-objects.ts'
import { smallBlueprint } from './small-site.ts'

const accept = (kind: string, name: string): Decision => ({
  kind,
  name,
  choose: 'accept',
  code: 'unproven-write',
})

const workflowOf = ({ site }: Twin): Workflow => {
  const found = findWorkflowNamed(site, 'Voyage Flow')
  if (!found) throw new Error('no workflow')
  return found
}

/** A webhook that the transition Moor calls. */
const plantWebhook = (twin: Twin): void => {
  openInProcess(twin.site).call('POST', '/rest/webhooks/1.0/webhook', {
    name: 'Bell',
    url: 'https://harbour.example.com/bell',
    events: [],
    filters: { 'issue-related-events-section': 'status = Sailing' },
  })
  const [webhook] = Object.values(webhooks.of(twin.site))
  const workflow = workflowOf(twin)
  workflow.transitions = workflow.transitions.map((transition) =>
    transition.name === 'Moor'
      ? {
          ...transition,
          actions: [
            {
              id: 'r1',
              ruleKey: 'system:trigger-webhook',
              parameters: { webhookId: webhook?.id ?? '' },
            },
          ],
        }
      : transition,
  )
}

const serve = async () => ({
  from: await serveBlueprint(smallBlueprint, 'here'),
  to: await serveBlueprint(bareBlueprint, 'there'),
})

test('a webhook that a workflow calls comes first, after a yes, and the workflow calls it there', async () => {
  const { from, to } = await serve()
  plantWebhook(from)
  const selected = [['workflow', 'Voyage Flow']] as const
  const asked = await carryObjects(from, to, selected)
  expect(asked.plan.problems.map(({ code, stepId }) => [code, stepId.split(':')[0]])).toEqual([
    ['unproven-write', 'webhook'],
  ])
  expect(webhooks.of(to.site)).toEqual({})

  const decisions = [accept('webhook', 'Bell')]
  const { report } = await carryObjects(from, to, selected, decisions)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  const [webhook] = Object.values(webhooks.of(to.site))
  expect(webhook).toMatchObject({ name: 'Bell', jql: 'status = Sailing', enabled: true })
  const moor = workflowOf(to).transitions.find(({ name }) => name === 'Moor')
  expect(moor?.actions).toMatchObject([{ parameters: { webhookId: webhook?.id } }])
})

test('a rule waits for a yes, is made turned off, and turning it on is a manual step that sees itself done', async () => {
  const { from, to } = await serve()
  const lea = smallBlueprint.people[0]?.accountId ?? ''
  plantRule(from.site, openInProcess(from.site), lea)
  const rule = [['automationRule', 'Call the harbour']] as const
  const asked = await carryObjects(from, to, rule, [], ['BOAT'])
  expect(asked.plan.problems.map(({ code }) => code)).toEqual(['unproven-write'])
  expect(automation.of(to.site).rules).toEqual({})

  const decisions = [accept('automationRule', 'Call the harbour')]
  const { plan, report } = await carryObjects(from, to, rule, decisions, ['BOAT'])
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  const [made] = Object.values(automation.of(to.site).rules)
  expect(made).toMatchObject({ state: 'DISABLED', authorAccountId: lea })
  expect(made?.ruleScopeARIs).toEqual([expect.stringContaining(to.cloudId)])
  expect(JSON.stringify(made)).not.toContain(from.cloudId)
  const jql = made?.components[0]?.value as { jql: string }
  expect(jql.jql).toBe('Harbour = South AND status = Moored')
  expect(plan.manual.map(({ code, check }) => [code, check])).toEqual([
    ['automation-enable', 'by-reading'],
    ['automation-secret', 'by-hand'],
    ['automation-secret', 'by-hand'],
  ])

  if (made) automation.of(to.site).rules[made.uuid] = { ...made, state: 'ENABLED' }
  const again = await carryObjects(from, to, rule, decisions, ['BOAT'])
  expect(again.report.counts).toMatchObject({ planned: 0, problems: 0, remaining: 0 })
  expect(again.plan.manual.map(({ code }) => code)).not.toContain('automation-enable')
})

const turnOn: readonly Decision[] = [
  { kind: 'automationRule', name: 'Call the harbour', choose: 'enable' },
]
const enterAnchor = () => 'anchor'

const enableStep = ({ manual }: DeploymentReport) =>
  manual.find(({ code }) => code === 'automation-enable')

test('a rule whose secrets nobody entered is not turned on, whatever was decided', async () => {
  const { from, to } = await serve()
  plantRule(from.site, openInProcess(from.site), smallBlueprint.people[0]?.accountId ?? '')
  const { report } = await carryObjects(from, to, [], turnOn, ['BOAT'])
  expect(report.counts).toMatchObject({ failed: 1 })
  expect(report.steps.at(-1)?.outcome).toMatchObject({ failure: { code: 'input.invalid' } })
  expect(Object.values(automation.of(to.site).rules)).toMatchObject([{ state: 'DISABLED' }])
  expect(enableStep(report)).toMatchObject({ state: 'open' })
})

test('where the user says so, a rule is turned on after everything else', async () => {
  const { from, to } = await serve()
  plantRule(from.site, openInProcess(from.site), smallBlueprint.people[0]?.accountId ?? '')
  const { plan, report } = await carryObjects(from, to, [], turnOn, ['BOAT'], enterAnchor)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  const last = plan.steps.at(-1)
  expect(last).toMatchObject({ kind: 'automationRule', action: 'update' })
  expect(last?.changes.map(({ path }) => path)).toEqual(['state'])
  expect(plan.manual.map(({ code }) => code)).toContain('automation-enable')
  expect(enableStep(report)).toMatchObject({ state: 'done', outcome: { by: 'reading' } })
  const writes = to.site.writes.filter(({ route }) => route.includes('/rule'))
  expect(writes.map(({ method, route }) => `${method} ${route.split('/').at(-1)}`)).toEqual([
    'POST rule',
    'PUT state',
  ])
  expect(to.site.writes.at(-1)?.route).toMatch(/state$/)
  expect(Object.values(automation.of(to.site).rules)).toMatchObject([{ state: 'ENABLED' }])

  const [made] = Object.values(automation.of(to.site).rules)
  if (made) automation.of(to.site).rules[made.uuid] = { ...made, state: 'DISABLED' }
  const again = await carryObjects(from, to, [], turnOn, ['BOAT'])
  expect(again.report.counts).toMatchObject({ planned: 1, deployed: 1, remaining: 0 })
  expect(Object.values(automation.of(to.site).rules)).toMatchObject([{ state: 'ENABLED' }])
})

test('a rule whose actor is not there is made turned off, with another for now, whatever was decided', async () => {
  const { from, to } = await serve()
  const lea = smallBlueprint.people[0]?.accountId ?? ''
  plantRule(from.site, openInProcess(from.site), lea)
  const stranger = {
    ...accounts.of(from.site)[lea],
    accountId: 'stranger-of-the-harbour',
    emailAddress: 'stranger@harbour.example',
    displayName: 'A Stranger',
  }
  Object.assign(accounts.of(from.site), { [stranger.accountId]: stranger })
  const { rules } = automation.of(from.site)
  const [planted] = Object.values(rules)
  if (!planted) throw new Error('no rule')
  const actor = { type: 'ACCOUNT_ID', actor: stranger.accountId } as const
  rules[planted.uuid] = { ...planted, actor }

  const decisions: readonly Decision[] = [
    { kind: 'automationRule', name: 'Call the harbour', choose: 'enable' },
  ]
  const { plan, report } = await carryObjects(from, to, [], decisions, ['BOAT'])
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  const deployer = Object.values(accounts.of(to.site)).find(
    ({ emailAddress }) => emailAddress === to.credentials.email,
  )
  expect(Object.values(automation.of(to.site).rules)).toMatchObject([
    { state: 'DISABLED', actor: { type: 'ACCOUNT_ID', actor: deployer?.accountId } },
  ])
  const codes = plan.manual.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['automation-actor', 'automation-enable']))
  expect(plan.notices.map(({ code }) => code)).toContain('lead-replaced')
})

test('a project brings the rules that are there for it only; one of the whole site is named', async () => {
  const { from, to } = await serve()
  plantRule(from.site, openInProcess(from.site), smallBlueprint.people[0]?.accountId ?? '')
  const { rules } = automation.of(from.site)
  const [planted] = Object.values(rules)
  if (!planted) throw new Error('no rule')
  const uuid = '0192f000-0000-7000-8000-000000000002'
  const ruleScopeARIs = [`ari:cloud:jira::site/${from.cloudId}`]
  rules[uuid] = { ...planted, uuid, name: 'Watch all harbours', ruleScopeARIs }

  const decisions = [accept('automationRule', 'Call the harbour')]
  const { plan, report } = await carryObjects(from, to, [], decisions, ['BOAT'])
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(Object.values(automation.of(to.site).rules).map(({ name }) => name)).toEqual([
    'Call the harbour',
  ])
  expect(plan.steps.filter(({ kind }) => kind === 'automationRule')).toMatchObject([
    { name: 'Call the harbour', why: [expect.stringMatching(/^project:/)] },
  ])
  expect(plan.notCarried.map(({ name }) => name)).toContain('Watch all harbours')
})

test('a rule whose projects stay behind stays behind, and says so', async () => {
  const { from, to } = await serve()
  plantRule(from.site, openInProcess(from.site), smallBlueprint.people[0]?.accountId ?? '')
  const rule = [['automationRule', 'Call the harbour']] as const
  const { plan, report } = await carryObjects(from, to, rule)
  expect(plan.steps.filter(({ kind }) => kind === 'automationRule')).toEqual([])
  expect(plan.notices.filter(({ code }) => code === 'element-left-out')).toMatchObject([
    { details: ['Call the harbour'] },
  ])
  expect(report.counts).toMatchObject({ failed: 0 })
})
