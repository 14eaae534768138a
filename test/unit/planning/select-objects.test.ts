import { describe, expect, it } from 'vitest'
import { AppError } from '#contract/model/failure'
import { reference } from '#contract/model/reference'
import { selectableObjects } from '#domain/planning/select-objects'
import { sampleKinds } from './sample-kinds.ts'
import { object, plan, site, user } from './sample-site.ts'

const source = () =>
  site('a', [
    user('admin'),
    object('status', 's1', 'To Do'),
    object('status', 'p1', 'Done'),
    object('workflow', 'w1', 'Flow', {
      statuses: [{ status: reference('status', 's1') }],
      transitions: [],
    }),
    object('field', 'f1', 'Size', { type: 'text' }, { naturalKey: 'name:size|text' }),
    object(
      'fieldContext',
      'c1',
      'Only P',
      { projects: [reference('project', 'p1')], options: [] },
      { owner: { kind: 'field', id: 'f1' }, naturalKey: 'name:only p' },
    ),
    object('project', 'p1', 'P', { name: 'P' }),
  ])
const destination = () => site('b', [user('admin')])
const selected = (objects: readonly { kind: string; id: string }[], projects: string[] = []) =>
  plan(source(), destination(), { projects, objects })

describe('single objects', () => {
  it('come with what they use and nothing else', () => {
    const made = selected([{ kind: 'workflow', id: 'w1' }])
    expect(made.steps.map(({ id }) => id)).toEqual(['status:s1', 'workflow:w1'])
    expect(made.steps.map(({ why }) => why)).toEqual([['workflow:w1'], ['selected']])
    expect(made.selection).toEqual([])
    expect(made.selectedObjects).toEqual([{ kind: 'workflow', id: 'w1', name: 'Flow' }])
  })

  it('are no projects, even if they bear the id of one', () => {
    const made = selected([
      { kind: 'field', id: 'f1' },
      { kind: 'status', id: 'p1' },
    ])
    expect(made.steps.map(({ id }) => id).sort()).toEqual(['field:f1', 'status:p1'])
  })

  it('come together with projects', () => {
    const made = selected([{ kind: 'field', id: 'f1' }], ['P'])
    expect(made.steps.map(({ id }) => id).sort()).toEqual([
      'field:f1',
      'fieldContext:c1',
      'project:p1',
    ])
  })

  it.each([
    [{ kind: 'workflow', id: 'nowhere' }],
    [{ kind: 'fieldContext', id: 'c1' }],
    [{ kind: 'user', id: 'admin' }],
    [{ kind: 'project', id: 'p1' }],
    [{ kind: 'constructor', id: 'x' }],
  ])('are refused when they cannot be selected: %j', (wanted) => {
    const run = () => selected([wanted])
    expect(run).toThrow(AppError)
    expect(run).toThrow('input.invalid')
  })

  it('to choose from are neither parts nor people nor projects nor locked', () => {
    const locked = object('status', 's9', 'Locked', {}, { protection: 'locked' })
    const found = selectableObjects([...source().objects, locked], sampleKinds)
    expect(found.map(({ id }) => id)).toEqual(['s1', 'p1', 'w1', 'f1'])
  })
})
