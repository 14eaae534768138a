import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildSlipway, ownFolder, root, runProgram } from './built-slipway.ts'
import { writeFakeElectron } from './fake-electron.ts'

const require = createRequire(import.meta.url)
const { folder, remove } = ownFolder()
const project = join(folder, 'project')
const unpacked = join(project, 'dist', 'linux-unpacked')
const archive = join(unpacked, 'resources', 'app.asar')

const readConfiguration = (): Record<string, unknown> => {
  const { load } = require('js-yaml') as { load: (text: string) => Record<string, unknown> }
  return load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
}

const filesUnder = (top: string): readonly string[] =>
  readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))

describe('the configuration', () => {
  const schema = JSON.parse(
    readFileSync(join(root, 'node_modules', 'app-builder-lib', 'scheme.json'), 'utf8'),
  ) as object
  const isValid = new Ajv({ strict: false, allErrors: true }).compile(schema)

  it('is what electron-builder knows', () => {
    expect(isValid(readConfiguration()), JSON.stringify(isValid.errors)).toBe(true)
  })

  it.each([{ nonsense: true }, { linux: { target: [7] } }])('would not be with %o', (wrong) => {
    expect(isValid({ ...readConfiguration(), ...wrong })).toBe(false)
  })

  it('keeps the integrity of the archive watched', () => {
    const { asar, disableAsarIntegrity } = readConfiguration()
    expect(asar).toBe(true)
    expect(disableAsarIntegrity).toBeUndefined()
  })
})

describe('a packed Slipway', () => {
  beforeAll(() => {
    writeFakeElectron(join(folder, 'electron'))
    mkdirSync(join(project, 'assets'), { recursive: true })
    cpSync(join(root, 'assets'), join(project, 'assets'), { recursive: true })
    for (const name of ['package.json', 'package-lock.json', 'electron-builder.yml', 'README.md']) {
      cpSync(join(root, name), join(project, name))
    }
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
    buildSlipway(join(project, 'out'))
    const electron = `-c.electronDist=${join(folder, 'electron')}`
    runProgram('electron-builder/cli.js', ['--linux', 'dir', '--projectDir', project, electron])
  })

  afterAll(remove)

  it('has exactly what was built, its icon and its description in the archive', () => {
    const packed = listPackage(archive, { isPack: false })
      .map((path) => path.slice(1).split(sep).join('/'))
      .filter((path) => /\.\w+$/.test(path))
    const built = ['main', 'preload', 'renderer'].flatMap((part) =>
      filesUnder(join(project, 'out', part)),
    )
    const wanted = [...built, 'assets/icon.png', 'package.json']
    expect(packed.toSorted()).toEqual(wanted.toSorted())
    expect(packed).toContain('out/main/index.js')
    expect(packed).toContain('out/main/engine-worker.js')
    expect(packed).toContain('out/main/twin-worker.js')
    expect(packed).toContain('out/main/replica-worker.js')
    expect(packed).toContain('out/preload/index.cjs')
    expect(packed).toContain('out/renderer/index.html')
  })

  it('brings the licences of everything that was built in', () => {
    const notices = readFileSync(join(unpacked, 'resources', 'third-party-licences.txt'), 'utf8')
    const named = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+ \((.*)\)$/gm)].map(([, name]) => name)
    expect(named).toEqual(
      expect.arrayContaining(['axios', 'zod', 'react', 'react-aria-components']),
    )
    expect(notices).toContain('Permission is hereby granted, free of charge')
  })

  it('starts with the built main process', () => {
    const description = JSON.parse(extractFile(archive, 'package.json').toString('utf8'))
    expect(description.main).toBe('out/main/index.js')
  })

  it('has every door of Electron shut', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'slipway'))
    const shut = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ]
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ]
    expect(shut.map((fuse) => wire[fuse])).toEqual(shut.map(() => FuseState.DISABLE))
    expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE))
  })
})
