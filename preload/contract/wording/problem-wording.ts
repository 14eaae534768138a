import type { PlanProblem } from '../model/plan.ts'
import type { ProblemCode } from '../model/problem-codes.ts'
import { wordMember } from './member-wording.ts'
import { type Term, withDetails } from './wording.ts'

/** Words for what stands in the way of a step. `meaning` says what the user can do. */
export const problemWording = {
  'ambiguous-name': {
    label: 'Conflict: several objects have this name',
    meaning: 'Choose which of them to use, or have a new one made.',
  },
  'person-missing': {
    label: 'This person is not on the destination',
    meaning:
      'Invite them to the destination site, map them to somebody else, or go on without them here.',
  },
  'group-missing': {
    label: 'This group is not on the destination',
    meaning: 'Create the group on the destination, map it to another, or go on without it here.',
  },
  'reference-missing': {
    label: 'Something that this uses is not on the destination and cannot be carried over',
    meaning: 'Create it on the destination or map it, then make a new plan.',
  },
  'made-by-hand-first': {
    label: 'This uses something that somebody has to make on the destination by hand first',
    meaning:
      'Make it there as its manual step says, then make a new plan, which reads it. Or map it to something that is there, or skip it.',
  },
  'text-reference-missing': {
    label: 'A text names something that is not on the destination and is not carried over',
    meaning:
      'Carry it over too, map it to something else, or change the text on the source. The text is not written as it is, since it would mean nothing or something else there.',
  },
  'text-unclear': {
    label: 'A text holds ids or names that Slipway cannot place',
    meaning:
      'They mean nothing on the source, or their meaning is not known. Change the text on the source, or have it written as it is.',
  },
  'shared-object': {
    label: 'Other projects on the destination use this too',
    meaning:
      'Decide whether to change it for all of them, to use it as it is, or to make a new one.',
  },
  'default-object': {
    label: 'This is a default of the destination site',
    meaning:
      'Decide whether to change it for every project that chose nothing else, or to use it as it is.',
  },
  'site-wide': {
    label: 'This setting concerns every project on the destination',
    meaning: 'Decide whether to change it for everybody on the site, or to leave it as it is.',
  },
  'locked-object': {
    label: 'Jira or an app has locked this',
    meaning: 'It cannot be changed through Jira’s API. Use it as it is, or map to something else.',
  },
  'differing-object': {
    label: 'Conflict: the destination has something of this name that differs in kind',
    meaning: 'Rename one of the two, map to another object, or have a new one made.',
  },
  conflict: {
    label: 'Conflict: both sites changed this since they were last equal',
    meaning: 'Choose for each of the changes whether it stays as it is there or comes from here.',
  },
  'status-mapping-needed': {
    label: 'Existing issues need a mapping of their statuses',
    meaning: 'Say for each status that goes away which status its issues get.',
  },
  'priority-mapping-needed': {
    label: 'Existing issues need a mapping of their priorities',
    meaning: 'Say for each priority that goes away which priority its issues get.',
  },
  'level-mapping-needed': {
    label: 'Existing issues need a mapping of their security levels',
    meaning: 'Say for each security level that goes away which level its issues get.',
  },
  'issues-in-the-way': {
    label: 'Issues may have a type that this change takes away',
    meaning:
      'Count them. If there are any, give them another type in Jira first; Slipway moves no issues between types. If there are none, go on: Jira refuses the change, and keeps all as it is, should there be one after all.',
  },
  'still-used': {
    label: 'Something on the destination still uses this',
    meaning: 'Remove what uses it too, or keep it.',
  },
  'use-not-shown': {
    label:
      'Nobody can see whether these use it, since the destination’s REST API does not show them',
    meaning:
      'Look in Jira whether one of them does. Delete it if none does, or keep it. Jira says nothing where something loses what it used.',
  },
  'name-taken': {
    label: 'The destination has something of the new name already',
    meaning: 'Choose another name, or use what is there.',
  },
  'rule-unknown': {
    label: 'Slipway cannot carry this workflow rule',
    meaning:
      'Keep it out, or close its transition, and put the rule in on the destination by hand.',
  },
  'rule-empty': {
    label: 'This workflow validator says nothing, and Jira refuses one without a setting',
    meaning: 'Fill it in or remove it in the source, or keep it out.',
  },
  'app-rule-missing': {
    label: 'The app that brings this workflow rule is not installed on the destination',
    meaning:
      'Install the app there and make a new plan, keep the rule out, or close its transition until the rule is back.',
  },
  'global-transition-twice': {
    label: 'Two transitions from any status would have the same name',
    meaning:
      'Jira refuses that, in whatever case the names are. Rename one of them on the source or the destination.',
  },
  'transition-name-twice': {
    label: 'Two transitions of the same name would leave this status',
    meaning:
      'People could not tell them apart. Rename one of them, or have the one that only the destination has removed.',
  },
  'status-unreachable': {
    label: 'No transition would lead to this status',
    meaning: 'Give it a transition in the source, or take it out of the workflow there.',
  },
  'property-twice': {
    label: 'A workflow property would be there twice, its keys differing in case or blanks only',
    meaning: 'Remove one of the two on the source or the destination, then make a new plan.',
  },
  'category-missing': {
    label: 'This status has no category, and Jira makes none without one',
    meaning: 'Give it one of the three categories in the source, then take a new snapshot.',
  },
  'context-twice': {
    label: 'The field would have two contexts for one project',
    meaning:
      'Jira allows one. Take the project, or the whole other context, out on the destination, then make a new plan.',
  },
  'option-twice': {
    label: 'An option would be there twice, in one spelling or two',
    meaning: 'Rename or remove one of the two on the source or the destination.',
  },
  'default-unknown': {
    label: 'The default would be something that is not there to choose',
    meaning: 'Choose another default on the source or the destination, then make a new plan.',
  },
  'searcher-unfit': {
    label: 'Jira does not offer this search template for fields of this type',
    meaning:
      'Choose another search template for the field on the source, then take a new snapshot. Go on only if you know that Jira takes it: otherwise it refuses the field, and nothing is written.',
  },
  'gadget-place': {
    label: 'The gadgets of a column would stand over each other, or leave a gap',
    meaning:
      'Jira moves gadgets to where there is room, so the result would be another. Move or remove a gadget on the source or the destination, or have those removed that only the destination has.',
  },
  'gadget-column': {
    label: 'The dashboard may have no such column',
    meaning:
      'A new dashboard has two columns, and only a person can change that. Give it the column on the destination, then go on. Jira refuses the gadget otherwise, and the dashboard is left without it until you go on with the deployment.',
  },
  'rule-type-outside': {
    label: 'This rule names an issue type that none of its projects would have',
    meaning:
      'Give the type to one of the projects, or change the rule on the source. Or go on: Jira may refuse the rule, or it never does anything for that type.',
  },
  'plan-refuses-permissions': {
    label: 'The destination is on Jira’s Free plan, which lets nobody write permission schemes',
    meaning:
      'Move the site to another plan, use what it has as it is, or map this to a scheme that is there.',
  },
  'plan-refuses-members': {
    label:
      'The destination is on Jira’s Free plan, which lets nobody set who is in a project’s roles',
    meaning: 'Move the site to another plan, or go on and leave the roles as they are.',
  },
  'permission-unknown': {
    label: 'A permission that no permission scheme on the destination gives to anybody',
    meaning:
      'An app or one of Jira’s products brings it. Make sure that it is on the destination, or take the grant out of the source. Go on only if it is there: Jira refuses the whole scheme otherwise.',
  },
  'unproven-write': {
    label: 'No specification shows how Jira takes this',
    meaning:
      'Slipway knows the shape from elsewhere and reads the result back, but it may be refused or changed. Allow it, or leave it out.',
  },
  'not-allowed': {
    label: 'Jira refuses this',
    meaning: 'Change it on the source, then take a new snapshot.',
  },
  'limit-exceeded': {
    label: 'This is more than Jira allows',
    meaning: 'Reduce it in the source, then take a new snapshot.',
  },
  'unused-not-shown': {
    label: 'Data Center would not show this again',
    meaning:
      'It shows a workflow scheme only by the projects that use it, and gives none to an existing project. Skip it here, make it in Jira and give it to the project there.',
  },
  'draft-there': {
    label: 'It has a draft already that nobody has published',
    meaning:
      'Slipway can change the scheme only through that draft, which is somebody’s work. Publish or discard it in Jira, then make a new plan; have it changed; or use the scheme as it is.',
  },
  'not-readable': {
    label: 'Slipway could not read this',
    meaning: 'The snapshot has a gap here. Take it again with an account that may see everything.',
  },
  'cannot-be-undone': {
    label: 'This cannot be undone later',
    meaning:
      'Once it is written, it stays: neither Slipway nor Jira’s API takes it back. Accept that for this change, or leave it out of the deployment.',
  },
  'changed-since': {
    label: 'Somebody changed this after the deployment',
    meaning:
      'Look at what is there now. Go on if it may be lost, or leave it out: it stays then as it is.',
  },
} as const satisfies Record<ProblemCode, Term>

/** Where in an object: `notificationEvents.2.recipient` is `in its notification events`. */
const wordPlace = (path: string): string => {
  const [member = ''] = path.split('.')
  return `in its ${wordMember(member).toLowerCase()}`
}

/** Objects of one name are told apart by their ids, which decisions name as well. */
const wordChoice = ({ code, candidates }: PlanProblem): readonly string[] =>
  code === 'ambiguous-name' ? candidates.map(({ id, name }) => `“${name}” with id ${id}`) : []

/** What stands in the way, and whom it concerns. */
export const wordReason = (problem: PlanProblem): string => {
  const { code, details, path } = problem
  const concerned = details.map((detail) =>
    path !== '' && detail === path ? wordPlace(path) : detail,
  )
  return withDetails(problemWording[code].label, [...concerned, ...wordChoice(problem)])
}

/** A problem in one line: what stands in the way, whom it concerns, what can be done. */
export const wordProblem = (problem: PlanProblem): string =>
  `${wordReason(problem)}. ${problemWording[problem.code].meaning}`
