import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOfFault } from '#store/json-fault'

describe('the place where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,\n "b": }', 'line 2, column 7'],
    ['[1,\n2,\n]', 'line 3, column 1'],
    ['{"a": 1,\n}', 'line 2, column 1'],
    ['{"a": 1\n "b": 2}', 'line 2, column 2'],
    ["{'a': 1}", 'line 1, column 2'],
    ['{"a": "x', 'line 1, column 7'],
    ['{"a": [1, 2}', 'line 1, column 12'],
    ['{"a" 1}', 'line 1, column 6'],
    ['', 'line 1, column 1'],
    ['{}\n x', 'line 2, column 2'],
    ['{"a": 1, // why\n"b": 2}', 'line 1, column 10'],
  ])('%j', (text, place) => {
    expect(placeOfFault(text)).toBe(place)
  })

  it('is the end of a text that is JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const lines = text.split('\n')
        const end = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
        expect(placeOfFault(text)).toBe(end)
      }),
    )
  })
})
