import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const twin = resolve(import.meta.dirname, '../../../main/twin')

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
}

function isForeign(file: string, specifier: string): boolean {
  if (specifier.startsWith('node:') || specifier === 'zod') return false
  if (specifier.startsWith('#twin/')) return false
  if (!specifier.startsWith('.')) return true
  return relative(twin, resolve(dirname(file), specifier)).startsWith('..')
}

test('the twin shares nothing with the client it is there to check', () => {
  const files = sourcesOf(twin)
  expect(files.length).toBeGreaterThan(50)
  const foreign = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?<!')\b(?:from|import)\s*\(?\s*'([^']+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((specifier) => isForeign(file, specifier))
      .map((specifier) => `${relative(twin, file)}: ${specifier}`),
  )
  expect(foreign).toEqual([])
})
