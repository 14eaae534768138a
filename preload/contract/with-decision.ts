import type { Decision, MergedMember, StatusMapping } from './model/decision.ts'

type Choose = Decision['choose']

/** What stands for the object on the destination. */
const whichObject: readonly Choose[] = ['use', 'create', 'copy', 'leave-out', 'deployer', 'skip']

/** Which former decisions about the same object another one takes the place of. */
const replaces: Readonly<Record<Choose, readonly Choose[]>> = {
  // Which object it is was decided anew: whether that may change is to be asked again.
  use: [...whichObject, 'update', 'reuse', 'merge'],
  create: [...whichObject, 'update', 'reuse', 'merge'],
  copy: [...whichObject, 'update', 'reuse', 'rename', 'merge'],
  'leave-out': whichObject,
  deployer: whichObject,
  update: ['create', 'copy', 'update', 'reuse', 'skip'],
  reuse: ['create', 'copy', 'update', 'reuse', 'skip', 'rename', 'merge'],
  rename: ['copy', 'rename', 'reuse', 'skip'],
  skip: [...whichObject, 'update', 'reuse', 'rename', 'merge', 'remove', 'enable'],
  merge: ['merge', 'reuse', 'skip'],
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
  one.sourceId === other.sourceId &&
  // An object that was renamed or copied is named either way: its id says that it is the same.
  (one.sourceId !== undefined || (one.name === other.name && one.owner === other.owner)) &&
  pathOf(one) === pathOf(other)

/** Whether a mapping takes the place of a former one: one for all projects does so of each one's. */
const mapsAnew = ({ project, issueType, from }: StatusMapping, former: StatusMapping): boolean =>
  issueType === former.issueType &&
  from === former.from &&
  (project === undefined || project === former.project)

/** Status mappings and what is merged are decided one by one and add up. */
const withFormer = (decision: Decision, former: readonly Decision[]): Decision => {
  const same = former.find(({ choose }) => choose === decision.choose)
  if (decision.choose === 'map-statuses' && same?.choose === 'map-statuses') {
    const isNew = (row: StatusMapping): boolean =>
      !decision.mappings.some((one) => mapsAnew(one, row))
    return { ...decision, mappings: [...same.mappings.filter(isNew), ...decision.mappings] }
  }
  if (decision.choose === 'merge' && same?.choose === 'merge') {
    const isNew = (member: MergedMember): boolean =>
      !decision.members.some(({ path }) => path === member.path)
    return { ...decision, members: [...same.members.filter(isNew), ...decision.members] }
  }
  return decision
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
    withFormer(decision, decisions.filter(replaced)),
  ]
}
