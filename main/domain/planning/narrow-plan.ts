import { isWriting, type Plan, type Step } from '#contract/model/plan'
import { earlierStepOf, firstHalfOf, lastOf, makersNeeded } from '../deployment/step-links.ts'
import { withoutUsers } from './only-for.ts'
import { reindexing } from './reindexing.ts'

/** A step that is not carried out, and the step whose absence is the reason. */
export interface LeftOut {
  readonly stepId: string
  readonly because: string
}

/** What is left of a plan when some of its steps are not ticked. */
export interface NarrowedPlan {
  /** Complete in itself: nothing in it needs a step that went. */
  readonly plan: Plan
  /** Steps that went although they were ticked, in the order of the plan. */
  readonly leftOut: readonly LeftOut[]
}

const needed = (step: Step): readonly string[] => {
  const earlier = earlierStepOf(step.id)
  return earlier === undefined ? makersNeeded(step) : [earlier, ...makersNeeded(step)]
}

/** The steps in one look through them, and first halves that went on without their second. */
interface Look {
  readonly kept: readonly Step[]
  readonly leftOut: readonly LeftOut[]
  /** By their ids, with what their second halves lack. */
  readonly halves: ReadonlyMap<string, string>
}

/**
 * Takes out what is not ticked, what would be half made or of no use (`without`, with the steps that
 * they lack), and what needs something of both.
 */
const lookThrough = (
  steps: readonly Step[],
  unticked: ReadonlySet<string>,
  without: ReadonlyMap<string, string>,
): Look => {
  /** Steps without which an object does not exist. */
  const unmade = new Set<string>()
  /** Writing steps that are not carried out: what they would leave unused is used. */
  const undone = new Set<string>()
  const kept: Step[] = []
  const leftOut: LeftOut[] = []
  const halves = new Map<string, string>()
  for (const step of steps) {
    const first = firstHalfOf(step.id)
    const isUnticked = [first ?? step.id, lastOf(step.id) ?? ''].some((id) => unticked.has(id))
    const because =
      needed(step).find((id) => unmade.has(id)) ??
      without.get(step.id) ??
      (step.action === 'delete' ? step.dependsOn.find((id) => undone.has(id)) : undefined)
    if (!isUnticked && because === undefined) {
      kept.push(step)
      continue
    }
    if (step.destinationId === undefined) unmade.add(step.id)
    if (isWriting(step)) undone.add(step.id)
    if (isUnticked || because === undefined) continue
    if (first === undefined && isWriting(step)) leftOut.push({ stepId: step.id, because })
    if (first !== undefined && !unmade.has(first)) halves.set(first, because)
  }
  return { kept, leftOut, halves }
}

/**
 * Takes steps out of a plan. What needs an object that would then not be made goes with them; an
 * object that exists already is used as it stands, so an unticked modification takes nothing along.
 * An object that is made in two halves goes as a whole, whichever half lacks something; one that only
 * what goes would have used, and that nothing would list, goes with that. A plan made
 * again afterwards still wants what was taken out.
 */
export const narrowPlan = (plan: Plan, unticked: Iterable<string>): NarrowedPlan => {
  const out = new Set([...unticked].map((id) => firstHalfOf(id) ?? id))
  const without = new Map<string, string>()
  let look = lookThrough(plan.steps, out, without)
  for (;;) {
    const more = [...look.halves, ...withoutUsers(look.kept)]
    if (more.length === 0) break
    for (const [id, because] of more) without.set(id, because)
    look = lookThrough(plan.steps, out, without)
  }
  const { kept, leftOut } = look
  const ids = new Set(kept.map(({ id }) => id))
  const isKept = ({ stepId }: { readonly stepId: string }): boolean => ids.has(stepId)
  const problems = plan.problems.filter(isKept)
  return {
    plan: {
      ...plan,
      steps: kept.map((step) => ({
        ...step,
        dependsOn: step.dependsOn.filter((id) => ids.has(id)),
      })),
      problems,
      notices: plan.notices.filter(isKept),
      manual: [
        ...plan.manual.filter((one) => one.code !== 'reindex' && isKept(one)),
        ...reindexing(kept, plan.destination),
      ],
    },
    leftOut,
  }
}
