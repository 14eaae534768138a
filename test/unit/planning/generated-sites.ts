import fc from 'fast-check'
import type { ConfigObject } from '#contract/model/config-object'
import { type Reference, reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import { object, site, user } from './sample-site.ts'

const name = fc.constantFrom('Alpha', 'alpha', 'Beta', 'Gamma', 'Delta', 'Épsilon', 'Zeta')
const count = fc.integer({ min: 0, max: 4 })

interface Draw {
  pick<T>(list: readonly T[]): T
  some<T>(list: readonly T[]): readonly T[]
  number(max: number): number
  chance(): boolean
  name(): string
}

const drawWith = (gen: fc.GeneratorValue): Draw => ({
  pick: (list) => {
    const item = list[gen(fc.integer, { min: 0, max: list.length - 1 })]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  },
  some: (list) => list.filter(() => gen(fc.boolean)),
  number: (max) => gen(fc.integer, { min: 0, max }),
  chance: () => gen(fc.boolean),
  name: () => gen(() => name),
})

const refs = (objects: readonly ConfigObject[]): readonly Reference[] =>
  objects.map((found) => reference(found.kind, found.id))

const ref = (found: ConfigObject): Reference => reference(found.kind, found.id)

/** Builds one believable little site of every sample kind; names repeat, cases differ. */
const buildSite = (title: string, gen: fc.GeneratorValue): Snapshot => {
  const draw = drawWith(gen)
  let next = draw.number(900)
  const id = () => String(next++)
  const several = <T>(make: () => T): readonly T[] =>
    Array.from({ length: 1 + gen(() => count) }, make)

  const users = [user('admin'), ...draw.some(['lea', 'max', 'zoe']).map(user)]
  const statuses = several(() => object('status', id(), draw.name(), { category: 'TODO' }))
  const types = several(() => object('issueType', id(), draw.name()))
  const fields = several(() => object('field', id(), draw.name(), { type: 'select' }))
  const screens = several(() =>
    object('screen', id(), draw.name(), {
      tabs: draw.some(['One', 'Two', 'Three']).map((tab) => ({
        name: tab,
        fields: draw.some(refs(fields)),
      })),
    }),
  )
  const workflows = several(() =>
    object('workflow', id(), draw.name(), {
      statuses: draw.some(refs(statuses)).map((status) => ({ status })),
      transitions: draw.some(['Start', 'Stop', 'Back']).map((transition) => ({
        name: transition,
        rules: draw.some(refs(fields)).map((field) => ({ field })),
      })),
    }),
  )
  const schemes = several(() =>
    object('workflowScheme', id(), draw.name(), {
      defaultWorkflow: ref(draw.pick(workflows)),
      mappings: draw
        .some(refs(types))
        .map((issueType) => ({ issueType, workflow: ref(draw.pick(workflows)) })),
    }),
  )
  const permissions = several(() =>
    object('permissionScheme', id(), draw.name(), {
      grants: draw.some(refs(users)).map((holder) => ({ permission: 'BROWSE', holder })),
    }),
  )
  const projects = ['P', 'Q', 'R']
    .filter((key) => key === 'P' || draw.chance())
    .map((key) =>
      object('project', id(), key, {
        name: `Project ${key}`,
        lead: ref(draw.pick(users)),
        workflowScheme: ref(draw.pick(schemes)),
        permissionScheme: ref(draw.pick(permissions)),
        screen: ref(draw.pick(screens)),
      }),
    )
  const contexts = fields.map((field) =>
    object(
      'fieldContext',
      id(),
      'Context',
      {
        projects: draw.some(refs(projects)),
        options: draw.some(['S', 'M', 'L']).map((value) => ({ value })),
      },
      { owner: { kind: 'field', id: field.id } },
    ),
  )
  return site(title, [
    ...users,
    ...statuses,
    ...types,
    ...fields,
    ...contexts,
    ...screens,
    ...workflows,
    ...schemes,
    ...permissions,
    ...projects,
  ])
}

/** Pairs of sites that share names here and there. */
export const sitePairs: fc.Arbitrary<readonly [Snapshot, Snapshot]> = fc
  .gen()
  .map((gen) => [buildSite('here', gen), buildSite('there', gen)] as const)
