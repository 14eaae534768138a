import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { abilityNames } from '#contract/wording/abilities-wording'
import type { Kind } from '#kinds/kind'
import { kindModels, kinds } from '#kinds/registry'
import { viewKinds } from '#view/view-kinds'
import { kindsTable } from '../../.ci/kinds-table.ts'

const file = join(import.meta.dirname, '..', '..', 'docs', 'kinds.md')

/** Paths that Atlassian's published specifications of Jira describe. */
const specified = /^\/rest\/(api\/3|agile\/1\.0)\//

const endpointsOf = ({ endpoints }: Kind) => Object.values(endpoints)

/** What the code of a kind can do, which is what it must say. */
const foundIn = (kind: Kind) => {
  const { writer, model } = kind
  const writes = endpointsOf(kind).filter(({ effect }) => effect !== 'read')
  return {
    create: writer !== undefined && writes.some(({ effect }) => effect === 'create'),
    update:
      writer !== undefined &&
      writes.some(({ effect, method }) => effect === 'repeatable' && method !== 'DELETE'),
    delete: writer !== undefined && 'remove' in writer,
    rename: writer !== undefined && !model.unchangeable.includes('name'),
    unproven: writes.some(({ path }) => !specified.test(path)),
  }
}

it('docs/kinds.md is what the kinds say; `npm run kinds` writes it anew', () => {
  expect(readFileSync(file, 'utf8')).toBe(kindsTable(viewKinds(kindModels)))
})

describe.each(kinds.map((kind) => [kind.model.kind, kind] as const))('%s', (_, kind) => {
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
