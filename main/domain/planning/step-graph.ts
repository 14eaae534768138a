import type { Step } from '#contract/model/plan'

/** Finds the groups of steps that wait for each other in a circle (Tarjan's algorithm). */
export const cyclesOf = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: Step[] = []
  const onStack = new Set<string>()
  const cycles: Step[][] = []

  const visit = (step: Step): number => {
    const at = index.size
    index.set(step.id, at)
    low.set(step.id, at)
    stack.push(step)
    onStack.add(step.id)
    for (const id of step.dependsOn) {
      const next = byId.get(id)
      if (!next) continue
      const reached = index.has(id) ? (onStack.has(id) ? index.get(id) : undefined) : visit(next)
      if (reached !== undefined) low.set(step.id, Math.min(low.get(step.id) ?? at, reached))
    }
    if (low.get(step.id) === at) {
      const group: Step[] = []
      for (let top = stack.pop(); top; top = stack.pop()) {
        onStack.delete(top.id)
        group.push(top)
        if (top.id === step.id) break
      }
      if (group.length > 1) cycles.push(group)
    }
    return low.get(step.id) ?? at
  }

  for (const step of steps) if (!index.has(step.id)) visit(step)
  return cycles
}

/**
 * Steps in an order in which each comes after those it depends on; among equals by kind and name,
 * so that the same plan always has the same order. A circle that is left is a bug and throws.
 */
export const inOrder = (steps: readonly Step[]): readonly Step[] => {
  const place = (step: Step) => `${step.kind}\n${step.naturalKey}\n${step.id}`
  const sorted = steps.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
  const byId = new Map(sorted.map((step) => [step.id, step]))
  const state = new Map<string, 'open' | 'done'>()
  const ordered: Step[] = []
  const visit = (step: Step): void => {
    if (state.get(step.id) === 'done') return
    if (state.get(step.id) === 'open') throw new Error(`steps wait in a circle at ${step.id}`)
    state.set(step.id, 'open')
    for (const id of [...step.dependsOn].sort()) {
      const before = byId.get(id)
      if (before) visit(before)
    }
    state.set(step.id, 'done')
    ordered.push(step)
  }
  for (const step of sorted) visit(step)
  return ordered
}
