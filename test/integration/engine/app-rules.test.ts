import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { Plan, PlanProblem } from '#contract/model/plan'
import { type InstalledApp, installApp } from '#twin/apps/state'
import type { Twin } from '#twin/serve'
import { findWorkflowNamed, type Rule, type Transition } from '#twin/workflows/state'
import { bareBlueprint, carryBoat, serveBlueprint } from './carry-boat.ts'
import { carryObjects } from './carry-objects.ts'
import { smallBlueprint } from './small-site.ts'

const connectApp: InstalledApp = {
  platform: 'connect',
  key: 'com.acme.rules',
  rules: [
    { moduleKey: 'checks', name: 'Checks (by Acme)', description: '', place: 'Validator' },
    { moduleKey: 'gates', name: 'Gates (by Acme)', description: '', place: 'Condition' },
  ],
}
const forgeApp: InstalledApp = {
  platform: 'forge',
  appId: '9df6d15f-1bbe-443e-be08-150309e8dbb0',
  environmentId: 'f6a3bed3-737f-4e7a-8942-130df302b749',
  rules: [{ moduleKey: 'stamp', name: 'Stamps', description: '', place: 'Function' }],
}
const ari = `ari:cloud:ecosystem::extension/${forgeApp.appId}/${forgeApp.environmentId}/static/stamp`

const workflowOf = ({ site }: Twin) => {
  const found = findWorkflowNamed(site, 'Voyage Flow')
  if (!found) throw new Error('no workflow')
  return found
}

const harbourOf = (twin: Twin): string =>
  transitionOf(twin, 'Cast off').validators.find(({ parameters }) => parameters.fieldsRequired)
    ?.parameters.fieldsRequired ?? ''

/** Puts rules of both apps into the small site's workflow. */
const plantRules = (twin: Twin, more: string): void => {
  const harbour = harbourOf(twin)
  const appKey = connectApp.key
  const checks: Rule = {
    id: 'r1',
    ruleKey: 'connect:expression-validator',
    parameters: { appKey, config: `{"field":"${harbour}"}`, id: 'r1' },
  }
  const gates: Rule = {
    id: 'r2',
    ruleKey: 'connect:expression-condition',
    parameters: { appKey, config: `issue.${harbour} != null${more}`, id: 'r2' },
  }
  const stamps: Rule = {
    id: 'r3',
    ruleKey: 'forge:workflow-post-function',
    parameters: { key: ari, config: '{"colour":"red"}', id: 'r3' },
  }
  const workflow = workflowOf(twin)
  workflow.transitions = workflow.transitions.map((transition) => {
    const conditions = transition.conditions?.conditions ?? []
    switch (transition.name) {
      case 'Cast off':
        return { ...transition, validators: [...transition.validators, checks] }
      case 'Moor':
        return {
          ...transition,
          conditions: {
            operation: 'ANY',
            conditions: [gates, ...conditions],
            conditionGroups: [],
          },
        }
      case 'Back':
        return { ...transition, actions: [stamps] }
      default:
        return transition
    }
  })
}

const openSites = (...apps: readonly InstalledApp[]) => openSitesWith('', ...apps)

/** Sites whose rule at Moor has more in its expression. */
const openSitesWith = async (more: string, ...apps: readonly InstalledApp[]) => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  for (const app of [connectApp, forgeApp]) installApp(from.site, app)
  plantRules(from, more)
  const to = await serveBlueprint(bareBlueprint, 'there')
  for (const app of apps) installApp(to.site, app)
  return { from, to }
}

const transitionOf = (twin: Twin, name: string): Transition => {
  const found = workflowOf(twin).transitions.find((one) => one.name === name)
  if (!found) throw new Error(`no transition ${name}`)
  return found
}

const aboutApps = ({ problems }: Plan): readonly PlanProblem[] =>
  problems.filter(({ code }) => code === 'app-rule-missing')

const decide = ({ path, details }: PlanProblem, as: 'leave-out' | 'placeholder'): Decision => {
  const [transition = '', ruleKey = ''] = details
  return { kind: 'workflow', name: 'Voyage Flow', choose: 'rule', path, transition, ruleKey, as }
}

const selected = [['workflow', 'Voyage Flow']] as const

test('rules of apps that the destination has come along, with its own ids of fields', async () => {
  const { from, to } = await openSites(connectApp, forgeApp)
  const carried = await carryBoat(from, to)
  expect(carried.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  const [rule] = transitionOf(to, 'Cast off').validators.filter(({ ruleKey }) =>
    ruleKey.startsWith('connect:'),
  )
  const harbour = harbourOf(to)
  expect(harbour).not.toBe(harbourOf(from))
  expect(rule?.parameters).toMatchObject({
    appKey: connectApp.key,
    config: `{"field":"${harbour}"}`,
  })
  expect(transitionOf(to, 'Moor').conditions?.conditions[0]?.parameters.config).toBe(
    `issue.${harbour} != null`,
  )
  expect(transitionOf(to, 'Back').actions[0]?.parameters.key).toBe(ari)
})

test('the destination is asked about expressions; variables that only the app knows are no fault', async () => {
  const { from, to } = await openSitesWith(' && boats > 1', connectApp, forgeApp)
  const { report } = await carryObjects(from, to, selected)
  expect(report.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(transitionOf(to, 'Moor').conditions?.conditions[0]?.parameters.config).toBe(
    `issue.${harbourOf(to)} != null && boats > 1`,
  )
})

test('an expression that the destination cannot work out is refused before anything is written', async () => {
  const wrong = ' && issue.customfield_99999 == 1'
  const { from, to } = await openSitesWith(wrong, connectApp, forgeApp)
  const decisions: readonly Decision[] = [
    { kind: 'workflow', name: 'Voyage Flow', choose: 'accept', code: 'text-unclear' },
  ]
  const { report } = await carryObjects(from, to, selected, decisions)
  expect(report.counts).toMatchObject({ failed: 1 })
  expect(findWorkflowNamed(to.site, 'Voyage Flow')).toBeUndefined()
  const told = JSON.stringify(report)
  expect(told).toContain('Unrecognized property of `issue`')
  expect(told).toMatch(/after: issue\.customfield_\d+ != null && issue\.customfield_99999 == 1/)
})

test('a rule whose app is missing waits, with its transition, until somebody decides about it', async () => {
  const { from, to } = await openSites(forgeApp)
  const asked = await carryObjects(from, to, selected)
  const missing = aboutApps(asked.plan)
  expect(missing.map(({ details }) => details)).toEqual([
    ['Cast off', 'connect:expression-validator', 'com.acme.rules'],
    ['Moor', 'connect:expression-condition', 'com.acme.rules'],
  ])
  expect(missing.every(({ blocks }) => blocks === 'step')).toBe(true)
  expect(findWorkflowNamed(to.site, 'Voyage Flow')).toBeUndefined()

  const [checking, gating] = missing
  if (!checking || !gating) throw new Error('nothing is missing')
  const decisions = [decide(checking, 'leave-out'), decide(gating, 'placeholder')]
  const { plan, report } = await carryObjects(from, to, selected, decisions)
  expect(aboutApps(plan)).toEqual([])
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(transitionOf(to, 'Cast off').validators.map(({ ruleKey }) => ruleKey)).toEqual([
    'system:validate-field-value',
  ])
  const { conditions } = transitionOf(to, 'Moor')
  expect(conditions).toMatchObject({
    operation: 'ALL',
    conditions: [
      { ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'users' } },
    ],
    conditionGroups: [
      { operation: 'ANY', conditions: [{ ruleKey: 'system:restrict-issue-transition' }] },
    ],
  })
  expect(transitionOf(to, 'Back').actions).toHaveLength(1)
  expect(plan.manual.filter(({ code }) => code === 'app-rule')).toMatchObject([
    { values: [{ value: 'Cast off' }, { value: 'connect:expression-validator' }] },
    { values: [{ value: 'Moor' }, { value: 'connect:expression-condition' }] },
  ])

  const again = await carryObjects(from, to, selected, decisions)
  expect(again.report.counts).toMatchObject({ planned: 0, problems: 0, remaining: 0 })
})

test('a Forge app of another environment does not stand for the one that the rule names', async () => {
  const { from, to } = await openSites(connectApp, { ...forgeApp, environmentId: 'development' })
  const { plan } = await carryObjects(from, to, selected)
  expect(aboutApps(plan).map(({ details }) => details)).toEqual([
    ['Back', 'forge:workflow-post-function', 'Stamps'],
  ])
})
