import { expect, it } from 'vitest'
import type { SignInWay } from '#contract/model/snapshot'
import { confirmPlan } from '#view/tick-plan'
import { viewPlan } from '#view/view-plan'
import { sampleKinds as models } from '../planning/sample-kinds.ts'
import { object, plan, site } from '../planning/sample-site.ts'

const source = site('a', [
  object('status', 's1', 'To Do'),
  object('workflow', 'w1', 'Flow', { statuses: [], transitions: [] }),
  object('project', 'p1', 'P', { workflow: { $ref: 'workflow', id: 'w1' } }),
])
const restrictedActionsOf = ({ kind }: { readonly kind: string }) =>
  kind === 'workflow' ? (['write-without-scope'] as const) : []
const seenBy = { accountId: 'admin', displayName: 'Admin', administrator: true } as const

const planSeenBy = (token: SignInWay) => {
  const destination = site('b', [], { seenBy: { ...seenBy, token } })
  return { destination, made: plan(source, destination, { restrictedActionsOf }) }
}

it.each<[SignInWay, SignInWay, string, readonly string[]]>([
  ['scoped', 'scoped', 'warning', ['Flow']],
  // A token that was replaced since: what counts is how one signs in by now.
  ['scoped', 'classic', 'warning', []],
  ['classic', 'scoped', 'ready', ['Flow']],
])('planned by %s and begun by %s: %s, and asked about %j', (then, now, readiness, asked) => {
  const { destination, made } = planSeenBy(then)
  const shown = { planId: 'plan', plan: made, destination, models }
  const { rows } = viewPlan({ ...shown, source, decisions: [] })
  expect(rows.find(({ kind }) => kind === 'workflow')?.readiness).toBe(readiness)
  const confirm = (unticked: readonly string[]) =>
    confirmPlan({ ...shown, unticked, folder: '/runs', way: now, restrictedActionsOf }).restricted
  const found = confirm([])
  expect(found.flatMap(({ changes }) => changes.map(({ name }) => name))).toEqual(asked)
  expect(found.every(({ restriction }) => restriction.instead === 'classic-api-token')).toBe(true)
  // What is not ticked is not tried.
  expect(confirm(['workflow:w1'])).toEqual([])
})
