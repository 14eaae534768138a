import { expect, it } from 'vitest'
import { capitalised, pluralOf } from '#contract/wording/plural'
import { kindModels } from '#kinds/registry'

it('knows the plural of every kind', () => {
  for (const { title } of kindModels.values()) expect(pluralOf(title.one)).toBe(title.many)
})

it('begins with a capital letter', () => {
  expect(capitalised('issue type')).toBe('Issue type')
  expect(capitalised('')).toBe('')
})
