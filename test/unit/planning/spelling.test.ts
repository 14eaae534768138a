import { describe, expect, it } from 'vitest'
import { reference } from '#contract/model/reference'
import { reconcile } from '#domain/planning/reconcile'
import { spelledAs } from '#domain/planning/spelling'
import { fieldContextModel } from '#kinds/field-context/model'
import { issueSecuritySchemeModel } from '#kinds/issue-security-scheme/model'
import { screenModel } from '#kinds/screen/model'
import { workflowModel } from '#kinds/workflow/model'

type Children = readonly string[]

const option = (value: string, children: Children = []) => ({
  value,
  children: children.map((child) => ({ value: child })),
})
const options = (...list: readonly (string | readonly [string, Children])[]) => ({
  options: list.map((one) => (typeof one === 'string' ? option(one) : option(...one))),
})

describe('spelledAs()', () => {
  it.each([
    ['an exact name comes first', ['Yes'], ['YES', 'Yes'], ['Yes']],
    ['what is left over belongs together', ['Yes', 'no'], ['No', 'Yes'], ['Yes', 'No']],
    ['blanks and forms of letters count for nothing', ['Cafe\u0301 '], ['CAFÉ'], ['CAFÉ']],
    ['two on the destination are left alone', ['Yes'], ['YES', 'yes'], ['Yes']],
    ['two on the source are left alone', ['Yes', 'yEs'], ['YES'], ['Yes', 'yEs']],
    ['what only one has stays', ['A'], ['B'], ['A']],
  ])('%s', (_, source, destination, wanted) => {
    const made = spelledAs(options(...source), options(...destination), fieldContextModel)
    expect(made.data).toEqual(options(...wanted))
  })

  it('finds lists in lists, also within what is spelled alike, and says where', () => {
    const source = options(['One', ['a']], ['Two', ['b']])
    const destination = options(['TWO', ['B', 'x']], ['One', ['A']])
    const made = spelledAs(source, destination, fieldContextModel)
    expect(made.data).toEqual(options(['One', ['A']], ['TWO', ['B']]))
    expect(made.kept).toEqual([
      { path: 'options.0.children', here: 'a', there: 'A' },
      { path: 'options', here: 'Two', there: 'TWO' },
      { path: 'options.1.children', here: 'b', there: 'B' },
    ])
    const merged = reconcile(made.data, destination, fieldContextModel.collections)
    expect(merged).toEqual(options(['One', ['A']], ['TWO', ['B', 'x']]))
    expect(spelledAs(source, merged, fieldContextModel).data).toEqual(made.data)
  })

  it.each([
    [
      { type: 'option.single', option: 'Two' },
      { type: 'option.single', option: 'TWO' },
    ],
    [
      { type: 'option.cascading', option: 'Two', child: 'b' },
      { type: 'option.cascading', option: 'TWO', child: 'B' },
    ],
    [
      { type: 'option.cascading', option: 'One', child: null },
      { type: 'option.cascading', option: 'One', child: null },
    ],
    [
      { type: 'option.multiple', options: ['One', 'Two'] },
      { type: 'option.multiple', options: ['One', 'TWO'] },
    ],
    [
      { type: 'textfield', text: 'Two' },
      { type: 'textfield', text: 'Two' },
    ],
    [null, null],
  ])('default value %j becomes %j', (before, after) => {
    const source = { ...options('One', ['Two', ['b']]), default: before }
    const destination = { ...options('One', ['TWO', ['B']]), default: null }
    const made = spelledAs(source, destination, fieldContextModel)
    expect(made.data.default).toEqual(after)
  })

  it('follows the default level of an issue security scheme', () => {
    const levels = (...names: readonly string[]) => ({
      levels: names.map((name) => ({ name, members: [] })),
      defaultLevel: names[0] ?? '',
    })
    const made = spelledAs(levels('Secret', 'Open'), levels('SECRET'), issueSecuritySchemeModel)
    expect(made.data).toEqual(levels('SECRET', 'Open'))
  })

  it('takes directed transitions for the same only if they lead the same way', () => {
    const transition = (name: string, to: string) => ({
      route: { type: 'DIRECTED', name, to: reference('status', to), from: [] },
      name,
    })
    const one = { transitions: [transition('Go', '1'), transition('End', '2')] }
    const other = { transitions: [transition('GO', '1'), transition('END', '3')] }
    const made = spelledAs(one, other, workflowModel)
    expect(made.data).toEqual({ transitions: [transition('GO', '1'), transition('End', '2')] })
  })

  it('leaves data as it is where nothing is spelled in another way', () => {
    const source = { tabs: [{ name: 'Plan', fields: [reference('field', 'PLAN')] }] }
    const destination = { tabs: [{ name: 'Plan', fields: [reference('field', 'plan')] }] }
    expect(spelledAs(source, destination, screenModel).data).toBe(source)
  })
})
