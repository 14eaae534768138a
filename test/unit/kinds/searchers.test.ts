import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import { fieldKindModel } from '#kinds/field/model'
import { standardKey } from '#kinds/field/standard-types'

const field = (type: string, searcher: string) => ({
  name: 'F',
  type,
  searcherKey: searcher === '' ? '' : standardKey(searcher),
})

const there = (searcher: string): ConfigObject => ({
  kind: 'field',
  id: 'customfield_10001',
  name: 'F',
  naturalKey: 'name:f',
  protection: 'none',
  data: field(standardKey('textfield'), searcher),
  facts: {},
})

const check = (type: string, searcher: string, destination?: ConfigObject) =>
  fieldKindModel.check?.(field(type, searcher), destination).map(({ code }) => code)

test('a search template that cannot be chosen for the type of a field is told where it would be written', () => {
  const text = standardKey('textfield')
  expect(check(text, 'exacttextsearcher')).toEqual(['searcher-unfit'])
  expect(check(text, 'exacttextsearcher', there('textsearcher'))).toEqual(['searcher-unfit'])
  expect(check(text, 'exacttextsearcher', there('exacttextsearcher'))).toEqual([])
  expect(check(text, 'textsearcher')).toEqual([])
  expect(check(text, '')).toEqual([])
  expect(check(standardKey('url'), 'exacttextsearcher')).toEqual([])
  expect(check(standardKey('float'), 'numberrange')).toEqual([])
  // A source that does not show it says nothing of it.
  expect(fieldKindModel.check?.({ name: 'F', type: text }, undefined)).toEqual([])
  expect(check('ari:cloud:ecosystem::extension/x', 'textsearcher')).toEqual([])
})
