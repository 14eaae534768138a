import { expect, it } from 'vitest'
import type { MappingGrid } from '#contract/model/plan'
import { countOpen, mappingDecision, proposedFor } from '../../../../renderer/state/mapping.ts'

const subject = { kind: 'project', name: 'Boat', sourceId: '1' }

const grid = (of: MappingGrid['of']): MappingGrid => ({
  of,
  rows: [
    { issueType: 'Bug', from: 'A', targets: ['X', 'Y'], proposed: 'X', issues: '' },
    { issueType: '', from: 'B', targets: ['X', 'Y'], proposed: null, issues: '' },
  ],
})

it('begins with what is proposed, and is no decision while a row is open', () => {
  const chosen = proposedFor(grid('statuses'))
  expect(chosen).toEqual(['X', null])
  expect(countOpen(chosen)).toBe(1)
  expect(mappingDecision(subject, grid('statuses'), chosen)).toBeUndefined()
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
