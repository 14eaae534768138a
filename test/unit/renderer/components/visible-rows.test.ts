import { describe, expect, it } from 'vitest'
import { scrollTo, visibleRows } from '../../../../renderer/components/tree/visible-rows.ts'

describe('rows in sight', () => {
  it.each([
    ['at the top', 0, { from: 0, until: 16 }],
    ['in the middle', 3600, { from: 94, until: 116 }],
    ['at the end', 36_000 - 360, { from: 984, until: 1000 }],
    ['beyond the end, as after filtering', 90_000, { from: 994, until: 1000 }],
  ])('%s', (_, scrolled, rows) => {
    expect(visibleRows(scrolled, 360, 36, 1000)).toEqual(rows)
  })

  it('are none of none', () => {
    expect(visibleRows(500, 360, 36, 0)).toEqual({ from: 0, until: 0 })
  })

  it('stay where they are when the wanted one is among them', () => {
    expect(scrollTo(12, 400, 360, 36)).toBe(400)
    expect(scrollTo(2, 400, 360, 36)).toBe(72)
    expect(scrollTo(40, 400, 360, 36)).toBe(41 * 36 - 360)
  })
})
