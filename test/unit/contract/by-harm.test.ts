import { expect, it } from 'vitest'
import { byHarm } from '#contract/by-harm'
import type { Harm } from '#contract/model/harm'
import { row } from '../renderer/sample-plan.ts'

const harm = (change: Partial<Harm>): Harm => ({
  does: 'changes',
  issues: 0,
  projects: 0,
  dependants: 0,
  ...change,
})

it('puts what deletes or moves issues first, then goes by issues, projects and dependants', () => {
  const rows = [
    row({ id: 'unchanged', harm: harm({ does: 'nothing', issues: 900 }) }),
    row({ id: 'new', harm: harm({ does: 'adds' }) }),
    row({ id: 'unused', harm: harm({}) }),
    row({ id: 'some depend', harm: harm({ dependants: 4 }) }),
    row({ id: 'many issues', harm: harm({ issues: 800 }) }),
    row({ id: 'nobody knows', harm: harm({ issues: null }) }),
    row({ id: 'few issues', harm: harm({ issues: 8 }), sharedWith: 1 }),
    row({ id: 'few issues, shared', harm: harm({ issues: 8 }), sharedWith: 3 }),
    row({ id: 'moves', harm: harm({ does: 'moves-issues', issues: 12 }) }),
    row({ id: 'deletes', harm: harm({ does: 'deletes', issues: 3 }) }),
  ]
  expect(rows.toSorted(byHarm).map(({ id }) => id)).toEqual([
    'moves',
    'deletes',
    'nobody knows',
    'many issues',
    'few issues, shared',
    'few issues',
    'some depend',
    'unused',
    'new',
    'unchanged',
  ])
})
