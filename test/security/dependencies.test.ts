import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { warnOfAge } from '../../.ci/electron-age.ts'
import { root } from '../integration/package/built-slipway.ts'

interface LockedPackage {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
}

const readJson = <Content>(name: string): Content =>
  JSON.parse(readFileSync(join(root, name), 'utf8')) as Content

const description =
  readJson<Readonly<Record<string, Readonly<Record<string, string>>>>>('package.json')
const locked = Object.entries(
  readJson<{ readonly packages: Readonly<Record<string, LockedPackage>> }>('package-lock.json')
    .packages,
).filter(([path]) => path !== '')

/** Licences whose code may be built into Slipway; texts without terms that reach further. */
const permissive =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0)\b.*$|\b(MIT|ISC)\b/

/** Tools of the workshop, which nothing is taken from: tests of accessibility, lists of browsers. */
const toolsOnly =
  /^node_modules\/(axe-core|@axe-core\/|lightningcss|caniuse-lite|truncate-utf8-bytes)/

describe('17: what Slipway depends on', () => {
  it('of the packages that run with tokens there are nine', () => {
    expect(Object.keys(description.dependencies ?? {})).toEqual([
      '@atlaskit/jql-parser',
      // Lays out workflows: main draws them for pages that are published, as the page of Slipway does.
      '@dagrejs/dagre',
      '@noble/hashes',
      'acorn',
      'axios',
      'electron-store',
      'papaparse',
      'yaml',
      'zod',
    ])
  })

  it('every version is exact', () => {
    const groups = ['dependencies', 'devDependencies', 'optionalDependencies']
    const versions = groups.flatMap((group) => Object.entries(description[group] ?? {}))
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
    expect(versions.length).toBeGreaterThan(25)
  })

  it('every package is locked to its content', () => {
    expect(locked.length).toBeGreaterThan(200)
    expect(locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ''))).toEqual([])
  })

  it('packages run no programs when they are installed', () => {
    const launcher = readFileSync(join(root, '.ci', 'launch.mjs'), 'utf8')
    const installs = [...launcher.matchAll(/\['ci',[^\]]*\]/g)].map(([call]) => call)
    expect(installs.length).toBe(1)
    expect(installs.filter((call) => !call.includes("'--ignore-scripts'"))).toEqual([])
  })

  it('every licence lets it be passed on', () => {
    const others = locked
      .filter(([path, { license }]) => !permissive.test(license ?? '') && !toolsOnly.test(path))
      .map(([path, { license }]) => `${path}: ${license}`)
    expect(others).toEqual([])
  })

  it('the tools among them are not built in', () => {
    const sources = ['main', 'preload', 'renderer'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    )
    expect(sources.filter((text) => /from '(axe-core|@axe-core|lightningcss)/.test(text))).toEqual(
      [],
    )
  })
})

describe('15: Electron', () => {
  it.each([
    ['45.4.1', '45.9.0', true],
    ['45.4.1', '47.0.0', true],
    ['45.4.1', '48.0.0', false],
    ['45.4.1', '60.1.2', false],
    ['45.4.1', '44.0.0', true],
  ])('%s while %s is the newest: supported %s', (pinned, newest, supported) => {
    expect(warnOfAge(pinned, newest) === undefined).toBe(supported)
  })

  it('is looked at by CI', () => {
    expect(readFileSync(join(root, '.ci', 'run'), 'utf8')).toContain('.ci/check-electron.ts')
  })
})
