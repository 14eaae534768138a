import type { Step } from '#contract/model/plan'

/** What happens on the way through the steps, each of which comes with the step it was met from. */
interface Visitor {
  /** Whether to go on to what the step waits for: never twice for the same step. */
  enter(step: Step, from: Step | undefined): boolean
  /** Told when everything that the step waits for has been left. */
  leave(step: Step, from: Step | undefined): void
}

interface Frame {
  readonly step: Step
  readonly from: Step | undefined
  readonly ahead: Iterator<string>
}

/** Goes depth first from each step to those it waits for; keeps its own stack, however long it is. */
const visitSteps = (steps: readonly Step[], visitor: Visitor): void => {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const frames: Frame[] = []
  const meet = (step: Step, from?: Step): void => {
    if (!visitor.enter(step, from)) return
    frames.push({ step, from, ahead: step.dependsOn.toSorted().values() })
  }
  for (const start of steps) {
    meet(start)
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const { value: id, done } = frame.ahead.next()
      const next = done ? undefined : byId.get(id)
      if (next) meet(next, frame.step)
      if (!done) continue
      frames.pop()
      visitor.leave(frame.step, frame.from)
    }
  }
}

/** Finds the groups of steps that wait for each other in a circle (Tarjan's algorithm). */
export const cyclesOf = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const index = new Map<Step, number>()
  const low = new Map<Step, number>()
  const stack: Step[] = []
  const onStack = new Set<Step>()
  const cycles: Step[][] = []
  const lower = (step: Step | undefined, reached: number | undefined): void => {
    if (step && reached !== undefined) low.set(step, Math.min(low.get(step) ?? reached, reached))
  }
  visitSteps(steps, {
    enter: (step, from) => {
      if (index.has(step)) {
        if (onStack.has(step)) lower(from, index.get(step))
        return false
      }
      low.set(step, index.size)
      index.set(step, index.size)
      stack.push(step)
      onStack.add(step)
      return true
    },
    leave: (step, from) => {
      lower(from, low.get(step))
      if (low.get(step) !== index.get(step)) return
      const group = stack.splice(stack.lastIndexOf(step)).reverse()
      for (const member of group) onStack.delete(member)
      if (group.length > 1) cycles.push(group)
    },
  })
  return cycles
}

/**
 * Steps in an order in which each comes after those it depends on; among equals by kind and name,
 * so that the same plan always has the same order. A circle that is left is a bug and throws.
 */
export const inOrder = (steps: readonly Step[]): readonly Step[] => {
  const place = (step: Step) => `${step.kind}\n${step.naturalKey}\n${step.id}`
  const sorted = steps.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
  const state = new Map<Step, 'open' | 'done'>()
  const ordered: Step[] = []
  visitSteps(sorted, {
    enter: (step) => {
      if (state.get(step) === 'done') return false
      if (state.has(step)) throw new Error(`steps wait in a circle at ${step.id}`)
      state.set(step, 'open')
      return true
    },
    leave: (step) => {
      state.set(step, 'done')
      ordered.push(step)
    },
  })
  return ordered
}
