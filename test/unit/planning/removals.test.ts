import { describe, expect, it } from 'vitest'
import type { Decision, Removal } from '#contract/model/decision'
import type { JsonObject } from '#contract/model/json'
import type { Plan } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import { carryOut } from './in-memory-deployment.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const field = (id: string) => reference('field', id)
const tab = (name: string, ...fields: readonly string[]) => ({ name, fields: fields.map(field) })
const fields = ['1', '2', '3', '4'].map((id) => object('field', id, `F${id}`, { type: 'select' }))

const option = (value: string, disabled = false) => ({ value, disabled })

/** A site with a screen, and a context with options, that its one project needs. */
const siteWith = (
  name: string,
  tabs: readonly JsonObject[],
  options: readonly JsonObject[] = [option('S')],
) =>
  site(name, [
    user('admin'),
    ...fields,
    object(
      'fieldContext',
      '7',
      'Context',
      { projects: [], options },
      { owner: { kind: 'field', id: '1' } },
    ),
    object('screen', '5', 'Main', { tabs }),
    object('project', '9', 'P', {
      name: 'Home',
      lead: reference('user', 'admin'),
      screen: reference('screen', '5'),
      field: field('1'),
    }),
  ])

const here = siteWith('here', [tab('A', '1'), tab('B', '2')])

const remove = (made: Plan, stepId: string, elements: readonly Removal[]): Decision => {
  const { kind, name, sourceId } = stepOf(made, stepId)
  return { kind, name, sourceId, choose: 'remove', elements }
}

/** Ticks those extras of a step that `wanted` picks. */
const tick = (made: Plan, stepId: string, wanted: (path: string, element: unknown) => boolean) =>
  remove(
    made,
    stepId,
    stepOf(made, stepId)
      .extras.filter(({ path, element }) => wanted(path, element))
      .map(({ path, element }) => ({ path, element })),
  )

describe('what only the destination has', () => {
  const there = siteWith('there', [tab('A', '1', '3'), tab('X', '4'), tab('B', '2')])
  const made = plan(here, there)

  it('is told element by element, and stays', () => {
    expect(stepOf(made, 'screen:5')).toMatchObject({
      action: 'no-change',
      removed: [],
      extras: [
        { path: expect.stringMatching(/^tabs\.~[0-9a-f]+\.fields$/), element: field('3') },
        { path: 'tabs', element: tab('X', '4'), how: 'remove' },
      ],
    })
    expect(made.notices.filter(({ code }) => code === 'extra-kept')).toHaveLength(2)
  })

  it('goes where it is ticked, and nothing else does', () => {
    const decisions = [tick(made, 'screen:5', (path) => path !== 'tabs')]
    const step = stepOf(plan(here, there, { decisions }), 'screen:5')
    expect(step.action).toBe('update')
    expect(step.after.tabs).toEqual([tab('A', '1'), tab('X', '4'), tab('B', '2')])
    expect(step.changes).toMatchObject([{ before: field('3') }])
    expect(step.removed).toHaveLength(1)
  })

  it('is meant even after other elements of the list went', () => {
    const decisions = [tick(made, 'screen:5', () => true)]
    const first = plan(here, there, { decisions })
    const after = carryOut(first, there)
    const again = plan(here, after.snapshot, { decisions, known: after.pairs })
    expect(again.steps.every(({ action }) => action === 'no-change')).toBe(true)
    const moved = siteWith('there', [tab('B', '2', '3'), tab('A', '1')])
    expect(stepOf(plan(here, moved, { decisions }), 'screen:5')).toMatchObject({ removed: [] })
  })

  it('is no extra where the source has it in another list of the same kind', () => {
    const elsewhere = siteWith('there', [tab('A', '1', '2'), tab('B')])
    expect(stepOf(plan(here, elsewhere), 'screen:5')).toMatchObject({
      action: 'update',
      extras: [],
    })
  })
})

describe('an element that can be switched off', () => {
  const there = siteWith(
    'there',
    [tab('A', '1'), tab('B', '2')],
    [option('S'), option('M'), option('L', true)],
  )
  const made = plan(here, there)
  const context = 'fieldContext:7'

  it('is switched off first, and only taken out when it is', () => {
    expect(stepOf(made, context).extras).toMatchObject([
      { element: option('M'), how: 'disable' },
      { element: option('L', true), how: 'remove' },
    ])
    const decisions = [tick(made, context, () => true)]
    const first = plan(here, there, { decisions })
    expect(stepOf(first, context).after.options).toEqual([option('S'), option('M', true)])
    const after = carryOut(first, there)
    const again = plan(here, after.snapshot, { decisions, known: after.pairs })
    expect(stepOf(again, context)).toMatchObject({ action: 'no-change', removed: [] })
  })

  it('is taken out at once where the user says so', () => {
    const elements = [{ path: 'options', element: option('M'), how: 'remove' as const }]
    const decisions = [remove(made, context, elements)]
    expect(stepOf(plan(here, there, { decisions }), context).after.options).toEqual([
      option('S'),
      option('L', true),
    ])
  })
})
