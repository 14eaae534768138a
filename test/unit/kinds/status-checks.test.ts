import { expect, test } from 'vitest'
import { statusModel } from '#kinds/status/model'

test('a status without category is told unless the destination has it so', () => {
  const check = statusModel.check ?? expect.fail()
  const without = { name: 'Old', description: '', statusCategory: 'UNDEFINED' }
  const there = (statusCategory: string) => ({
    kind: 'status',
    id: '1',
    name: 'Old',
    naturalKey: 'name:old',
    protection: 'none' as const,
    data: { ...without, statusCategory },
    facts: {},
  })
  expect(check(without, undefined).map(({ code }) => code)).toEqual(['category-missing'])
  expect(check(without, there('DONE'))).toHaveLength(1)
  expect(check(without, there('UNDEFINED'))).toEqual([])
  expect(check({ ...without, statusCategory: 'DONE' }, undefined)).toEqual([])
})
