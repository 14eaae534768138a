import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDecisions } from '#store/decisions-file'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { demoSites } from '#twin/named-site'
import { startTwin } from '#twin/serve'
import { defaultSwitches } from '#twin/switches'
import { bareBlueprint, carryBoat, serveBlueprint } from './carry-boat.ts'
import { rawBoat } from './raw-state.ts'
import { smallBlueprint } from './small-site.ts'
import { switchesWith, switchSettings } from './switch-settings.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Off, default values cannot be written by anybody; `proof.test.ts` says what is told then. */
const refusing = new Set(['oldDefaultValues'])

const carriable = switchSettings
  .filter(({ name }) => !refusing.has(name))
  .flatMap(({ name, others }) => others.map((value) => ({ name, value })))

/** Two settings to a run: each has another half of the list beside it. */
const half = Math.ceil(carriable.length / 2)
const pairs = carriable
  .slice(0, half)
  .map((one, at) => [one, ...carriable.slice(half + at, half + at + 1)] as const)

test('every switch of the twin is listed, here and in docs/twin-truth.md', async () => {
  const named = new Set(Object.keys(defaultSwitches).filter((name) => name !== 'extra'))
  const cloud = new Set(named)
  for await (const file of glob('main/twin/**/*.ts', { cwd: root })) {
    const source = await readFile(join(root, file), 'utf8')
    for (const [, name = ''] of source.matchAll(/extraSwitch(?:<\w+>)?\(\s*[\w.]+,\s*'(\w+)'/g)) {
      named.add(name)
      // Those of Data Center's face mean nothing to a Cloud site.
      if (!file.includes('data-center')) cloud.add(name)
    }
  }
  const truth = await readFile(join(root, 'docs', 'twin-truth.md'), 'utf8')
  const told = [...truth.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
  const listed = switchSettings.map(({ name }) => name)
  expect(listed.toSorted()).toEqual([...cloud].sort())
  // The settings of a Data Center site's administrators stand in the same document.
  const administered = Object.keys(createDataCenterSite({}).state.dataCenter)
  const switches = told.filter((name) => !administered.includes(name ?? ''))
  expect(switches.toSorted()).toEqual([...named].sort())
  expect(administered.filter((name) => !told.includes(name))).toEqual(['readOnlyMessage'])
})

test.each(
  pairs.map((settings) => ({
    settings,
    named: settings.map(({ name, value }) => `${name} = ${value}`).join(', '),
  })),
)('carried and proven with $named on both sites', async ({ settings }) => {
  const switches = switchesWith(
    Object.fromEntries(settings.map(({ name, value }) => [name, value])),
  )
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  for (const { site } of [from, to]) Object.assign(site.switches, switches)
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(rawBoat(to.site.state)).toEqual(rawBoat(from.site.state))
  expect([...from.site.unmodelled, ...to.site.unmodelled]).toEqual([])
})

test('the demo is proven with every other setting at once', async () => {
  const settings = Object.fromEntries(carriable.map(({ name, value }) => [name, value]))
  const sites = demoSites()
  for (const site of sites)
    Object.assign(site.switches, switchesWith(settings), { rateLimits: false })
  const [from, to] = await Promise.all(sites.map((site) => startTwin({ site })))
  if (!from || !to) throw new Error('two sites were not started')
  try {
    const decisions = await loadDecisions(join(root, 'assets', 'demo', 'decisions.json'))
    const report = await carryBoat(from, to, { projects: 'all', decisions })
    expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
    expect(report.counts.deployed).toBeGreaterThan(100)
    expect([...from.site.unmodelled, ...to.site.unmodelled]).toEqual([])
  } finally {
    await Promise.all([from.stop(), to.stop()])
  }
})
