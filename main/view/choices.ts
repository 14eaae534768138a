import type { Decision } from '#contract/model/decision'
import type { PlanProblem, Step } from '#contract/model/plan'
import type { Choice, Subject } from '#contract/model/plan-view'
import { type AcceptableCode, acceptableCodes } from '#contract/model/problem-codes'
import { approvalRuleKey } from '#contract/wording/approval-wording'
import { choiceWording } from '#contract/wording/choice-wording'
import type { KindModel } from '#domain/kind-model'
import { canBeCopied } from '#domain/planning/copies'

type Choose = (problem: PlanProblem, step: Step, model: KindModel) => readonly Choice[]

const choice = (
  { id }: PlanProblem,
  number: string,
  words: { readonly label: string; readonly consequence: string },
  decision: Decision,
): Choice => ({ id: `${id}?${number}`, ...words, decision })

/**
 * The source's id goes with every decision, since names need not be unique there; for what is only on
 * the destination it is that one's.
 */
export const subjectOf = ({ kind, name, sourceId, destinationId = '' }: Step): Subject => ({
  kind,
  name,
  sourceId: sourceId === '' ? destinationId : sourceId,
})

const chooseUpdate: Choose = (problem, step) =>
  step.destinationId === undefined
    ? []
    : [
        choice(problem, 'update', choiceWording.update(step.sharedWith), {
          ...subjectOf(step),
          choose: 'update',
          projects: step.sharedWith,
        }),
      ]

const chooseUpdateForAll: Choose = (problem, step) => [
  choice(problem, 'update', choiceWording.updateForAll(), {
    ...subjectOf(step),
    choose: 'update',
    projects: [],
  }),
]

const chooseReuse: Choose = (problem, step) =>
  step.destinationId === undefined
    ? []
    : [
        choice(problem, 'reuse', choiceWording.reuse(), {
          ...subjectOf(step),
          choose: 'reuse',
        }),
      ]

const chooseCandidate: Choose = (problem, step) =>
  problem.candidates.map(({ id, name }) =>
    choice(problem, `use ${id}`, choiceWording.use(name, id, problem.candidates.length > 1), {
      ...subjectOf(step),
      choose: 'use',
      destinationId: id,
    }),
  )

const chooseCreate: Choose = (problem, step, model) =>
  model.sameNames === true
    ? [
        choice(problem, 'create', choiceWording.create(step.name), {
          ...subjectOf(step),
          choose: 'create',
        }),
      ]
    : []

/** The name is a proposal; one that is taken is a problem of its own. */
const chooseCopy: Choose = (problem, step, model) => {
  const newName = `${step.name} (copy)`
  return canBeCopied(model, { naturalKey: step.naturalKey, protection: 'none' })
    ? [
        choice(problem, 'copy', choiceWording.copy(newName), {
          ...subjectOf(step),
          choose: 'copy',
          newName,
        }),
      ]
    : []
}

const acceptingWords = (code: AcceptableCode) => {
  switch (code) {
    case 'cannot-be-undone':
      return choiceWording.acceptOneWay()
    case 'draft-there':
      return choiceWording.acceptReplacedDraft()
    case 'use-not-shown':
      return choiceWording.acceptUnseenUse()
    default:
      return choiceWording.accept()
  }
}

const chooseAccept: Choose = (problem, step) => {
  const code = acceptableCodes.find((one) => one === problem.code)
  return code === undefined
    ? []
    : [
        choice(problem, 'accept', acceptingWords(code), {
          ...subjectOf(step),
          choose: 'accept',
          code,
          ...(problem.about === undefined ? {} : { about: problem.about }),
        }),
      ]
}

/** Where something can be turned on at the very end, writing it and turning it on is one yes. */
const chooseEnable: Choose = (problem, step, model) =>
  problem.code === 'unproven-write' && model.byHand?.some(({ last }) => last === true)
    ? [
        choice(problem, 'enable', choiceWording.enable(), {
          ...subjectOf(step),
          choose: 'enable',
        }),
      ]
    : []

/** `details` begins with the transition's name and the rule's key, `candidates` says what can be. */
const chooseRule: Choose = (problem, step) => {
  const [transition = '', ruleKey = ''] = problem.details
  const ways = [
    [
      'leave-out',
      ruleKey === approvalRuleKey
        ? choiceWording.leaveApprovalOut(transition)
        : choiceWording.leaveRuleOut(transition),
    ],
    ['placeholder', choiceWording.closeTransition(transition)],
  ] as const
  return ways
    .filter(([as]) => problem.candidates.some(({ id }) => id === as))
    .map(([as, words]) =>
      choice(problem, as, words, {
        ...subjectOf(step),
        choose: 'rule',
        path: problem.path,
        transition,
        ruleKey,
        as,
      }),
    )
}

const choosers: Readonly<Partial<Record<PlanProblem['code'], readonly Choose[]>>> = {
  'ambiguous-name': [chooseCandidate, chooseCreate],
  'shared-object': [chooseUpdate, chooseReuse, chooseCopy, chooseCreate],
  'name-taken': [chooseCandidate],
  'default-object': [chooseUpdate, chooseReuse, chooseCopy],
  'plan-refuses-permissions': [chooseReuse],
  'site-wide': [chooseUpdateForAll, chooseReuse],
  'locked-object': [chooseReuse],
  'draft-there': [chooseReuse],
  'differing-object': [chooseCandidate, chooseCreate],
  'rule-unknown': [chooseRule],
  'rule-empty': [chooseRule],
  'app-rule-missing': [chooseRule],
}

/** The decisions that would settle a problem; none where only mending one of the sites helps. */
export const choicesFor: Choose = (problem, step, model) =>
  [...(choosers[problem.code] ?? []), chooseAccept, chooseEnable].flatMap((choose) =>
    choose(problem, step, model),
  )
