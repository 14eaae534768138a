import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../integration/package/built-slipway.ts'

const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
const rows = text
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

/** Points that come later, and so have no test. */
const later = ['14']

const named = [...text.matchAll(/`((?:main|preload|test|\.ci)\/[^`\s]+)`/g)].map(
  (match) => match[1] ?? '',
)

describe('docs/security.md', () => {
  it('has all eighteen points of the checklist, in order, and its own behind them', () => {
    const numbers = Array.from({ length: Math.max(18, rows.length) }, (_, index) =>
      String(index + 1),
    )
    expect(rows.map(([, number]) => number)).toEqual(numbers)
  })

  it('names a test for each, but for those that come later', () => {
    const without = rows.filter(([, , , , tests]) => !tests?.includes('`test/'))
    expect(without.map(([, number]) => number)).toEqual(later)
  })

  it('names nothing that is not there', () => {
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([])
  })

  it('says of every test for Electron alone that it is one', () => {
    const plain = named.filter((name) => name.endsWith('.electron.spec.ts'))
    expect(plain.length).toBeGreaterThan(3)
    for (const name of plain) {
      expect(readFileSync(join(root, name), 'utf8')).toContain("{ tag: '@electron' }")
    }
  })
})
