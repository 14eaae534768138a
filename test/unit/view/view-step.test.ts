import { describe, expect, it } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import { AppError } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { type StepDetail, stepDetailSchema } from '#contract/model/step-detail'
import { kindModels } from '#kinds/registry'
import type { Describe } from '#view/describe'
import { memberViews } from '#view/member-views'
import { inWordsOnly } from '#view/view-picture'
import { viewStep } from '#view/view-step'
import { object, plan, site, user } from '../planning/sample-site.ts'

const ref = reference

const status = (id: string, name: string, category: string) =>
  object('status', id, name, { description: '', category })

const field = (id: string, name: string) =>
  object(
    'field',
    id,
    name,
    { type: 'text', description: '', searcherKey: '' },
    { naturalKey: `name:${name.toLowerCase()}|text` },
  )

const screen = (id: string, description: string, tabs: Readonly<Record<string, string[]>>) =>
  object('screen', id, 'Dialog', {
    description,
    tabs: Object.entries(tabs).map(([name, fields]) => ({
      name,
      fields: fields.map((one) => ref('field', one)),
    })),
  })

const transition = (
  type: string,
  name: string,
  to: string,
  from: string[],
  rules: Json[] = [],
) => ({
  route:
    type === 'INITIAL'
      ? { type }
      : { type, name, to: ref('status', to), from: from.map((one) => ref('status', one)) },
  name,
  to: ref('status', to),
  description: '',
  ports: [],
  conditions: [],
  validators: rules,
  actions: [],
  triggers: [],
  screen: [],
  event: '',
  properties: [],
})

const workflow = (id: string, statuses: string[], transitions: Json[], x = 0) =>
  object('workflow', id, 'Flow', {
    description: '',
    statuses: statuses.map((one) => ({
      status: ref('status', one),
      layout: [{ x, y: 0 }],
      properties: [],
      approval: false,
    })),
    transitions,
    startPointLayout: [],
    loopedTransitionContainerLayout: [],
  })

const show = (
  here: readonly ConfigObject[],
  there: readonly ConfigObject[],
  wanted: { kind: string; id: string },
): StepDetail => {
  const source = site('a', [user('admin'), ...here])
  const destination = site('b', [user('admin'), ...there])
  const made = plan(source, destination, { projects: [], objects: [wanted], models: kindModels })
  const stepId = `${wanted.kind}:${wanted.id}`
  const detail = viewStep({ plan: made, stepId, source, destination, models: kindModels })
  expect(stepDetailSchema.parse(JSON.parse(JSON.stringify(detail)))).toEqual(detail)
  return detail
}
const memberOf = (detail: StepDetail, label: string) =>
  detail.members.find((member) => member.label === label)

describe('members of a step', () => {
  const here = [
    field('f1', 'Size'),
    field('f2', 'Colour'),
    field('f3', 'Weight'),
    screen('sc1', 'New words', { Main: ['f1', 'f2'], More: ['f3'] }),
  ]
  const there = [
    field('x1', 'Size'),
    field('x2', 'Colour'),
    screen('y1', 'Old words', { Main: ['x2', 'x1'] }),
  ]
  const detail = show(here, there, { kind: 'screen', id: 'sc1' })

  it('are shown before and after, objects by name', () => {
    expect(memberOf(detail, 'Description')).toEqual({
      path: 'description',
      label: 'Description',
      change: 'changed',
      value: { shape: 'text', before: 'Old words', after: 'New words' },
    })
    expect(memberOf(detail, 'Name')?.change).toBe('same')
    expect(JSON.stringify(detail.members)).not.toMatch(/"(x1|x2|f1|f2|f3|new:)/)
  })

  it('tell elements that come from those that stay, and what is moved', () => {
    expect(memberOf(detail, 'Tabs')?.value).toMatchObject({
      items: [
        { text: 'Main', change: 'changed' },
        { text: 'More', change: 'added' },
      ],
    })
    expect(memberOf(detail, 'Tabs › Main › Fields')?.value).toEqual({
      shape: 'list',
      items: [
        { text: 'Size', change: 'same' },
        { text: 'Colour', change: 'same' },
      ],
      reordered: true,
    })
    expect(memberOf(detail, 'Tabs › More › Fields')).toMatchObject({
      change: 'added',
      value: { items: [{ text: 'Weight', change: 'added' }] },
    })
  })

  it('name what the object needs and who needs it', () => {
    expect(detail.needs.map(({ name }) => name).sort()).toEqual(['Colour', 'Size', 'Weight'])
    const weight = show(here, there, { kind: 'field', id: 'f3' })
    expect(weight.neededBy).toEqual([])
    expect(weight.members.every(({ change }) => change === 'added')).toBe(true)
    expect(weight.raw.before).toBeNull()
  })

  it('of a step that is not in the plan are an error', () => {
    const nowhere = () =>
      viewStep({
        plan: plan(site('a', here), site('b', []), {
          projects: [],
          objects: [{ kind: 'field', id: 'f1' }],
          models: kindModels,
        }),
        stepId: 'field:nowhere',
        source: site('a', here),
        destination: site('b', []),
        models: kindModels,
      })
    expect(nowhere).toThrow(AppError)
  })
})

describe('the picture of a workflow', () => {
  const rule = (key: string): Json => ({ ruleKey: key, parameters: {} })
  const here = [
    status('s1', 'To Do', 'TODO'),
    status('s2', 'Review', 'IN_PROGRESS'),
    status('s3', 'Done', 'DONE'),
    workflow(
      'w1',
      ['s1', 's2', 's3'],
      [
        transition('INITIAL', 'Create', 's1', []),
        transition('DIRECTED', 'Finish', 's3', ['s1'], [rule('system:restrict-from-all-users')]),
        transition('DIRECTED', 'Look', 's2', ['s1']),
      ],
      40,
    ),
  ]
  const there = [
    status('x1', 'To Do', 'TODO'),
    status('x3', 'Done', 'DONE'),
    workflow(
      'y1',
      ['x1', 'x3'],
      [
        transition('INITIAL', 'Create', 'x1', []),
        transition('DIRECTED', 'Finish', 'x3', ['x1']),
        transition('GLOBAL', 'Reopen', 'x1', []),
      ],
    ),
  ]
  const { workflow: picture, members } = show(here, there, { kind: 'workflow', id: 'w1' })

  it('lays both versions over each other', () => {
    expect(picture?.statuses.map(({ name, category, change }) => [name, category, change])).toEqual(
      expect.arrayContaining([
        ['To Do', 'TODO', 'same'],
        ['Done', 'DONE', 'same'],
        ['Review', 'IN_PROGRESS', 'added'],
      ]),
    )
    const lines = picture?.transitions.map(({ name, type, change }) => [name, type, change])
    expect(lines).toEqual(
      expect.arrayContaining([
        ['Create', 'initial', 'same'],
        ['Finish', 'directed', 'changed'],
        ['Look', 'directed', 'added'],
        // What only the destination has stays.
        ['Reopen', 'global', 'same'],
      ]),
    )
    const finish = picture?.transitions.find(({ name }) => name === 'Finish')
    expect(finish?.rules).toEqual([{ text: 'Restrict from all users', change: 'added' }])
  })

  it('has lines between statuses that it shows', () => {
    const ids = new Set(picture?.statuses.map(({ id }) => id))
    for (const { from, to } of picture?.transitions ?? []) {
      for (const end of [...from, ...(to === null ? [] : [to])]) expect(ids).toContain(end)
    }
  })

  it('is not told by where things are drawn', () => {
    expect(members.filter(({ path }) => /layout|ports/i.test(path))).toEqual([])
  })
})

describe('words of a step', () => {
  it('tell a tree of conditions in one line, and statuses without their places', () => {
    const conditions: Json = {
      operation: 'ANY',
      rules: [{ ruleKey: 'system:restrict-from-all-users', parameters: {} }],
      groups: [{ operation: 'ALL', rules: [{ ruleKey: 'app:own', parameters: {} }], groups: [] }],
    }
    const guarded = { ...transition('DIRECTED', 'Finish', 's1', ['s1']), conditions: [conditions] }
    const detail = show(
      [status('s1', 'To Do', 'TODO'), workflow('w1', ['s1'], [guarded], 40)],
      [],
      { kind: 'workflow', id: 'w1' },
    )
    expect(memberOf(detail, 'Statuses')?.value).toMatchObject({ items: [{ text: 'To Do' }] })
    expect(memberOf(detail, 'Transitions › Finish › Conditions')?.value).toMatchObject({
      items: [{ text: 'Any: Restrict from all users, All: app:own' }],
    })
    expect(detail.members.filter(({ label }) => /Rules|Groups/.test(label))).toEqual([])
  })

  it('call types of fields what Jira calls them', () => {
    const type = 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes'
    const box = object('field', 'f1', 'Box', { type, description: '', searcherKey: '' })
    const detail = show([box], [], { kind: 'field', id: 'f1' })
    expect(memberOf(detail, 'Type')?.value).toMatchObject({ after: 'Checkboxes' })
  })
})

describe('pictures', () => {
  const nobody: Describe = { nameOf: ({ id }) => id, value: () => '' }
  const bytes = Buffer.alloc(3000).toString('base64')
  const picture = { $picture: 'image/png', bytes }
  const type = (id: string, avatar: Json) =>
    object('issueType', id, 'Risk', { name: 'Risk', description: '', hierarchyLevel: 0, avatar })

  it('are shown with their bytes to look at, one of Jira’s by its number', () => {
    const detail = show([type('1', picture)], [type('2', '10318')], { kind: 'issueType', id: '1' })
    expect(memberOf(detail, 'Picture')).toEqual({
      path: 'avatar',
      label: 'Picture',
      change: 'changed',
      value: {
        shape: 'picture',
        before: { text: 'Jira’s own picture 10318', address: '' },
        after: {
          text: 'An uploaded picture (PNG, 3 KB)',
          address: `data:image/png;base64,${bytes}`,
        },
      },
    })
    expect(detail.raw.after?.avatar).toEqual({ $picture: 'image/png', bytes: '3 KB' })
  })

  it('that somebody uploaded here and there are no difference', () => {
    const other = { $picture: 'unseen' }
    const detail = show([type('1', picture)], [type('2', other)], { kind: 'issueType', id: '1' })
    expect(detail.row.action).toBe('no-change')
    expect(memberOf(detail, 'Picture')?.change).toBe('same')
  })

  it('of Jira are told by their numbers, and stay out of files that others read', () => {
    const detail = show([type('1', '10303')], [type('2', '10318')], { kind: 'issueType', id: '1' })
    expect(memberOf(detail, 'Picture')?.value).toEqual({
      shape: 'text',
      before: 'Jira’s own picture 10318',
      after: 'Jira’s own picture 10303',
    })
  })

  it('are told in words where many people read', () => {
    const [member] = memberViews(undefined, { avatar: picture }, { collections: [] }, nobody)
    expect(member && inWordsOnly(member).value).toEqual({
      shape: 'picture',
      before: null,
      after: { text: 'An uploaded picture (PNG, 3 KB)', address: '' },
    })
  })
})
