import { describe, expect, it } from 'vitest'
import { reference as ref } from '#contract/model/reference'
import { object, plan, site, stepOf } from './sample-site.ts'

describe('cycles', () => {
  it('a field context that names the project whose screens show the field comes last', () => {
    const source = [
      object('field', 'f1', 'Size', { type: 'select' }),
      object(
        'fieldContext',
        'c1',
        'For P',
        { projects: [ref('project', 'p1')], options: [{ value: 'S' }] },
        { owner: { kind: 'field', id: 'f1' } },
      ),
      object('screen', 'sc1', 'Screen', { tabs: [{ name: 'T', fields: [ref('field', 'f1')] }] }),
      object('project', 'p1', 'P', { screen: ref('screen', 'sc1') }),
    ]
    const made = plan(site('a', source), site('b', []))
    expect(made.steps.map((step) => step.id)).toEqual([
      'field:f1',
      'screen:sc1',
      'project:p1',
      'fieldContext:c1',
    ])
  })

  it('leaves out a context whose projects do not come along, and never makes it global', () => {
    const source = [
      object('field', 'f1', 'Size', { type: 'select' }),
      object(
        'fieldContext',
        'c1',
        'For others',
        { projects: [ref('project', 'p2')], options: [] },
        { owner: { kind: 'field', id: 'f1' } },
      ),
      object('project', 'p1', 'P', { field: ref('field', 'f1') }),
      object('project', 'p2', 'Q'),
    ]
    const made = plan(site('a', source), site('b', []))
    expect(made.steps.map((step) => step.id)).toEqual(['field:f1', 'project:p1'])
  })

  it('keeps only the selected projects of a context', () => {
    const source = [
      object('field', 'f1', 'Size', { type: 'select' }),
      object(
        'fieldContext',
        'c1',
        'For both',
        { projects: [ref('project', 'p1'), ref('project', 'p2')], options: [] },
        { owner: { kind: 'field', id: 'f1' } },
      ),
      object('project', 'p1', 'P', { field: ref('field', 'f1') }),
      object('project', 'p2', 'Q'),
    ]
    const made = plan(site('a', source), site('b', [object('project', '7', 'Q')]))
    expect(stepOf(made, 'fieldContext:c1').after.projects).toEqual([
      ref('project', 'new:project:p1'),
    ])
    expect(made.notices).toMatchObject([{ code: 'element-left-out', path: 'projects.1' }])
  })

  it('cuts a true circle into a step without the deferrable member and one that fills it', () => {
    const source = [
      object('field', 'f1', 'Size', { type: 'select', home: ref('project', 'p1') }),
      object('workflow', 'w1', 'Flow', {
        statuses: [],
        transitions: [{ name: 'Close', rules: [{ field: ref('field', 'f1') }] }],
      }),
      object('project', 'p1', 'P', { workflow: ref('workflow', 'w1') }),
    ]
    const made = plan(site('a', source), site('b', []))
    expect(made.steps.map((step) => [step.id, step.action])).toEqual([
      ['workflow:w1', 'create'],
      ['project:p1', 'create'],
      ['field:f1', 'create'],
      ['workflow:w1#2', 'update'],
    ])
    expect(stepOf(made, 'workflow:w1').after.transitions).toEqual([{ name: 'Close', rules: [] }])
    expect(stepOf(made, 'workflow:w1#2').after.transitions).toEqual([
      { name: 'Close', rules: [{ field: ref('field', 'new:field:f1') }] },
    ])
    expect(stepOf(made, 'workflow:w1#2').dependsOn).toContain('workflow:w1')
  })

  it('an object that was cut in two waits as a whole for what its second half waits for', () => {
    const source = [
      object('field', 'f1', 'Size', { type: 'select', home: ref('project', 'p1') }),
      object('field', 'f2', 'Colour', { type: 'select' }),
      object('workflow', 'w1', 'Flow', {
        statuses: [],
        transitions: [
          { name: 'Close', rules: [{ field: ref('field', 'f1') }, { field: ref('field', 'f2') }] },
        ],
      }),
      object('project', 'p1', 'P', { workflow: ref('workflow', 'w1') }),
    ]
    const twice = [object('field', '8', 'Colour'), object('field', '9', 'Colour')]
    const made = plan(site('a', source), site('b', twice))
    const [problem] = made.problems
    expect(problem).toMatchObject({ code: 'ambiguous-name', stepId: 'field:f2' })
    expect(made.steps.map(({ id, blockedBy }) => [id, blockedBy])).toEqual(
      ['field:f2', 'workflow:w1', 'project:p1', 'field:f1', 'workflow:w1#2'].map((id) => [
        id,
        [problem?.id],
      ]),
    )
  })

  it('gives up waiting for an update before it defers anything', () => {
    const flow = (rules: readonly { field: ReturnType<typeof ref> }[]) => ({
      statuses: [],
      transitions: [{ name: 'Close', rules }],
    })
    const source = [
      object('field', 'f1', 'Size', { type: 'select', home: ref('project', 'p1') }),
      object('workflow', 'w1', 'Flow', flow([{ field: ref('field', 'f1') }])),
      object('project', 'p1', 'P', { workflow: ref('workflow', 'w1') }),
    ]
    const made = plan(site('a', source), site('b', [object('workflow', '9', 'Flow', flow([]))]))
    expect(made.steps.map((step) => [step.id, step.action])).toEqual([
      ['project:p1', 'create'],
      ['field:f1', 'create'],
      ['workflow:w1', 'update'],
    ])
  })
})
