import type { InstalledApp } from '../apps/state.ts'
import type { Blueprint, RuleBlueprint, TransitionBlueprint } from '../blueprint/blueprint.ts'
import { createDice, type Dice } from './dice.ts'

const stampKey = 'com.example.stamps'
const ledger = {
  appId: '1f0c7f0e-6a1b-4f4e-9d53-0d6a2f6f7a11',
  environmentId: '7b1d7a52-3c0a-4c57-8b0e-2d1a54a6c9e2',
}

const stamps: RuleBlueprint = {
  ruleKey: 'connect:remote-workflow-function',
  parameters: { appKey: stampKey, config: '{"colour":"red"}', disabled: 'false', tag: '' },
}

const books: RuleBlueprint = {
  ruleKey: 'forge:workflow-post-function',
  parameters: {
    key: `ari:cloud:ecosystem::extension/${ledger.appId}/${ledger.environmentId}/static/book`,
    config: '{"book":"ledger"}',
  },
}

/** Apps of a site. Every third company came to one of its two later than to the other. */
export const appsOf = (seed: number, age: 'current' | 'older'): readonly InstalledApp[] => {
  const rule = { description: '', place: 'Function' as const }
  const stampsApp: InstalledApp = {
    platform: 'connect',
    key: stampKey,
    rules: [{ ...rule, moduleKey: 'stamp', name: 'Stamp the issue' }],
  }
  const ledgerApp: InstalledApp = {
    platform: 'forge',
    ...ledger,
    rules: [{ ...rule, moduleKey: 'book', name: 'Book in the ledger' }],
  }
  return age === 'older' && seed % 3 === 0 ? [stampsApp] : [stampsApp, ledgerApp]
}

const withExtras = (
  transition: TransitionBlueprint,
  dice: Dice,
  hasLedger: boolean,
): TransitionBlueprint => {
  if (transition.from?.length === 0) return transition
  const [byApp, which, byCode, ordered] = [0.15, 0.5, 0.15, 0.3].map((one) => dice.chance(one))
  const rule = which ? stamps : books
  return {
    ...transition,
    ...(byApp && (which || hasLedger) ? { actions: [...(transition.actions ?? []), rule] } : {}),
    ...(byCode ? { triggers: ['pull-request-merged', 'branch-created'] } : {}),
    ...(ordered ? { properties: { 'opsbar-sequence': String(10 * dice.number(9)) } } : {}),
  }
}

/** Workflows with rules of the apps given, triggers and properties here and there. */
export const addExtras = (
  seed: number,
  workflows: Blueprint['workflows'],
  apps: readonly InstalledApp[],
): Blueprint['workflows'] => {
  const hasLedger = apps.some(({ platform }) => platform === 'forge')
  return workflows.map((workflow) => {
    const dice = createDice(`extras/${seed}/${workflow.name}`)
    const frozen = dice.chance(0.3)
    return {
      ...workflow,
      transitions: workflow.transitions.map((one) => withExtras(one, dice, hasLedger)),
      ...(frozen ? { statusProperties: { Done: { 'jira.issue.editable': 'false' } } } : {}),
    }
  })
}
