import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { dashboardModel } from '#kinds/dashboard/model'

const gadget = (title: string, column: number, row: number): JsonObject => ({
  type: 'stats',
  title,
  column,
  row,
})

const there = (...gadgets: readonly JsonObject[]): ConfigObject => ({
  kind: 'dashboard',
  id: '1',
  name: 'D',
  naturalKey: 'name:d',
  protection: 'none',
  data: { gadgets: [...gadgets] },
  facts: {},
})

const check = (gadgets: readonly JsonObject[], destination?: ConfigObject) =>
  dashboardModel
    .check?.({ gadgets: [...gadgets] }, destination)
    .map(({ code, details }) => [code, ...details])

test('gadgets over each other, or with a gap between them, are told by name', () => {
  expect(check([gadget('A', 0, 0), gadget('B', 0, 1), gadget('C', 1, 0)])).toEqual([])
  expect(check([gadget('A', 0, 0), gadget('B', 0, 0), gadget('C', 1, 0)])).toEqual([
    ['gadget-place', '“A”', '“B”'],
  ])
  expect(check([gadget('A', 0, 0), gadget('B', 0, 2)])).toHaveLength(1)
  const merged = [gadget('A', 0, 0), gadget('Only there', 0, 0)]
  expect(check(merged, there(gadget('Only there', 0, 0)))).toHaveLength(1)
  expect(check(merged, there(...merged))).toEqual([])
})

test('a column that a new dashboard lacks is told, unless a gadget shows that it is there', () => {
  const third = [gadget('A', 2, 0)]
  expect(check(third)).toEqual([['gadget-column', '“A”']])
  expect(check(third, there(gadget('B', 1, 0)))).toHaveLength(1)
  expect(check(third, there(gadget('B', 2, 0)))).toEqual([])
})
