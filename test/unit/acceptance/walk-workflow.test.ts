import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextMove, type OfferedTransition, transitionKey } from '#domain/acceptance/walk-workflow'

type Workflow = Readonly<Record<string, readonly OfferedTransition[]>>

/** Walks a workflow as the engine does; gives what was tried, and how many issues it took. */
const walk = (workflow: Workflow, start: string, refuses: ReadonlySet<string> = new Set()) => {
  const offered = new Map<string, readonly OfferedTransition[]>()
  const [tried, refused] = [new Set<string>(), new Set<string>()]
  let at = start
  let issues = 1
  for (let moves = 0; ; moves += 1) {
    if (moves > 1000) throw new Error('it does not end')
    offered.set(at, workflow[at] ?? [])
    const next = nextMove({ offered, tried, refused }, at, start)
    if (next.move === 'done') return { tried, issues }
    if (next.move === 'anew') {
      issues += 1
      at = start
      continue
    }
    const key = transitionKey(at, next.transition)
    tried.add(key)
    if (refuses.has(key)) refused.add(key)
    else at = next.transition.to
  }
}

const to = (id: string, status: string): OfferedTransition => ({ id, to: status })

describe('walking a workflow', () => {
  it('takes each transition once from each status it leaves from', () => {
    const cycle = { a: [to('1', 'b')], b: [to('2', 'c'), to('3', 'a')], c: [to('4', 'a')] }
    const { tried, issues } = walk(cycle, 'a')
    expect([...tried].toSorted()).toEqual(['a 1', 'b 2', 'b 3', 'c 4'])
    expect(issues).toBe(1)
  })

  it('begins with another issue where no way leads back', () => {
    const fork = { a: [to('1', 'b'), to('2', 'c')], b: [], c: [] }
    expect(walk(fork, 'a')).toEqual({ tried: new Set(['a 1', 'a 2']), issues: 2 })
  })

  it('does not lead past what Jira refuses', () => {
    const chain = { a: [to('1', 'b')], b: [to('2', 'c')] }
    expect([...walk(chain, 'a', new Set(['a 1'])).tried]).toEqual(['a 1'])
  })

  it('comes to an end, and past everything that can be reached', () => {
    const statuses = ['a', 'b', 'c', 'd']
    const edges = fc.array(
      fc.tuple(fc.constantFrom(...statuses), fc.constantFrom(...statuses), fc.boolean()),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(edges, (list) => {
        const workflow: Workflow = Object.fromEntries(
          statuses.map((status) => [
            status,
            list.flatMap(([from, target], id) => (from === status ? [to(`${id}`, target)] : [])),
          ]),
        )
        const refuses = new Set(
          list.flatMap(([from, , isRefused], id) => (isRefused ? [`${from} ${id}`] : [])),
        )
        const { tried } = walk(workflow, 'a', refuses)
        const reached = new Set(['a'])
        for (const status of reached) {
          for (const one of workflow[status] ?? []) {
            if (!refuses.has(transitionKey(status, one))) reached.add(one.to)
          }
        }
        const all = [...reached].flatMap((status) =>
          (workflow[status] ?? []).map((one) => transitionKey(status, one)),
        )
        expect([...tried].toSorted()).toEqual(all.toSorted())
      }),
      { numRuns: 80 },
    )
  })
})
