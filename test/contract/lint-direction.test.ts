import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')

const areas: Readonly<Record<string, string>> = {
  '#contract': 'preload/contract',
  '#domain': 'main/domain',
  '#kinds': 'main/kinds',
  '#jira': 'main/jira',
  '#products': 'main/products',
  '#store': 'main/store',
  '#report': 'main/report',
  '#engine': 'main/engine',
  '#twin': 'main/twin',
  '#replica': 'main/replica',
  '#rehearsal': 'main/rehearsal',
  '#terminal': 'main/terminal',
  '#connections': 'main/connections',
  '#sites': 'main/sites',
}

/** What each area may import of the others; whatever is not here has to be refused. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '#contract': [],
  '#domain': ['#contract'],
  '#kinds': ['#contract', '#domain', '#jira'],
  '#jira': ['#contract', '#domain'],
  '#products': ['#contract', '#domain', '#jira'],
  '#store': ['#contract', '#domain'],
  '#report': ['#contract', '#domain'],
  '#engine': ['#contract', '#domain', '#kinds', '#jira', '#store', '#report'],
  '#connections': ['#contract', '#domain', '#jira', '#products', '#store'],
  '#sites': ['#contract', '#domain', '#jira', '#products', '#store', '#connections'],
  '#twin': [],
  '#replica': ['#contract', '#twin'],
  '#rehearsal': [
    '#contract',
    '#domain',
    '#kinds',
    '#jira',
    '#store',
    '#engine',
    '#report',
    '#twin',
    '#replica',
  ],
}

const pure = ['#contract', '#domain', '#kinds', '#report', '#replica']

interface Diagnostic {
  readonly category: string
  readonly location: { readonly start: { readonly line: number } }
}

/** Those of a file's imports that the linter refuses, as this repository has set it up. */
const refusedImports = (file: string, imports: readonly string[]): readonly string[] => {
  const copy = mkdtempSync(join(tmpdir(), 'slipway-lint-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  for (const name of ['biome.json', '.gitignore']) cpSync(join(root, name), join(copy, name))
  mkdirSync(join(copy, dirname(file)), { recursive: true })
  const program = imports.map((specifier) => `export * from '${specifier}'\n`).join('')
  writeFileSync(join(copy, file), program)
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', file]
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: copy, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] }
  return diagnostics
    .filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ location }) => imports[location.start.line - 1] ?? '')
}

test.each(Object.keys(allowed))('lint refuses what %s may not import, and nothing else', (area) => {
  const folder = join(areas[area] ?? '', 'deep')
  const toOthers = (wanted: boolean) =>
    Object.entries(areas)
      .filter(([other]) => other !== area && allowed[area]?.includes(other) === wanted)
      .flatMap(([other, place]) => [
        `${other}/some`,
        `${other}/some/file`,
        `${relative(folder, place)}/some/file.ts`,
      ])
  const packages = ['electron', 'axios']
  const modules = pure.includes(area) ? ['node:path', 'node:fs/promises'] : []
  const forbidden = [...toOthers(false), ...packages, ...modules]
  const file = join(folder, 'file.ts')
  expect(refusedImports(file, [...toOthers(true), ...forbidden])).toEqual(forbidden)
})

test('lint lets exchange.ts alone know axios', () => {
  expect(refusedImports('main/jira/exchange.ts', ['axios', 'electron'])).toEqual(['electron'])
  expect(refusedImports('main/terminal/file.ts', ['axios'])).toEqual(['axios'])
})
