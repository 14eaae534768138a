import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

const read = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8')

const sources = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
  .map((file) => read('test', file))

/** What stands before and after a title: the call of a test or a group, or of what `each` gives. */
const asTitle = (title: string) =>
  new RegExp(
    `(?:\\b(?:test|it|describe)(?:\\.\\w+)*\\(|\\)\\()\\s*(['"\`])${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\1,`,
  )

const isTitle = (title: string) => sources.some((source) => asTitle(title).test(source))

const rows = read('docs', 'hazards.md')
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
  .map((line) => line.split('|').slice(1, -1))

/** Rows of the tables that say which test holds a hazard; the others say why there is none. */
const held = rows.filter((row) => row.length === 3 && row[2]?.trim() !== 'held by')

const titlesIn = (cell: string | undefined) =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, title = '']) => title)

test('every test that docs/hazards.md names exists', () => {
  const titles = held.flatMap(([, , cell]) => titlesIn(cell))
  expect(titles.length).toBeGreaterThan(80)
  expect([...new Set(titles)].filter((title) => !isTitle(title))).toEqual([])
})

test('every hazard that Slipway deals with is held by a test', () => {
  expect(held.filter(([, , cell]) => titlesIn(cell).length === 0)).toEqual([])
})

test('a test that does not exist would be found', () => {
  expect(isTitle('every test that docs/hazards.md names exists')).toBe(true)
  expect(isTitle(['nothing', 'of', 'the', 'kind'].join(' '))).toBe(false)
})
