import { expect, it } from 'vitest'
import type { MappingGrid } from '#contract/model/plan'
import {
  chosenFor,
  countOpen,
  mappingDecision,
  rowKey,
} from '../../../../renderer/state/mapping.ts'

const subject = { kind: 'project', name: 'Boat', sourceId: '1' }

const grid = (of: MappingGrid['of']): MappingGrid => ({
  of,
  rows: [
    { issueType: 'Bug', from: 'A', targets: ['X', 'Y'], proposed: 'X', issues: '' },
    { issueType: '', from: 'B', targets: ['X', 'Y'], proposed: null, issues: '' },
  ],
})

it('begins with what is proposed, and is no decision while a row is open', () => {
  const chosen = chosenFor(grid('statuses'), new Map())
  expect(chosen).toEqual(['X', null])
  expect(countOpen(chosen)).toBe(1)
  expect(mappingDecision(subject, grid('statuses'), chosen)).toBeUndefined()
})

it('what one project gets is decided for that project alone', () => {
  const { of, rows } = grid('statuses')
  const apart = rows.map((row, at) => ({ ...row, from: 'A', issueType: '', project: `P${at}` }))
  const picked = new Map([[rowKey({ issueType: '', project: 'P1', from: 'A' }), 'Y']])
  const chosen = chosenFor({ of, rows: apart }, picked)
  expect(mappingDecision(subject, { of, rows: apart }, chosen)).toMatchObject({
    mappings: [
      { project: 'P0', issueType: '', from: 'A', to: 'X' },
      { project: 'P1', issueType: '', from: 'A', to: 'Y' },
    ],
  })
})

it.each(['priorities', 'levels'] as const)('%s are mapped for all issue types', (of) => {
  expect(mappingDecision(subject, grid(of), ['X', 'Y'])).toEqual({
    ...subject,
    choose: `map-${of}`,
    mappings: [
      { from: 'A', to: 'X' },
      { from: 'B', to: 'Y' },
    ],
  })
})

it('a choice stays with its row when rows before it go, and goes with its target', () => {
  const { of, rows } = grid('statuses')
  const picked = new Map([
    [rowKey({ issueType: 'Bug', from: 'A' }), 'Y'],
    [rowKey({ issueType: '', from: 'B' }), 'X'],
  ])
  expect(chosenFor({ of, rows }, picked)).toEqual(['Y', 'X'])
  expect(chosenFor({ of, rows: rows.slice(1) }, picked)).toEqual(['X'])
  const other = rows.map((row) => ({ ...row, targets: ['Z'], proposed: null }))
  expect(chosenFor({ of, rows: other }, picked)).toEqual([null, null])
})
