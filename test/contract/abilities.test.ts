import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { abilityNames } from '#contract/wording/abilities-wording'
import type { Kind } from '#kinds/kind'
import { kindModelsOn, kindsOn } from '#kinds/products'
import { kindModels } from '#kinds/registry'
import { viewKinds } from '#view/view-kinds'
import { dataCenterKinds } from '../../.ci/data-center-kinds.ts'
import { kindsTable } from '../../.ci/kinds-table.ts'
import { citedOperations, operationKey } from './data-center-operations.ts'

const file = join(import.meta.dirname, '..', '..', 'docs', 'kinds.md')

/** Paths that Atlassian's published specifications of Jira describe. */
const specified = /^\/rest\/(api\/[23]|agile\/1\.0)\//

const endpointsOf = ({ endpoints }: Kind) => Object.values(endpoints)

/** What the code of a kind can do, which is what it must say. */
const foundIn = (kind: Kind) => {
  const { writer, model } = kind
  const writes = endpointsOf(kind).filter(({ effect }) => effect !== 'read')
  const update =
    writer !== undefined &&
    writes.some(({ effect, method }) => effect === 'repeatable' && method !== 'DELETE')
  // What is made under an object that is there is a part of it (the tabs of a screen).
  const makesOnlyParts = (path: string) =>
    model.partOf === undefined && path.replace('{cloudId}', '').includes('{')
  return {
    create:
      writer !== undefined &&
      writes.some(({ effect, path }) => effect === 'create' && !makesOnlyParts(path)),
    update,
    delete: writer !== undefined && 'remove' in writer,
    rename:
      update &&
      !model.unchangeable.includes('name') &&
      model.byHand?.some(({ member }) => member === 'name') !== true,
    unproven: writes.some(({ path }) => !specified.test(path)),
  }
}

it('docs/kinds.md is what the kinds say; `npm run kinds` writes it anew', () => {
  expect(readFileSync(file, 'utf8')).toBe(kindsTable(viewKinds(kindModels), dataCenterKinds()))
})

const everywhere = (['cloud', 'data-center'] as const).flatMap((product) =>
  kindsOn(product).map((kind) => [kind.model.kind, product, kind] as const),
)

describe.each(everywhere)('%s on %s', (_kind, _product, kind) => {
  const said = kind.model.abilities
  const found = foundIn(kind)

  it.each(['create', 'update', 'delete', 'rename'] as const)('can %s just as it says', (name) => {
    expect(said[name].can !== 'no').toBe(found[name])
  })

  it('says what it leaves out', () => {
    for (const name of abilityNames) {
      const { can, note } = said[name]
      expect([name, can === 'yes' || (note ?? '') !== '']).toEqual([name, true])
    }
    for (const { what, why } of said.lost) {
      expect(what).toMatch(/^\p{Lu}.*[^.]$/u)
      expect(why).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  it('does not promise to change what never changes, nor to make what it refuses', () => {
    if (kind.model.unchangeable.some((member) => member !== 'name' || found.rename)) {
      expect(said.update.can).not.toBe('yes')
    }
    if (kind.model.refuse !== undefined) expect(said.create.can).not.toBe('yes')
  })

  it('is proven where all its writes are specified', () => {
    expect(said.proven).toBe(found.unproven ? 'unproven' : 'specification')
  })
})

describe('Data Center', () => {
  const cited = new Map(citedOperations.map((one) => [one.operation, one]))

  it.each(kindsOn('data-center').map((kind) => [kind.model.kind, kind] as const))(
    '%s goes through operations that the reference cites, marked as it does',
    (_, kind) => {
      const used = endpointsOf(kind).map(({ method, path, since, stage }) => ({
        operation: operationKey(method, path),
        since,
        stage,
      }))
      expect(used).toEqual(used.map(({ operation }) => cited.get(operation)))
    },
  )

  it('says nothing can be done with what its REST API does not show', () => {
    const shown = new Set(kindsOn('data-center').map(({ model }) => model.kind))
    for (const { kind, abilities } of kindModelsOn('data-center').values()) {
      if (shown.has(kind)) continue
      expect(new Set(abilityNames.map((name) => abilities[name].can))).toEqual(new Set(['no']))
    }
  })

  /** What Atlassian's own document has; where it is not at hand, the citations stand for it. */
  it('cites no operation that Atlassian’s document of 11.3 lacks', () => {
    const spec = join(file, '..', '..', '..', 'shared/reference/openapi/jira-dc-v2.json')
    const paths: Readonly<Record<string, object>> = existsSync(spec)
      ? JSON.parse(readFileSync(spec, 'utf8')).paths
      : {}
    const known = new Set([
      ...Object.entries(paths).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => operationKey(method.toUpperCase(), `/rest${path}`)),
      ),
      ...(existsSync(spec) ? [] : cited.keys()),
    ])
    expect([...cited.keys()].filter((operation) => !known.has(operation))).toEqual([])
    expect(cited.size).toBe(citedOperations.length)
  })
})
