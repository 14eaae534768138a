import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const packages = ['react', 'react-dom', 'react-aria-components', 'zustand', 'diff', '@xyflow/react']

/** Import statements of a source text; those that vanish when it is compiled are left out. */
const importsOf = (source: string): readonly string[] =>
  [...source.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm)]
    .map((match) => match[1] ?? '')
    .concat([...source.matchAll(/\bimport\('([^']+)'\)/g)].map((match) => match[1] ?? ''))

/** What the page may contain: its own files, words, the channels' names, plain functions, and a few packages. */
const mayImport = (specifier: string): boolean =>
  specifier === '#contract/channels' ||
  specifier === '#contract/by-harm' ||
  specifier === '#contract/manual-groups' ||
  specifier === '#contract/not-shown' ||
  specifier === '#contract/ruled-out' ||
  specifier === '#contract/waits-for-hand' ||
  specifier === '#contract/with-decision' ||
  specifier.startsWith('#contract/wording/') ||
  specifier === '#contract/drawing/workflow-layout' ||
  (specifier.startsWith('.') && !/\/(main|preload|test)\//.test(specifier)) ||
  packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))

describe('what the page is made of', () => {
  it('is nothing of the main process, of Node, of Electron or of zod', () => {
    const files = filesIn('renderer')
    expect(files.length).toBeGreaterThan(20)
    const violations = files.flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8'))
        .filter((specifier) => !mayImport(specifier))
        .map((specifier) => `${file} imports ${specifier}`),
    )
    expect(violations).toEqual([])
  })

  it('is words without zod: wording imports types only, besides other wording', () => {
    const violations = filesIn('preload/contract/wording').flatMap((file) =>
      importsOf(readFileSync(join(root, file), 'utf8'))
        .filter((specifier) => !specifier.startsWith('.') || specifier.includes('/model/'))
        .map((specifier) => `${file} imports ${specifier}`),
    )
    expect(violations).toEqual([])
  })

  it('sees a forbidden import when there is one', () => {
    const source = [
      "import type { Failure } from '#contract/model/failure'",
      "import {\n  failure,\n} from '#contract/model/failure'",
      "export { z } from 'zod'",
      "const lazy = import('../main/engine/deploy-plan.ts')",
    ].join('\n')
    expect(importsOf(source).filter((specifier) => !mayImport(specifier))).toEqual([
      '#contract/model/failure',
      'zod',
      '../main/engine/deploy-plan.ts',
    ])
  })
})
