import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { checkLengths } from '#domain/checks/lengths'
import type { KindModel } from '#domain/kind-model'
import { fieldConfigurationModel } from '#kinds/field-configuration/model'
import { fieldConfigurationSchemeModel } from '#kinds/field-configuration-scheme/model'
import { priorityModel } from '#kinds/priority/model'
import { kinds } from '#kinds/registry'
import { screenModel } from '#kinds/screen/model'

const text = (length: number) => 'x'.repeat(length)

const pathsOf = (model: KindModel, wanted: JsonObject, there?: JsonObject) =>
  checkLengths(model, wanted, there).map(({ path }) => path)

test('texts that are longer than Jira takes them are found before writing, with their place', () => {
  const item = (length: number) => ({ description: text(length) })
  const configuration = (length: number, ...items: readonly JsonObject[]) =>
    pathsOf(fieldConfigurationModel, { name: 'C', description: text(length), items })
  expect(configuration(255, item(1000))).toEqual([])
  expect(configuration(256, item(1000), { description: null }, item(1001))).toEqual([
    'description',
    'items.2.description',
  ])
  const scheme = (length: number) =>
    pathsOf(fieldConfigurationSchemeModel, { name: 'S', description: text(length) })
  expect([scheme(1024), scheme(1025)]).toEqual([[], ['description']])
  expect(pathsOf(priorityModel, { name: text(61), description: '' })).toEqual(['name'])
  expect(checkLengths(screenModel, { name: 'S', tabs: [{ name: text(256) }] }, undefined)).toEqual([
    { code: 'limit-exceeded', path: 'tabs.0.name', details: ['256 > 255'] },
  ])
})

test('a long text that the destination has already stands in nobody’s way', () => {
  const there = { name: 'S', tabs: [{ name: text(300) }] }
  expect(pathsOf(screenModel, { name: 'S', tabs: [{ name: text(300) }] }, there)).toEqual([])
  expect(pathsOf(screenModel, { name: 'S', tabs: [{ name: text(301) }] }, there)).toEqual([
    'tabs.0.name',
  ])
})

test('names that Jira may make itself, at whatever length, have no limit', () => {
  const named = kinds.filter(({ model }) => model.longest?.name !== undefined)
  expect(named.length).toBeGreaterThan(15)
  expect(
    kinds.flatMap(({ model }) => (named.some((one) => one.model === model) ? [] : model.kind)),
  ).toContain('fieldContext')
})
