import { describe, expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { KnownPair } from '#contract/model/ledger'
import { isWriting, type Plan } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import { carryOut } from './in-memory-deployment.ts'
import { object, plan, site, stepOf, user } from './sample-site.ts'

const screen = (id: string, name: string) => object('screen', id, name, { tabs: [] })
const project = (id: string, ...screens: readonly string[]) =>
  object('project', id, 'P', {
    name: 'Project',
    lead: reference('user', 'admin'),
    screens: screens.map((one) => reference('screen', one)),
  })

const here = (name: string, ...others: readonly ReturnType<typeof screen>[]) =>
  site('here', [
    user('admin'),
    screen('1', name),
    ...others,
    project('9', '1', ...others.map(({ id }) => id)),
  ])
const there = (...screens: readonly ReturnType<typeof screen>[]) =>
  site('there', [user('admin'), ...screens])

const rename = (name: string, newName: string): Decision => ({
  kind: 'screen',
  name,
  choose: 'rename',
  newName,
})

const pair = (source: string, destination: string): KnownPair => ({
  kind: 'screen',
  sourceId: '1',
  destinationId: '7',
  names: { source, destination },
})

const open = (made: Plan) => made.steps.filter((step) => isWriting(step))

describe('an object that is renamed', () => {
  it('is made under the new name where there is none, and found again', () => {
    const decisions = [rename('Screen', 'Other')]
    const made = plan(here('Screen'), there(), { decisions })
    expect(stepOf(made, 'screen:1')).toMatchObject({ action: 'create', name: 'Other' })
    const after = carryOut(made, there()).snapshot
    expect(open(plan(here('Screen'), after, { decisions }))).toEqual([])
  })

  it('gets the new name together with the update where it is there', () => {
    const decisions = [rename('Screen', 'Other')]
    const made = plan(here('Screen'), there(screen('7', 'Screen')), { decisions })
    expect(stepOf(made, 'screen:1')).toMatchObject({
      action: 'update',
      destinationId: '7',
      changes: [{ path: 'name', before: 'Screen', after: 'Other' }],
    })
    const after = carryOut(made, there(screen('7', 'Screen'))).snapshot
    expect(open(plan(here('Screen'), after, { decisions }))).toEqual([])
  })

  it('is asked about where the new name is taken, and waits where it is given up', () => {
    const sites = [screen('7', 'Screen'), screen('8', 'Other')]
    const decisions = [rename('Screen', 'Other')]
    const made = plan(here('Screen'), there(...sites), { decisions })
    expect(made.problems).toMatchObject([
      { code: 'name-taken', stepId: 'screen:1', candidates: [{ id: '8' }] },
    ])
    const both = [...decisions, rename('Other', 'Third')]
    const source = here('Screen', screen('2', 'Other'))
    const moved = plan(source, there(...sites), { decisions: both })
    expect(moved.problems).toEqual([])
    expect(stepOf(moved, 'screen:1').dependsOn).toEqual(['screen:2'])
  })

  it('is asked about where names would go round in a circle', () => {
    const decisions = [rename('Screen', 'Other'), rename('Other', 'Screen')]
    const source = here('Screen', screen('2', 'Other'))
    const made = plan(source, there(screen('7', 'Screen'), screen('8', 'Other')), { decisions })
    expect(made.problems.map(({ code }) => code)).toContain('name-taken')
  })
})

describe('a pair that the ledger knows', () => {
  it('gets the name that the source gave it since', () => {
    const remembered = [pair('Screen', 'Screen')]
    const made = plan(here('New'), there(screen('7', 'Screen')), { remembered })
    expect(stepOf(made, 'screen:1')).toMatchObject({
      action: 'update',
      evidence: 'ledger',
      destinationId: '7',
      after: { name: 'New' },
    })
    expect(made.known).toEqual(remembered)
  })

  it('keeps the name that the destination gave it since, and tells of it', () => {
    const remembered = [pair('Screen', 'Screen')]
    const made = plan(here('Screen'), there(screen('7', 'Theirs')), { remembered })
    expect(stepOf(made, 'screen:1')).toMatchObject({ action: 'no-change', destinationId: '7' })
    expect(made.notices).toMatchObject([
      { code: 'name-kept', stepId: 'screen:1', details: ['Screen', 'Theirs'] },
    ])
  })

  it('keeps a name that was chosen for it, whatever the source calls it', () => {
    const remembered = [pair('Screen', 'Chosen')]
    const made = plan(here('New'), there(screen('7', 'Chosen')), { remembered })
    expect(stepOf(made, 'screen:1')).toMatchObject({ action: 'no-change', destinationId: '7' })
  })

  it('leaves its former name to a new object, which is made after it gave it up', () => {
    const remembered = [pair('Screen', 'Screen')]
    const source = here('New', screen('2', 'Screen'))
    const made = plan(source, there(screen('7', 'Screen')), { remembered })
    expect(stepOf(made, 'screen:2')).toMatchObject({ action: 'create', dependsOn: ['screen:1'] })
    expect(made.problems).toEqual([])
  })

  it('counts less than a decision, and nothing once its other half has gone', () => {
    const remembered = [pair('Screen', 'Screen')]
    const sites = there(screen('7', 'Old'), screen('8', 'Screen'))
    const use = { kind: 'screen', name: 'Screen', choose: 'use', destinationId: '8' } as const
    const chosen = plan(here('Screen'), sites, { remembered, decisions: [use] })
    expect(stepOf(chosen, 'screen:1').destinationId).toBe('8')
    const gone = plan(here('Screen'), there(screen('8', 'Screen')), { remembered })
    expect(stepOf(gone, 'screen:1')).toMatchObject({ destinationId: '8', evidence: 'exact-name' })
  })

  it('is not made once more by the decision that made it', () => {
    const remembered: readonly KnownPair[] = [{ ...pair('Screen', 'Screen'), madeAnew: true }]
    const create = { kind: 'screen', name: 'Screen', choose: 'create' } as const
    const sites = there(screen('7', 'Screen'), screen('8', 'Screen'))
    const made = plan(here('Screen'), sites, { remembered, decisions: [create] })
    expect(stepOf(made, 'screen:1')).toMatchObject({ action: 'no-change', destinationId: '7' })
  })
})
