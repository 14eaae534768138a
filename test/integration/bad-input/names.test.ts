import { expect, test } from 'vitest'
import { bareBlueprint, carryBoat, serveBlueprint } from '../engine/carry-boat.ts'
import { rawProject } from '../engine/raw-state.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { namesOf, type Rename, renamed } from './renamed.ts'

const before =
  (strange: string): Rename =>
  (name) =>
    `${strange} ${name}`

const strangeNames: readonly [string, Rename][] = [
  ['the greatest length', (name, longest) => `${name} `.padEnd(longest, 'n')],
  [
    'the greatest length in emoji',
    (name, longest) =>
      `${name} ${'🚢'.repeat(90)}`.slice(0, longest - ((longest - name.length - 1) % 2)),
  ],
  ['emoji', before('🚀 Über 🧑‍🚀')],
  ['right-to-left text', before('حقل الدفع')],
  ['leading and trailing spaces', (name) => `   ${name}  `],
  ['spaces within', (name) => `Late   ${name}`],
  ['upper case', (name) => name.toUpperCase()],
  ['letters in two parts', before('Cafe\u0301')],
  ['signs of markup', before('<b>&"quoted"</b> %20 + $&')],
  ['backslashes and quotes', before(`\\ ' " \\u0041`)],
]

/** How Jira names the context that comes with a field. */
const ofField = /^Default Configuration Scheme for /

test.each(strangeNames)(
  'names with %s come through, in every kind that has names',
  async (_, rename) => {
    const blueprint = renamed(smallBlueprint, rename)
    const from = await serveBlueprint(blueprint, 'here')
    const to = await serveBlueprint(bareBlueprint, 'there')
    const report = await carryBoat(from, to)
    expect(report.problems).toEqual([])
    const created = report.steps.filter(({ action }) => action === 'create')
    expect(new Set(created.map(({ kind }) => kind)).size).toBeGreaterThan(16)
    // Names are normalised without the blanks around them.
    const names = [...namesOf(smallBlueprint)].map((entry) => rename(...entry).trim())
    for (const { name } of created) expect(names).toContain(name.replace(ofField, ''))
    expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
    expect(report.counts.deployed).toBe(report.counts.planned)
    const { actors: given, ...there } = rawProject(to.site.state, 'BOAT')
    const { actors, ...here } = rawProject(from.site.state, 'BOAT')
    expect(there).toEqual(here)
    expect(given).toEqual(expect.arrayContaining(actors as unknown[]))
  },
)
