import type { ConfigObject } from '#contract/model/config-object'
import type { Notice } from '#contract/model/plan'
import type { ProblemCode } from '#contract/model/problem-codes'
import { type Reference, reference } from '#contract/model/reference'
import { kindNotShown } from '#contract/not-shown'
import type { KindModels } from '../kind-model.ts'
import { baseStates, counterpartsThen } from '../three-way/base-state.ts'
import type { Closure } from './closure.ts'
import { counterpartsOf } from './counterparts.ts'
import type { DecisionsFor } from './decision-index.ts'
import type { Draft } from './draft.ts'
import { draftStep, isUsedAsItIs } from './draft-step.ts'
import { codeForMissing, notice, problem } from './findings.ts'
import { type HandReason, unshownMembers } from './hand-made.ts'
import type { Match } from './match.ts'
import { type ObjectIndex, stepIdOf } from './object-index.ts'
import type { PlanningInput } from './planning-input.ts'
import { projectUsage } from './project-usage.ts'
import type { Remembered } from './remembered.ts'

/** Both sites and what brings their objects together. */
export interface Sides {
  readonly source: ObjectIndex
  readonly destination: ObjectIndex
  readonly decisionFor: DecisionsFor
  readonly matchOf: (object: ConfigObject) => Match
  readonly remembered: Remembered
  readonly deployingAccount: string
  readonly originalOf: (object: ConfigObject) => ConfigObject
  readonly skips: (object: ConfigObject) => boolean
  readonly handMadeOf: (object: ConfigObject) => HandReason | undefined
  readonly isHalf: (object: ConfigObject) => boolean
}

/** Whether the counterpart of an object stays as it is. */
export const usedAsItIs =
  (
    { decisionFor, matchOf, isHalf }: Pick<Sides, 'decisionFor' | 'matchOf' | 'isHalf'>,
    models: KindModels,
  ) =>
  (object: ConfigObject): boolean => {
    const match = matchOf(object)
    if (match.state !== 'matched') return false
    const model = models.get(object.kind)
    return isUsedAsItIs(object, match.destination, model, decisionFor(object), isHalf(object))
  }

/** An object without the members that the destination does not show, and those. */
const asShown = (object: ConfigObject, models: KindModels) => {
  const members = unshownMembers(object, models)
  if (members.length === 0) return { shown: object, unshown: {} }
  const kept = Object.entries(object.data).filter(([member]) => !members.includes(member))
  const hidden = Object.entries(object.data).filter(([member]) => members.includes(member))
  const shown = { ...object, data: Object.fromEntries(kept) }
  return { shown, unshown: Object.fromEntries(hidden) }
}

/** Drafts the steps of all objects that are carried. */
export const draftAll = (
  input: PlanningInput,
  carried: readonly ConfigObject[],
  closure: Closure,
  sides: Sides,
): readonly Draft[] => {
  const { models } = input
  const { source, destination, decisionFor, matchOf, deployingAccount, skips, remembered } = sides
  const usage = projectUsage(destination, models)
  const inClosure = new Set(carried.map(stepIdOf))
  const ours = new Set(
    carried
      .filter((object) => object.kind === 'project')
      .flatMap((project) => {
        const match = matchOf(project)
        return match.state === 'matched' ? [match.destination.id] : []
      }),
  )
  const baseOf = baseStates(input.base, input.source.site.cloudId, remembered)
  const counterparts = counterpartsOf({
    source,
    destination,
    models,
    matchOf,
    // Of the same site all is there.
    isCarried: (object) => input.undoing !== undefined || inClosure.has(stepIdOf(object)),
    skips,
    keepsItsName: (object, there) =>
      !inClosure.has(stepIdOf(object)) || baseOf(object, there)?.data.name === object.name,
    isUsedAsItIs: usedAsItIs(sides, models),
    isHandMade: (object) => sides.handMadeOf(object) !== undefined,
    deployingAccount,
  })
  const then = counterpartsThen(input.base, counterparts, remembered)
  const unreadable = new Map(
    input.destination.gaps.map((gap) => [gap.kind, `${gap.what}: ${gap.reason}`]),
  )
  const missingCode = (lost: Reference): ProblemCode => {
    const object = source.get(lost.$ref, lost.id)
    if (object && sides.handMadeOf(object) !== undefined) return 'made-by-hand-first'
    return unreadable.has(lost.$ref) ? 'not-readable' : codeForMissing(lost)
  }
  const unknown = input.source.gaps.filter(({ code }) => code === kindNotShown)
  /** A new project has what Jira gives it where nobody knows what the source's has. */
  const defaultsOf = (object: ConfigObject, { state }: Match): readonly Notice[] =>
    object.kind === 'project' && state === 'new' && unknown.length > 0
      ? [
          notice(stepIdOf(object), 'defaults-instead', '', [
            object.name,
            ...unknown.map(({ what }) => what),
          ]),
        ]
      : []
  return carried.map((whole) => {
    const { shown: object, unshown } = asShown(whole, models)
    const model = models.get(object.kind)
    if (!model) throw new Error(`no such kind: ${object.kind}`)
    const match = matchOf(object)
    const owner =
      object.owner && counterparts.targetOf(reference(object.owner.kind, object.owner.id))
    const draft = draftStep({
      object,
      nameHere: sides.originalOf(object).name,
      model,
      match,
      ...counterparts,
      nameOf: (kind, id) => source.get(kind, id)?.name ?? `${kind} ${id}`,
      decisions: decisionFor(object),
      released:
        input.undoing && match.state === 'matched'
          ? (model.clearedByUndo?.(match.destination) ?? [])
          : [],
      sharedWith:
        match.state === 'matched'
          ? usage(match.destination)
              .filter((project) => !ours.has(project.id))
              .map((project) => project.name)
              .sort()
          : [],
      deployingAccount,
      baseOf,
      counterpartsThen: then,
      unreadable: unreadable.get(object.kind),
      codeForMissing: missingCode,
      owner: owner && { kind: owner.$ref, id: owner.id },
      handMade: sides.handMadeOf(whole),
      isHalf: sides.isHalf(whole),
      isUndo: input.undoing !== undefined,
      unshown,
      why: [...(closure.usedBy.get(stepIdOf(object)) ?? [])].sort(),
    })
    const hidden = input.source.gaps.filter((gap) => gap.kind === object.kind)
    return {
      ...draft,
      notices: [...draft.notices, ...defaultsOf(object, match)],
      problems: [
        ...draft.problems,
        ...hidden.map((gap) =>
          problem(draft.step.id, 'not-readable', 'element', gap.what, [gap.reason]),
        ),
      ],
    }
  })
}
