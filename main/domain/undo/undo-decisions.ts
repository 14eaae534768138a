import type { ConfigObject } from '#contract/model/config-object'
import type { Decision } from '#contract/model/decision'
import type { ExtraElement, Plan } from '#contract/model/plan'
import { canonicalJson, sameJson } from '../canonical-json.ts'
import { collectionAt, patternOfPath } from '../collections.ts'
import { lastOf } from '../deployment/step-links.ts'
import type { KindModel, KindModels } from '../kind-model.ts'
import { extrasOf } from '../planning/extras.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { projectUsage } from '../planning/project-usage.ts'
import type { Trace } from './run-traces.ts'

/** What the decisions of an undo are made from. */
export interface UndoDecisionsInput {
  readonly plan: Plan
  /** What the run changed, and what it made as far as it is there. */
  readonly changed: readonly Trace[]
  readonly made: readonly ConfigObject[]
  readonly before: ObjectIndex
  readonly now: ObjectIndex
  readonly models: KindModels
}

/**
 * Elements that the run added. What joins a list by itself leaves it by itself; it is in no state that
 * a run left, so that the wanted one is looked through, too.
 */
const addedElements = (
  { former, left, wanted }: Trace,
  model: KindModel,
): readonly ExtraElement[] => {
  const found = [wanted, left ?? {}].flatMap((later) => extrasOf(former?.data ?? {}, later, model))
  const each = new Map(found.map((one) => [`${one.path}\n${canonicalJson(one.element)}`, one]))
  return [...each.values()]
    .filter(({ path }) => {
      const collection = collectionAt(model.collections, patternOfPath(path))
      const isJoined = collection?.joinsDefault === true && former?.protection === 'default'
      return collection?.grows !== true && !isJoined
    })
    .map((extra) => ({ ...extra, how: 'remove' }))
}

/** Whether the run itself set what Slipway leaves to a person otherwise. */
const wasSetLast = ({ kind, id, former }: Trace, { plan, now, models }: UndoDecisionsInput) => {
  const members = models.get(kind)?.byHand?.flatMap(({ member, last }) => (last ? [member] : []))
  const there = now.get(kind, id)
  const isOther = members?.some((member) => {
    const [one = null, other = null] = [former?.data[member], there?.data[member]]
    return !sameJson(one, other)
  })
  return (
    isOther === true &&
    plan.steps.some((step) => step.kind === kind && step.destinationId === id && lastOf(step.id))
  )
}

/**
 * The decisions that an undo begins with, to be looked through and changed like those of any plan:
 * what the run made goes, what it added to lists is taken out, and what was agreed to for others is
 * agreed to again, as far as they are the same projects.
 */
export const decisionsForUndo = (input: UndoDecisionsInput): readonly Decision[] => {
  const { changed, made, before, now, models } = input
  const usage = projectUsage(before, models)
  const ours = [...made, ...changed.flatMap(({ kind, id }) => now.get(kind, id) ?? [])]
    .filter(({ kind }) => kind === 'project')
    .map(({ name }) => name)
  const namesNow = (projects: readonly ConfigObject[]): readonly string[] =>
    projects.flatMap(({ kind, id }) => now.get(kind, id)?.name ?? [])

  return [
    ...made.map(
      ({ kind, name, id }): Decision => ({ kind, name, choose: 'delete', destinationId: id }),
    ),
    ...changed.flatMap((trace): readonly Decision[] => {
      const { kind, id, former } = trace
      const model = models.get(kind)
      if (!former || !model) return []
      const subject = { kind, name: former.name, sourceId: id }
      const elements = addedElements(trace, model)
      const earlier = before.get(kind, id)
      const projects = [...new Set([...namesNow(earlier ? usage(earlier) : []), ...ours])]
      return [
        ...(elements.length > 0 ? [{ ...subject, choose: 'remove' as const, elements }] : []),
        { ...subject, choose: 'update', projects },
        { ...subject, choose: 'accept', code: 'text-unclear' },
        ...(wasSetLast(trace, input) ? [{ ...subject, choose: 'enable' as const }] : []),
      ]
    }),
  ]
}
