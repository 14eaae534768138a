import { describe, expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import { issuesOfStep } from '#domain/checks/issues-with'
import { extrasOf } from '#domain/planning/extras'
import { fieldContextModel } from '#kinds/field-context/model'
import { optionData, optionIds, optionsIn } from '#kinds/field-context/option-tree'

const option = (id: string, value: string, children: readonly [string, string][] = []) => ({
  id,
  value,
  disabled: false,
  children: children.map(([own, name]) => ({
    id: own,
    value: name,
    disabled: false,
    children: [],
  })),
})

const options = [
  option('1', 'Red', [
    ['2', 'Dark'],
    ['3', 'Light'],
  ]),
  option('4', 'Blue'),
]

const context: ConfigObject = {
  kind: 'fieldContext',
  id: '9',
  name: 'Colours',
  naturalKey: 'colours',
  owner: { kind: 'field', id: 'customfield_10' },
  protection: 'none',
  data: {
    projects: [reference('project', '5'), reference('project', '6')],
    issueTypes: [reference('issueType', '7')],
    options: optionData(options),
  },
  facts: { optionIds: optionIds(options) },
}

const issuesOf = (source: ConfigObject['data']) =>
  issuesOfStep(
    { action: 'update', extras: extrasOf(source, context.data, fieldContextModel) },
    context,
    fieldContextModel,
  ).extras

describe('issues that lose a value', () => {
  it('options are known with their ids', () => {
    expect(optionsIn(context)).toEqual(options)
    expect(optionsIn({ ...context, facts: {} })).toEqual([])
  })

  it('with an option, those under it included', () => {
    expect(issuesOf({ options: [] })).toEqual(['cf[10] in (1, 2, 3)', 'cf[10] in (4)'])
  })

  it('with an option under another', () => {
    const [red, blue] = optionData(options)
    const dark = { value: 'Dark', disabled: false }
    expect(issuesOf({ options: [{ ...red, children: [dark] }, blue ?? {}] })).toEqual([
      'cf[10] in (3)',
    ])
  })

  it('with a project or a work type of the context', () => {
    expect(issuesOf({ projects: [reference('project', '5')], issueTypes: [] })).toEqual([
      'project = 6 AND cf[10] is not EMPTY',
      'project in (5, 6) AND issuetype = 7 AND cf[10] is not EMPTY',
    ])
  })

  it('with the context itself, and none where the snapshot knows no ids', () => {
    const gone = issuesOfStep({ action: 'delete', extras: [] }, context, fieldContextModel)
    expect(gone.whole).toBe('project in (5, 6) AND issuetype in (7) AND cf[10] is not EMPTY')
    const old = { ...context, facts: {} }
    const extras = extrasOf({ options: [] }, context.data, fieldContextModel)
    const step = { action: 'update' as const, extras }
    expect(issuesOfStep(step, old, fieldContextModel).extras).toEqual([null, null])
  })
})
