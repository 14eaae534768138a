import type { ManualView } from './model/manual-step.ts'
import { capitalised, pluralOf } from './wording/plural.ts'

/** What all steps have in common; null where they differ. */
export interface SharedFacts {
  readonly name: string | null
  readonly what: string | null
  readonly where: string | null
  readonly why: string | null
  readonly page: string | null
}

/** What is to be done by hand about one object. */
export interface ManualObject {
  readonly stepId: string
  readonly steps: readonly ManualView[]
  readonly shared: SharedFacts
}

/** What is to be done by hand about the objects of one kind, in the order to work in. */
export interface ManualGroup {
  readonly kind: string
  readonly title: string
  readonly steps: readonly ManualView[]
  readonly shared: SharedFacts
  readonly objects: readonly ManualObject[]
}

const sharedBy = (steps: readonly ManualView[]): SharedFacts => {
  const alike = (fact: keyof SharedFacts): string | null => {
    const value = steps[0]?.[fact] ?? null
    return steps.every((step) => step[fact] === value) ? value : null
  }
  const name = alike('name')
  return {
    name,
    // Of one object each step says what is to be done.
    what: name === null ? alike('what') : null,
    where: alike('where'),
    why: alike('why'),
    page: alike('page'),
  }
}

/** Whether nothing is left to do about a manual step. */
export const isEnded = ({ state }: Pick<ManualView, 'state'>): boolean =>
  state === 'done' || state === 'waived'

/** How many manual steps are done or waived. */
export const countEnded = (manual: readonly Pick<ManualView, 'state'>[]): number =>
  manual.filter(isEnded).length

/**
 * Groups manual steps by their kind, and within it by the object, as they come. What all of a group have
 * in common is told once.
 */
export const groupManual = (manual: readonly ManualView[]): readonly ManualGroup[] =>
  [...Map.groupBy(manual, ({ kind }) => kind)].map(([kind, steps]) => {
    const objects = [...Map.groupBy(steps, ({ stepId }) => stepId)]
    const title = steps[0]?.kindTitle ?? kind
    return {
      kind,
      title: capitalised(objects.length === 1 ? title : pluralOf(title)),
      steps,
      shared: sharedBy(steps),
      objects: objects.map(([stepId, own]) => ({
        stepId,
        steps: own,
        shared: sharedBy(own),
      })),
    }
  })
