import type { ConfigObject } from '#contract/model/config-object'
import { isJsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import type { Stay, StepUndo, UndoWay } from '#contract/model/undo'
import { collectionAt, patternOfPath } from '../collections.ts'
import { lastOf } from '../deployment/step-links.ts'
import { movesIssues } from '../impact/moves-issues.ts'
import type { KindModel } from '../kind-model.ts'
import { memberChanges } from '../planning/member-changes.ts'
import { mergedState } from '../planning/wanted-state.ts'
import { secretsIn } from '../secrets-in.ts'

/** What the reversibility of a step is found out from. */
export interface ReversibilityInput {
  readonly step: Step
  readonly model: KindModel
  /** The destination object as it is; undefined for what the step makes. */
  readonly there: ConfigObject | undefined
  /** Its owner is made by the plan too, and can be deleted: the object goes with it. */
  readonly goesWithOwner: boolean
}

const taken = (way: UndoWay, stays: readonly Stay[]): StepUndo => ({
  way,
  reversible: stays.length === 0 ? 'fully' : 'in-part',
  stays,
})

const notAtAll = (name: string): StepUndo => ({
  way: 'none',
  reversible: 'not',
  stays: [{ code: 'object', details: [name] }],
})

const stay = (code: Stay['code'], details: readonly string[]): readonly Stay[] =>
  details.length === 0 ? [] : [{ code, details: [...new Set(details)] }]

/** The object that a step makes, as far as its plan knows it. */
const madeBy = ({ kind, name, naturalKey, owner, after }: Step): ConfigObject => ({
  kind,
  id: '',
  name,
  naturalKey,
  owner,
  protection: 'none',
  data: after,
  facts: { issueCount: 0 },
})

const undoCreation = ({ step, model, goesWithOwner }: ReversibilityInput): StepUndo => {
  const made = madeBy(step)
  const isDeletable = model.abilities.delete.can !== 'no' && model.permanent?.(made) !== true
  if (goesWithOwner) return taken('delete', [])
  if (!isDeletable) return notAtAll(step.name)
  const isKept = model.deletedInto?.(made) !== undefined
  return taken('delete', isKept ? [{ code: 'in-trash', details: [step.name] }] : [])
}

const undoDeletion = ({ step, model, there }: ReversibilityInput): StepUndo => {
  const { abilities } = model
  const before = step.before ?? {}
  const into = there && model.deletedInto?.(there)
  const inTrash = into === undefined ? [] : stay('in-trash', [step.name])
  if (abilities.create.can === 'no' || into === 'trash-with-key') {
    const never = notAtAll(step.name)
    return { ...never, stays: [...never.stays, ...inTrash] }
  }
  return taken('make-again', [
    ...stay('new-id', [step.name]),
    ...stay(
      'secrets',
      secretsIn(before).map(({ path }) => path),
    ),
    ...stay(
      'not-carried',
      abilities.lost.map(({ what }) => what),
    ),
    ...inTrash,
  ])
}

/** Members that an undo cannot bring back to what they were. */
const unlikeBefore = ({ step, model, there }: ReversibilityInput) => {
  const { before = {}, after } = step
  const later = { data: after, protection: there?.protection ?? 'none' }
  const released = there ? (model.clearedByUndo?.(there) ?? []) : []
  const all = mergedState(
    before,
    later,
    model,
    (extras) => extras.map((extra) => ({ ...extra, how: 'remove' as const })),
    released,
  )
  const left = memberChanges(all.merged, before, model.collections)
  return { restores: all.changes.length > 0, members: left.map(({ path }) => path.split('.')[0]) }
}

/** Elements that are deleted, and with them what issues have of them. */
const deletedValues = ({ step, model }: ReversibilityInput): readonly string[] =>
  step.removed.flatMap(({ path, element, how }) => {
    const { disabledBy, identity } = collectionAt(model.collections, patternOfPath(path)) ?? {}
    if (how !== 'remove' || disabledBy === undefined || !isJsonObject(element)) return []
    const [member = ''] = identity === 'element' ? [] : (identity ?? [])
    return [String(element[member] ?? path)]
  })

const undoChange = (input: ReversibilityInput): StepUndo => {
  const { step } = input
  // It only sets what Slipway leaves to a person otherwise, and can set back.
  if (lastOf(step.id) !== undefined) return taken('restore', [])
  const { restores, members } = unlikeBefore(input)
  if (!restores) return notAtAll(step.name)
  const changed = new Set(step.changes.map(({ path }) => path.split('.')[0] ?? ''))
  const secrets = secretsIn(step.before ?? {}).filter(({ path }) =>
    changed.has(path.split('.')[0] ?? ''),
  )
  return taken('restore', [
    ...stay(
      'members',
      members.flatMap((member) => member ?? []),
    ),
    ...stay('values', deletedValues(input)),
    ...(movesIssues(step) ? [{ code: 'issues-moved' as const, details: [step.name] }] : []),
    ...stay(
      'secrets',
      secrets.map(({ path }) => path),
    ),
  ])
}

/**
 * Finds out how a step can be undone, from what its kind can do and from what the undo would want:
 * the former state is planned onto the later one, and what would still differ is what stays. Steps
 * that write only.
 */
export const reversibilityOf = (input: ReversibilityInput): StepUndo => {
  switch (input.step.action) {
    case 'create':
      return undoCreation(input)
    case 'delete':
      return undoDeletion(input)
    default:
      return undoChange(input)
  }
}
