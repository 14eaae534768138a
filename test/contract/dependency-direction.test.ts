import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Areas of the code and what each may import: other areas, and packages. */
const rules: Readonly<Record<string, { areas: readonly string[]; packages: readonly string[] }>> = {
  'preload/contract': { areas: [], packages: ['zod', '@dagrejs/dagre'] },
  'main/domain': { areas: ['preload/contract'], packages: ['@noble/hashes'] },
  'main/view': { areas: ['preload/contract', 'main/domain'], packages: ['papaparse'] },
  'main/kinds': {
    areas: ['preload/contract', 'main/domain', 'main/jira'],
    packages: ['zod', '@noble/hashes'],
  },
  'main/jira': {
    areas: ['preload/contract', 'main/domain'],
    packages: ['zod', 'axios', 'node:', 'package.json'],
  },
  'main/products': {
    areas: ['preload/contract', 'main/domain', 'main/jira'],
    packages: ['zod', 'node:'],
  },
  'main/store': {
    areas: ['preload/contract', 'main/domain'],
    packages: ['zod', 'node:', 'package.json'],
  },
  'main/report': { areas: ['preload/contract', 'main/domain', 'main/view'], packages: [] },
  'main/publication': {
    areas: ['preload/contract', 'main/domain', 'main/view', 'main/report'],
    packages: [],
  },
  'main/publishing': {
    areas: [
      'preload/contract',
      'main/domain',
      'main/publication',
      'main/products',
      'main/store',
      'main/ipc',
    ],
    packages: ['zod', 'node:'],
  },
  'main/engine': {
    areas: [
      'preload/contract',
      'main/domain',
      'main/kinds',
      'main/jira',
      'main/store',
      'main/report',
    ],
    packages: ['node:'],
  },
  'main/connections': {
    areas: [
      'preload/contract',
      'main/domain',
      'main/jira',
      'main/products',
      'main/store',
      'main/ipc',
    ],
    packages: ['zod', 'node:'],
  },
  'main/sites': {
    areas: [
      'preload/contract',
      'main/domain',
      'main/jira',
      'main/products',
      'main/store',
      'main/ipc',
      'main/connections',
    ],
    packages: ['zod', 'node:'],
  },
  'main/twin': { areas: [], packages: ['zod', 'node:'] },
  'main/rehearsal': {
    areas: [
      'preload/contract',
      'main/domain',
      'main/kinds',
      'main/jira',
      'main/store',
      'main/engine',
      'main/twin',
      'main/replica',
    ],
    packages: ['node:'],
  },
  'main/replica': { areas: ['preload/contract', 'main/twin'], packages: [] },
  'main/ipc': { areas: ['preload/contract', 'main/jira'], packages: ['zod', 'electron'] },
  'main/app': {
    areas: ['preload/contract', 'main/store', 'main/ipc'],
    packages: ['zod', 'node:', 'electron'],
  },
  'main/worker': {
    areas: [
      'preload/contract',
      'main/domain',
      'main/kinds',
      'main/jira',
      'main/store',
      'main/report',
      'main/publication',
      'main/engine',
      'main/view',
      'main/ipc',
      'main/twin',
      'main/rehearsal',
    ],
    packages: ['zod', 'node:'],
  },
  'main/work': {
    areas: [
      'main/publishing',
      'preload/contract',
      'main/domain',
      'main/jira',
      'main/store',
      'main/engine',
      'main/ipc',
      'main/worker',
    ],
    packages: ['node:'],
  },
  'main/terminal': {
    areas: Object.freeze([
      'main/publication',
      'main/publishing',
      'main/products',
      'preload/contract',
      'main/domain',
      'main/kinds',
      'main/jira',
      'main/store',
      'main/report',
      'main/engine',
      'main/view',
      'main/worker',
      'main/twin',
      'main/connections',
      'main/rehearsal',
    ]),
    packages: ['node:'],
  },
  'preload/index.ts': {
    areas: ['preload/contract'],
    packages: ['electron'],
  },
}

/** The one file that knows everything: it puts the parts together. */
const compositionRoot = 'main/index.ts'

/** Who may import Electron. A token is kept from it by its own area, `main/sites`. */
const knowElectron =
  /^(main\/index\.ts|main\/app\/.*|main\/ipc\/(dispatcher|emit-to-windows)\.ts|preload\/index\.ts)$/

const aliases: Readonly<Record<string, string>> = {
  '#contract': 'preload/contract',
  '#domain': 'main/domain',
  '#kinds': 'main/kinds',
  '#jira': 'main/jira',
  '#products': 'main/products',
  '#publication': 'main/publication',
  '#publishing': 'main/publishing',
  '#connections': 'main/connections',
  '#store': 'main/store',
  '#engine': 'main/engine',
  '#report': 'main/report',
  '#twin': 'main/twin',
  '#replica': 'main/replica',
  '#rehearsal': 'main/rehearsal',
  '#terminal': 'main/terminal',
  '#app': 'main/app',
  '#ipc': 'main/ipc',
  '#view': 'main/view',
  '#worker': 'main/worker',
  '#work': 'main/work',
  '#sites': 'main/sites',
}

const filesIn = (area: string): readonly string[] =>
  area.endsWith('.ts') ? [area] : filesInFolder(area)

const filesInFolder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))

/** The files that stand before parsers, so that these can be exchanged. */
const knowParser: Readonly<Record<string, readonly string[]>> = {
  'main/kinds/text/expression/nodes.ts': ['acorn'],
  'main/store/text/yaml-text.ts': ['yaml'],
  'main/kinds/text/jql/read-syntax.ts': ['@atlaskit/jql-parser', 'antlr4ts'],
}

/** Import specifiers of a file, static ones, re-exports and dynamic ones. */
const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g),
  ].map((match) => match[1] ?? '')

/** The area, package or Node module that an import reaches. */
const targetOf = (file: string, specifier: string): string => {
  if (specifier.startsWith('.')) return relative(root, join(root, dirname(file), specifier))
  const [alias = ''] = specifier.split('/')
  const folder = aliases[alias]
  return folder ? `${folder}${specifier.slice(alias.length)}` : specifier
}

const areaOf = (path: string): string | undefined =>
  Object.keys(rules).find((area) => path === area || path.startsWith(`${area}/`))

const violations = (area: string): readonly string[] => {
  const rule = rules[area]
  return filesIn(area).flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const target = targetOf(file, specifier)
      const reached = areaOf(target)
      const allowed =
        reached === area ||
        (reached !== undefined && rule?.areas.includes(reached)) ||
        (reached === undefined && rule?.packages.some((name) => target.startsWith(name))) ||
        knowParser[file]?.includes(specifier)
      return allowed ? [] : [`${file} imports ${specifier}`]
    }),
  )
}

describe('dependency direction', () => {
  it.each(Object.keys(rules))('%s imports only what it may', (area) => {
    expect(filesIn(area).length).toBeGreaterThan(0)
    expect(violations(area)).toEqual([])
  })

  it('every source file is in an area', () => {
    const strays = [...filesIn('main'), ...filesIn('preload')].filter((file) => !areaOf(file))
    expect(strays).toEqual([compositionRoot])
  })

  it('only one module knows axios', () => {
    const users = filesIn('main').filter((file) => importsOf(file).includes('axios'))
    expect(users).toEqual(['main/jira/exchange.ts'])
  })

  it('only the shell knows Electron', () => {
    const users = [...filesIn('main'), ...filesIn('preload')].filter((file) =>
      importsOf(file).some((specifier) => /^electron(\/|$)/.test(specifier)),
    )
    expect(users).toContain('main/ipc/dispatcher.ts')
    expect(users.filter((file) => !knowElectron.test(file))).toEqual([])
  })

  it('the domain knows no clock and no chance', () => {
    const guilty = filesIn('main/domain').filter((file) =>
      /Date\.now|new Date\(|Math\.random|process\./.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(guilty).toEqual([])
  })

  it('sees a forbidden import when there is one', () => {
    expect(areaOf(targetOf('main/twin/serve.ts', '#jira/client'))).toBe('main/jira')
    expect(areaOf(targetOf('main/domain/ports.ts', '../jira/api.ts'))).toBe('main/jira')
  })
})
