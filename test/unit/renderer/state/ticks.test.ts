import { describe, expect, it } from 'vitest'
import { indexPlan } from '../../../../renderer/state/plan-index.ts'
import { keepTicks, tickRows, tickState, untickRows } from '../../../../renderer/state/ticks.ts'
import { largePlan, row, samplePlan } from '../sample-plan.ts'

const index = indexPlan(
  samplePlan([
    row({ id: 'status' }),
    row({ id: 'workflow', dependsOn: ['status'] }),
    row({ id: 'scheme', dependsOn: ['workflow', 'not-in-the-plan'] }),
    row({ id: 'blocked', readiness: 'blocked', action: 'problem' }),
    row({ id: 'same', readiness: 'nothing-to-do', action: 'no-change' }),
  ]),
)
const at = (...positions: number[]): Uint32Array => Uint32Array.from(positions)

describe('ticks as “all but these”', () => {
  it('tells all, some and none; what cannot be ticked does not count', () => {
    expect(tickState(index, at(0, 1, 3, 4), new Set())).toBe('all')
    expect(tickState(index, at(0, 1, 3), new Set(['status']))).toBe('some')
    expect(tickState(index, at(0, 1, 3), new Set(['status', 'workflow']))).toBe('no')
    expect(tickState(index, at(3, 4), new Set())).toBe('none')
  })

  it('unticks only what can be ticked', () => {
    expect(untickRows(index, [0, 3, 4], new Set())).toEqual(new Set(['status']))
  })

  it('ticks what the row needs, directly or through others, with it', () => {
    const unticked = new Set(['status', 'workflow', 'scheme'])
    expect(tickRows(index, [2], unticked)).toEqual(new Set())
    expect(tickRows(index, [0], unticked)).toEqual(new Set(['workflow', 'scheme']))
  })

  it('does not tick anything for a row that cannot be ticked itself', () => {
    const plan = indexPlan(
      samplePlan([
        row({ id: 'need' }),
        row({ id: 'blocked', readiness: 'blocked', dependsOn: ['need'] }),
      ]),
    )
    expect(tickRows(plan, [1], new Set(['need']))).toEqual(new Set(['need']))
  })

  it('ends on a circle of needs', () => {
    const plan = indexPlan(
      samplePlan([row({ id: 'x', dependsOn: ['y'] }), row({ id: 'y', dependsOn: ['x'] })]),
    )
    expect(tickRows(plan, [0], new Set(['x', 'y']))).toEqual(new Set())
  })

  it('forgets ticks of rows that are gone or blocked by now', () => {
    expect(keepTicks(index, new Set(['status', 'gone', 'blocked']))).toEqual(new Set(['status']))
  })

  it('goes there and back over 12,000 rows', () => {
    const large = indexPlan(largePlan())
    const every = Array.from(large.rows.keys())
    const unticked = untickRows(large, every, new Set())
    expect(unticked.size).toBe(6000)
    expect(tickState(large, Uint32Array.from(every), unticked)).toBe('no')
    expect(tickRows(large, every, unticked).size).toBe(0)
  })
})
