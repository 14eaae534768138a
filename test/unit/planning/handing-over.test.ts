import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { Json } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { KindModel } from '#domain/kind-model'
import { sampleAbilities } from '../sample-abilities.ts'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const wall: KindModel = {
  kind: 'wall',
  title: { one: 'wall', many: 'walls' },
  role: 'carried',
  abilities: sampleAbilities,
  collections: [{ path: 'shares', identity: 'element', order: 'unordered', unresolved: 'problem' }],
  unchangeable: [],
  deferrable: [],
  replaceablePeople: ['owner'],
  ownedBy: 'owner',
  seenByOwnerOnly: {
    when: ({ shares }) => Array.isArray(shares) && shares.length === 0,
    code: 'dashboard-owner',
  },
}
const models = new Map([...sampleKinds, ['wall', wall] as const])

const of = (owner: string, ...shares: readonly Json[]) =>
  object('wall', '1', 'Bridge', { owner: reference('user', owner), shares })

const carried = (here: ConfigObject, there: readonly ConfigObject[] = []) => {
  const people = [user('admin'), user('ann')]
  const made = plan(site('a', [...people, here]), site('b', [...people, ...there]), {
    models,
    projects: [],
    objects: [{ kind: 'wall', id: '1' }],
  })
  const { action, after } = stepOf(made, 'wall:1')
  return {
    action,
    owner: after.owner,
    manual: made.manual.map(({ code, values }) => [code, ...values.map(({ value }) => value)]),
    notices: made.notices.map(({ code }) => code),
  }
}

const waits = {
  owner: reference('user', 'admin'),
  manual: [['dashboard-owner', 'ann']],
  notices: ['stays-yours'],
}

test('what would be private to somebody else stays with whoever deploys, to be handed over', () => {
  expect(carried(of('ann'))).toEqual({ action: 'create', ...waits })
  expect(carried(of('ann'), [of('admin')])).toEqual({ action: 'no-change', ...waits })
  expect(carried(of('ann'), [of('ann')])).toEqual({ action: 'update', ...waits })
})

test('what others see, or is the deploying account’s own, goes to its owner at once', () => {
  const quiet = { manual: [], notices: [] }
  expect(carried(of('ann', 'all'))).toEqual({
    action: 'create',
    owner: reference('user', 'ann'),
    ...quiet,
  })
  expect(carried(of('admin'))).toMatchObject({ action: 'create', ...quiet })
  const extra = carried(of('ann'), [of('ann', 'all')])
  expect(extra).toMatchObject({ action: 'no-change', manual: [], notices: ['extra-kept'] })
})
