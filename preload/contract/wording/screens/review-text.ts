import type { Readiness } from '../../model/plan-view.ts'
import type { Change } from '../../model/step-detail.ts'
import { counted } from '../wording.ts'

/** Words for how ready a step is. */
export const readinessText = {
  ready: 'Ready',
  warning: 'Warning',
  blocked: 'Blocked',
  'nothing-to-do': 'Nothing to do',
} as const satisfies Record<Readiness, string>

/** Words for what became of a part of an object. */
export const changeText = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  same: 'Unchanged',
} as const satisfies Record<Change, string>

/** `12 additions, 4 modifications, 3 blocked`; parts that are zero are left out. */
const changesLine = (
  additions: number,
  modifications: number,
  removals: number,
  blocked: number,
): string =>
  [
    additions === 0 ? '' : counted(additions, 'addition', 'additions'),
    modifications === 0 ? '' : counted(modifications, 'modification', 'modifications'),
    removals === 0 ? '' : counted(removals, 'removal', 'removals'),
    blocked === 0 ? '' : `${blocked} blocked`,
  ]
    .filter((part) => part !== '')
    .join(', ')

/** Words of the screen on which a plan is looked through. */
export const reviewText = {
  headline: (
    additions: number,
    modifications: number,
    removals: number,
    blocked: number,
    manual = 0,
  ): string =>
    [
      changesLine(additions, modifications, removals, blocked) || 'No changes',
      ...(manual === 0 ? [] : [`${counted(manual, 'step', 'steps')} by hand`]),
    ].join(', '),
  lead: (destination: string, time: string, compared: number): string =>
    `${destination} was read at ${time}; ${counted(compared, 'object', 'objects')} compared. Nothing is written before you confirm.`,
  pastLead: (source: string, destination: string, time: string): string =>
    `The plan of the deployment from ${source} to ${destination}, made ${time}. It can only be read.`,
  readAgain: 'Read again',
  noneTitle: 'No differences',
  none: (destination: string, source: string, compared: number, time: string): string =>
    `${destination} already matches ${source} (${counted(compared, 'object', 'objects')} compared at ${time}).`,
  noneNext: 'Select something else',
  missing: 'There is no plan for these sites yet. Select what to carry over, and analyze changes.',
  toSelect: 'Select',

  parts: 'Parts of the plan',
  changesPart: 'Changes',
  peoplePart: (missing: number): string =>
    missing === 0 ? 'People' : `People (${missing} to decide)`,
  onlyTherePart: (count: number): string => `Only there (${count})`,
  manualPart: (count: number): string => `By hand (${count})`,

  tree: 'Changes',
  filters: 'Filters',
  search: 'Filter by name',
  groupBy: 'Group',
  byProject: 'By project',
  byKind: 'By kind',
  byHarm: 'By harm',
  severalProjects: 'Needed by several projects',
  noProject: 'Selected by itself',
  action: 'Action',
  kind: 'Kind',
  project: 'Project',
  readiness: 'Readiness',
  showUnchanged: 'Unchanged too',
  withUnchanged: 'Unchanged too',
  removeFilter: (name: string): string => `Remove the filter ${name}`,
  clearFilters: 'Clear filters',
  noneShown: 'No change passes these filters.',
  shown: (count: number, all: number): string =>
    `${count} of ${counted(all, 'row', 'rows')} shown.`,
  neededBy: (names: string): string => `needed by ${names}`,
  leftOut: 'Left out',

  detail: 'Details',
  overview: 'Overview',
  loading: 'Loading…',
  neededTitle: (count: number): string => `Needs ${counted(count, 'other', 'others')}`,
  neededByTitle: (count: number): string => `Needed by ${counted(count, 'other', 'others')}`,
  sharedTitle: (count: number): string =>
    `${counted(count, 'other project uses', 'other projects use')} it on the destination`,
  notices: 'Good to know',
  members: 'What changes',
  newMembers: 'What is added',
  noMembers: 'Nothing about it changes.',
  unchanged: (count: number): string => `${counted(count, 'field', 'fields')} unchanged`,
  unchangedItems: (count: number): string => `${count} unchanged`,
  reordered: 'The order changes.',
  nothing: 'empty',
  showRaw: 'Show raw JSON',
  hideRaw: 'Hide raw JSON',
  raw: 'Raw JSON, before and after',
  leftOutBecause: (name: string): string =>
    `It is left out, since it needs ${name}, which is not ticked.`,
  tickIt: (name: string): string => `Tick ${name} too`,

  problems: 'To decide or to mend',
  problemsLead: 'Each blocks only what depends on it. Everything else can be deployed.',
  afterHand: 'Waits for what is made by hand',
  afterHandLead:
    'Nothing is wrong with these. Make what they use first, as its manual steps say, then read again; or use something that is there already.',
  pastProblems: 'Was not part of it',
  pastProblemsLead: 'This stood in the way when the plan was made.',
  copyName: 'Name of the copy',
  copyAction: 'Make a copy of this name',
  waiting: (count: number): string => `${counted(count, 'change waits', 'changes wait')} for this.`,
  elementOnly: 'Only this part is left out; the rest goes on.',
  decided: (left: number): string =>
    left === 0
      ? 'Decided. Nothing else is to be decided.'
      : `Decided. ${counted(left, 'thing is', 'things are')} left to decide or to mend.`,
  show: 'Show',
  deciding: 'Working it out…',
  readAgainAfter: 'Mend it in Jira, then read again.',
  readAgainAfterHand: 'Read again once it is made.',
  warnings: (count: number): string =>
    count === 1 ? 'One change to look at first' : `${count} changes to look at first`,
  warningsLead:
    'They can be deployed, but something about them deserves a look: other projects use them, or a part is left out.',
  lookAt: 'Look at it',
  acknowledge: 'I know; go on',
  acknowledgeAll: 'I have looked at all of them',
  decisions: (count: number): string => counted(count, 'decision made', 'decisions made'),
  takeBack: 'Take back',
  gaps: (count: number): string => `${counted(count, 'thing', 'things')} could not be read`,
  notShown: (count: number): string =>
    `${counted(count, 'kind', 'kinds')} of configuration that the REST API does not show`,
  notCarried: (count: number): string =>
    `${counted(count, 'thing', 'things')} of the projects that Slipway does not carry over yet`,
  allClear: 'Nothing to decide',
  allClearText: 'Everything here can be deployed. Pick a row on the left to see what changes.',

  picture: 'Picture',
  table: 'Table',
  fields: 'Fields',
  pictureLabel: (name: string): string => `Picture of the workflow ${name}`,
  pictureEmpty: 'This workflow has no statuses.',
  statuses: 'Statuses',
  transitions: 'Transitions',
  status: 'Status',
  category: 'Category',
  transition: 'Transition',
  from: 'From',
  to: 'To',
  rules: 'Rules',
  change: 'Change',
  create: 'Create',
  anyStatus: 'Any status',
  categories: {
    TODO: 'To do',
    IN_PROGRESS: 'In progress',
    DONE: 'Done',
    UNDEFINED: 'No category',
  },
  enlarge: 'Enlarge',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  moveUp: 'Move up',
  moveDown: 'Move down',

  ticked: (additions: number, modifications: number, removals: number): string =>
    changesLine(additions, modifications, removals, 0) || 'Nothing is ticked',
  counting: 'Counting…',
  leftOutCount: (count: number): string =>
    `${counted(count, 'change', 'changes')} left out because of what is not ticked`,
  warningsFirst: (count: number): string =>
    `Look at ${counted(count, 'warning', 'warnings')} first`,
  nextWarning: 'Show the next one',
  deploy: 'Deploy…',
} as const
