import { describe, expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { planView } from '#domain/checks/plan-view'
import { indexObjects } from '#domain/planning/object-index'
import { fieldContextModel } from '#kinds/field-context/model'
import { bareStep } from '../../bare-step.ts'

const [web, app] = [reference('project', '1'), reference('project', '2')]

const context = (id: string, data: JsonObject, field = 'f'): ConfigObject => ({
  kind: 'fieldContext',
  id,
  name: `Context ${id}`,
  naturalKey: `name:${id}`,
  owner: { kind: 'field', id: field },
  protection: 'none',
  data: { allProjects: false, projects: [], ...data },
  facts: {},
})

const project: ConfigObject = { ...context('1', {}), kind: 'project', name: 'Web' }

describe('the contexts of a field as the plan leaves them', () => {
  const found = (wanted: JsonObject, ...others: readonly ConfigObject[]) => {
    const own = context('a', wanted)
    const view = planView([], indexObjects({ objects: [own, project, ...others] }))
    return fieldContextModel
      .checkLater?.(own.data, view, 'a')
      .map(({ code, path, details }) => [code, path, ...details])
  }

  test('a project that another context of the field holds for is told by name', () => {
    const other = context('b', { projects: [app, web] })
    expect(found({ projects: [web] }, other)).toEqual([
      ['context-twice', 'projects', 'Context b', 'Web'],
    ])
    expect(found({ projects: [web] }, context('b', { projects: [app] }))).toEqual([])
    expect(found({ projects: [web] }, context('b', { projects: [web] }, 'g'))).toEqual([])
  })

  test('a second context for all projects is told, one beside those of projects is none', () => {
    const everywhere = { allProjects: true }
    expect(found(everywhere, context('b', everywhere))).toEqual([
      ['context-twice', 'allProjects', 'Context b'],
    ])
    expect(found(everywhere, context('b', { projects: [web] }))).toEqual([])
    expect(found({ projects: [web] }, context('b', everywhere))).toEqual([])
  })

  test('one that the plan makes counts, one that it deletes does not', () => {
    const there = context('b', { projects: [web] })
    const index = indexObjects({ objects: [project, there] })
    const making = {
      ...bareStep,
      id: 'fieldContext:9',
      kind: 'fieldContext',
      name: 'Context 9',
      naturalKey: 'name:9',
      sourceId: '9',
      owner: { kind: 'field', id: 'f' },
      after: context('9', { projects: [web] }).data,
    }
    const deleting = { ...making, id: 'delete', destinationId: 'b', action: 'delete' as const }
    const check = (...steps: Parameters<typeof planView>[0]) =>
      fieldContextModel.checkLater?.(making.after, planView(steps, index), 'new:fieldContext:9')
    expect(check(making)).toHaveLength(1)
    expect(check(making, deleting)).toEqual([])
    const second = { ...making, id: 'fieldContext:8' }
    expect(check(making, second, deleting)).toHaveLength(1)
  })
})

describe('options and the default value of a context', () => {
  const options = (...values: readonly string[]) =>
    values.map((value) => ({ value, disabled: false, children: [] }))
  const found = (wanted: JsonObject, there?: JsonObject) =>
    fieldContextModel
      .check?.({ allProjects: true, projects: [], ...wanted }, there && context('a', there))
      .map(({ code, path, details }) => [code, path, ...details])

  test('an option that would be there twice is told with its parent', () => {
    expect(found({ options: options('Red', 'red ') })).toEqual([
      ['option-twice', 'options', 'Red', 'red '],
    ])
    const parent = { value: 'Red', children: options('Dark', 'dark') }
    expect(found({ options: [{ value: 'Blue', children: options('Dark') }, parent] })).toEqual([
      ['option-twice', 'options.1.children', 'Dark', 'dark'],
    ])
  })

  test('options that the destination has twice already stand in nobody’s way', () => {
    const twice = { options: options('Red', 'red') }
    expect(found(twice, twice)).toEqual([])
  })

  test('a default value of an option that would not be there is told', () => {
    const colours = { options: options('Red', 'Blue') }
    const single = (option: string | null) => ({ type: 'option.single', option })
    expect(found({ ...colours, default: single('Red') })).toEqual([])
    expect(found({ ...colours, default: single('Green') })).toEqual([
      ['default-unknown', 'default', 'Green'],
    ])
    const several = { type: 'option.multiple', options: ['Blue', 'Green'] }
    expect(found({ ...colours, default: several })).toEqual([
      ['default-unknown', 'default', 'Green'],
    ])
  })

  test('a default value whose second option belongs to another parent is told', () => {
    const tree = [
      { value: 'Red', children: options('Dark') },
      { value: 'Blue', children: options('Light') },
    ]
    const chosen = (option: string, child: string | null) => ({
      options: tree,
      default: { type: 'option.cascading', option, child },
    })
    expect(found(chosen('Blue', 'Light'))).toEqual([])
    expect(found(chosen('Blue', null))).toEqual([])
    expect(found(chosen('Blue', 'Dark'))).toEqual([['default-unknown', 'default', 'Dark']])
  })
})
