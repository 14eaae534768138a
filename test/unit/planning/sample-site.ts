import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import type { Plan, Step } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { nameKey } from '#domain/natural-key'
import { makePlan } from '#domain/planning/make-plan'
import type { PlanningInput } from '#domain/planning/planning-input'
import { sampleKinds } from './sample-kinds.ts'

/** Makes an object; its natural key comes from its name unless given. */
export const object = (
  kind: string,
  id: string,
  name: string,
  data: JsonObject = {},
  rest: Partial<ConfigObject> = {},
): ConfigObject => ({
  kind,
  id,
  name,
  naturalKey: kind === 'project' ? `key:${name}` : nameKey(name),
  protection: 'none',
  data: { name, ...data },
  facts: {},
  ...rest,
})

export const user = (id: string): ConfigObject =>
  object('user', id, id, {}, { naturalKey: `account:${id}` })

/** Makes a snapshot of a site from its objects. */
export const site = (
  name: string,
  objects: readonly ConfigObject[],
  rest: Partial<Snapshot> = {},
): Snapshot => ({
  format: 'slipway-snapshot',
  schema: 1,
  site: { cloudId: name, address: `https://${name}.invalid`, title: name },
  seenBy: { accountId: 'admin', displayName: 'Admin', administrator: true, token: 'classic' },
  takenAt: '2026-11-22T00:00:00Z',
  fieldModel: 'field-schemes',
  requests: 0,
  objects,
  gaps: [],
  notCarried: [],
  ...rest,
})

/** Plans between two sample sites. */
export const plan = (
  source: Snapshot,
  destination: Snapshot,
  rest: Partial<PlanningInput> & { readonly decisions?: readonly Decision[] } = {},
): Plan =>
  makePlan({
    source,
    destination,
    projects: ['P'],
    decisions: [],
    known: [],
    models: sampleKinds,
    restrictedActionsOf: () => [],
    madeAt: '2026-11-22T00:00:00Z',
    ...rest,
  })

/** The step of a plan by its id. */
export const stepOf = (made: Plan, id: string): Step => {
  const step = made.steps.find((candidate) => candidate.id === id)
  if (!step) throw new Error(`no step ${id} among ${made.steps.map((s) => s.id).join(', ')}`)
  return step
}
