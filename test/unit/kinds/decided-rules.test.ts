import { describe, expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { objectsIn } from '#kinds/wanted-members'
import { settleRules } from '#kinds/workflow/decided-rules'

const rule = (name: string): JsonObject => ({
  ruleKey: 'connect:expression-condition',
  parameters: { name },
})
const own = { ruleKey: 'system:restrict-issue-transition', parameters: { permissionKeys: 'X' } }
const closed = {
  ruleKey: 'system:restrict-from-all-users',
  parameters: { restrictMode: 'users' },
}

const transition = (name: string, type: string, more: JsonObject = {}): JsonObject => ({
  route: { type, name },
  name,
  conditions: [],
  validators: [],
  actions: [],
  triggers: [],
  screen: [],
  ...more,
})

const source: JsonObject = {
  name: 'Flow',
  statuses: [],
  transitions: [
    transition('Create', 'INITIAL', { validators: [rule('a'), rule('b')] }),
    transition('Go', 'GLOBAL', {
      conditions: [
        {
          operation: 'ANY',
          rules: [rule('c')],
          groups: [{ operation: 'ALL', rules: [own], groups: [] }],
        },
      ],
      actions: [rule('d')],
    }),
    transition('Stop', 'GLOBAL', {
      conditions: [
        {
          operation: 'ALL',
          rules: [own],
          groups: [{ operation: 'ANY', rules: [rule('e')], groups: [] }],
        },
      ],
    }),
  ],
}

const decide = (
  path: string,
  name: string,
  as: 'leave-out' | 'placeholder',
  ruleKey = 'connect:expression-condition',
): Decision => ({
  kind: 'workflow',
  name: 'Flow',
  choose: 'rule',
  path,
  transition: name,
  ruleKey,
  as,
})

const settled = (...decisions: readonly Decision[]) => {
  const { paths, apply } = settleRules(source, decisions)
  return { paths, transitions: objectsIn(apply(source), 'transitions') }
}

describe('rules that the user decided about', () => {
  test('without a decision nothing changes', () => {
    const { paths, apply } = settleRules(source, [])
    expect(paths).toEqual([])
    expect(apply(source)).toEqual(source)
  })

  test('one that is kept out takes its empty group with it, and its like stay', () => {
    const { paths, transitions } = settled(
      decide('transitions.0.validators.0', 'Create', 'leave-out'),
      decide('transitions.2.conditions.0.groups.0.rules.0', 'Stop', 'leave-out'),
    )
    expect(paths).toHaveLength(2)
    expect(transitions[0]?.validators).toEqual([rule('b')])
    expect(transitions[2]?.conditions).toEqual([{ operation: 'ALL', rules: [own], groups: [] }])
  })

  test('a status goes without its approval, which is a manual step then', () => {
    const status = (id: string) => ({ status: reference('status', id), approval: true })
    const asking = {
      statuses: [status('1'), status('2')],
      transitions: [transition('Submit', 'GLOBAL', { to: reference('status', '2') })],
    }
    const where = 'the status after “Submit”'
    const decision = decide('statuses.1.approval', where, 'leave-out', 'approval')
    const { paths, apply, handWork } = settleRules(asking, [decision])
    expect(paths).toEqual(['statuses.1.approval'])
    const left = objectsIn(apply(asking), 'statuses').map(({ approval }) => approval)
    expect(left).toEqual([true, false])
    expect(handWork).toMatchObject([{ values: [{ value: where }, { value: 'Approval' }] }])
    const elsewhere = decide('statuses.0.approval', where, 'leave-out', 'approval')
    expect(settleRules(asking, [elsewhere]).paths).toEqual([])
  })

  test('a placeholder closes the transition, whatever else would have let somebody through', () => {
    const rest = { operation: 'ALL', rules: [own], groups: [] }
    const { transitions } = settled(
      decide('transitions.1.conditions.0.rules.0', 'Go', 'placeholder'),
      decide('transitions.1.actions.0', 'Go', 'placeholder'),
      decide('transitions.2.conditions.0.groups.0.rules.0', 'Stop', 'placeholder'),
    )
    expect(transitions[1]).toMatchObject({
      conditions: [
        {
          operation: 'ALL',
          rules: [closed],
          groups: [{ operation: 'ANY', rules: [], groups: [rest] }],
        },
      ],
      actions: [],
    })
    expect(transitions[2]?.conditions).toEqual([
      { operation: 'ALL', rules: [own, closed], groups: [] },
    ])
  })

  test('a post function that is replaced closes a transition without any condition', () => {
    const bare = {
      statuses: [],
      transitions: [transition('Go', 'GLOBAL', { actions: [rule('d')] })],
    }
    const { apply } = settleRules(bare, [decide('transitions.0.actions.0', 'Go', 'placeholder')])
    expect(objectsIn(apply(bare), 'transitions')[0]).toMatchObject({
      conditions: [{ operation: 'ALL', rules: [closed], groups: [] }],
      actions: [],
    })
  })

  test('a decision about another rule than the one that stands there counts for nothing', () => {
    for (const decision of [
      decide('transitions.1.actions.0', 'Stop', 'leave-out'),
      decide('transitions.1.actions.0', 'Go', 'leave-out', 'forge:workflow-post-function'),
      decide('transitions.1.actions.9', 'Go', 'leave-out'),
      decide('transitions.0.validators.0', 'Create', 'placeholder'),
    ]) {
      expect(settled(decision)).toEqual({ paths: [], transitions: source.transitions })
    }
  })
})
