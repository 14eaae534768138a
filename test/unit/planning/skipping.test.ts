import { describe, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { reference } from '#contract/model/reference'
import { carryOut } from './in-memory-deployment.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const field = (id: string, name: string) => object('field', id, name, { type: 'text' })
const status = object('status', '1', 'Open')
const flow = (id: string, name: string) =>
  object('workflow', id, name, {
    statuses: [{ status: reference('status', '1') }],
    transitions: [{ name: 'Go', to: reference('status', '1') }],
  })
const screen = object('screen', '5', 'Screen', {
  tabs: [{ name: 'One', fields: [reference('field', '3'), reference('field', '4')] }],
})
const project = object('project', '9', 'P', {
  name: 'Project',
  lead: reference('user', 'admin'),
  workflowScheme: reference('workflowScheme', '8'),
  screen: reference('screen', '5'),
})
const scheme = object('workflowScheme', '8', 'Scheme', {
  defaultWorkflow: reference('workflow', '6'),
  mappings: [{ issueType: reference('issueType', '2'), workflow: reference('workflow', '7') }],
})

const here = site('here', [
  user('admin'),
  status,
  object('issueType', '2', 'Bug'),
  field('3', 'Size'),
  field('4', 'Colour'),
  screen,
  flow('6', 'Flow'),
  flow('7', 'Other flow'),
  scheme,
  project,
])
const there = site('there', [user('admin')])

const skip = (kind: string, name: string): Decision => ({ kind, name, choose: 'skip' })
const ids = (decisions: readonly Decision[]) =>
  plan(here, there, { decisions }).steps.map(({ id }) => id)

describe('an object that is skipped', () => {
  it('takes list entries about it out of what stays, and tells of them', () => {
    const made = plan(here, there, { decisions: [skip('field', 'Size')] })
    expect(stepOf(made, 'screen:5').after.tabs).toEqual([
      { name: 'One', fields: [reference('field', 'new:field:4')] },
    ])
    expect(made.steps.map(({ id }) => id)).not.toContain('field:3')
    expect(made.skipped).toEqual([
      { kind: 'field', id: '3', name: 'Size', ownerName: '', because: '' },
    ])
    expect(made.notices).toMatchObject([{ code: 'element-left-out', stepId: 'screen:5' }])
    expect(made.problems).toEqual([])
  })

  it('takes along what cannot be without it, and what only that needs', () => {
    const made = plan(here, there, { decisions: [skip('workflow', 'Other flow')] })
    // Its project cannot be without the scheme either: nothing but the selection is left.
    expect(made.skipped.map(({ id, because }) => [id, because])).toEqual([
      ['7', ''],
      ['8', 'Other flow'],
      ['9', 'Scheme'],
    ])
    expect(made.steps).toEqual([])
  })

  it('takes a workflow along whose transitions lead to it', () => {
    expect(ids([skip('status', 'Open')])).toEqual([])
  })

  it('is used as it stands where the destination has it, and changes nothing', () => {
    const destination = site('there', [user('admin'), object('screen', '50', 'Screen')])
    const decisions = [skip('screen', 'Screen')]
    const made = plan(here, destination, { decisions })
    expect(stepOf(made, 'project:9').after.screen).toEqual(reference('screen', '50'))
    expect(made.steps.map(({ id }) => id)).not.toContain('screen:5')
    expect(made.steps.map(({ id }) => id)).not.toContain('field:3')
    const after = carryOut(made, destination).snapshot
    const again = plan(here, after, { decisions })
    expect(again.steps.every(({ action }) => action === 'no-change')).toBe(true)
  })
})
