import type { Decision, StatusMapping } from '#contract/model/decision'

type Choose = Decision['choose']

/** What stands for the object on the destination. */
const whichObject: readonly Choose[] = ['use', 'create', 'copy', 'leave-out', 'deployer']

/** Which former decisions about the same object another one takes the place of. */
const replaces: Readonly<Record<Choose, readonly Choose[]>> = {
  // Which object it is was decided anew: whether that may change is to be asked again.
  use: [...whichObject, 'update', 'reuse'],
  create: [...whichObject, 'update', 'reuse'],
  copy: [...whichObject, 'update', 'reuse'],
  'leave-out': whichObject,
  deployer: whichObject,
  update: ['create', 'copy', 'update', 'reuse'],
  reuse: ['create', 'copy', 'update', 'reuse'],
  'map-statuses': ['map-statuses'],
  'map-priorities': ['map-priorities'],
  'map-levels': ['map-levels'],
  remove: ['remove'],
  delete: ['delete'],
  accept: [],
  enable: ['enable', 'accept'],
  rule: ['rule'],
}

/** Rules of a workflow are decided one by one. */
const pathOf = (decision: Decision): string => (decision.choose === 'rule' ? decision.path : '')

/** Whether two decisions are about the same object of the source, or the same part of it. */
const sameSubject = (one: Decision, other: Decision): boolean =>
  one.kind === other.kind &&
  one.name === other.name &&
  one.owner === other.owner &&
  one.sourceId === other.sourceId &&
  pathOf(one) === pathOf(other)

/** Whether a mapping takes the place of a former one: one for all projects does so of each one's. */
const mapsAnew = ({ project, issueType, from }: StatusMapping, former: StatusMapping): boolean =>
  issueType === former.issueType &&
  from === former.from &&
  (project === undefined || project === former.project)

/** Status mappings are decided one by one and add up. */
const withFormerMappings = (decision: Decision, former: Decision | undefined): Decision =>
  decision.choose !== 'map-statuses' || former?.choose !== 'map-statuses'
    ? decision
    : {
        ...decision,
        mappings: [
          ...former.mappings.filter(
            (before) => !decision.mappings.some((one) => mapsAnew(one, before)),
          ),
          ...decision.mappings,
        ],
      }

/** The decisions of a plan with one more, which takes the place of what it contradicts. */
export const withDecision = (
  decisions: readonly Decision[],
  decision: Decision,
): readonly Decision[] => {
  const replaced = (former: Decision): boolean =>
    sameSubject(former, decision) && replaces[decision.choose].includes(former.choose)
  return [
    ...decisions.filter((former) => !replaced(former)),
    withFormerMappings(decision, decisions.find(replaced)),
  ]
}
