import { expect, it } from 'vitest'
import { monogramOf } from '../../../../renderer/components/monogram-of.ts'

it.each([
  ['Acme Production', 'AP'],
  ['acme', 'AC'],
  ['acme-test.atlassian.net', 'AT'],
  ['Ünal', 'ÜN'],
  ['日本 支社', '日支'],
  ['  ', '?'],
  ['', '?'],
])('%j is %s', (name, letters) => {
  expect(monogramOf(name).letters).toBe(letters)
})

it('keeps the hue of a name, and tells names apart', () => {
  expect(monogramOf('Acme Test').hue).toBe(monogramOf('Acme Test').hue)
  expect(monogramOf('Acme Test').hue).not.toBe(monogramOf('Acme Production').hue)
})
