import type { MappingGrid } from '../../model/plan.ts'
import { counted } from '../wording.ts'

type Row = MappingGrid['rows'][number]

/** Words of the grid by which live issues are moved. */
export const gridText = {
  what: {
    statuses: 'Status',
    priorities: 'Priority',
    levels: 'Security level',
    projects: 'Project',
  } as const satisfies Record<MappingGrid['of'], string>,
  issueType: 'Issue type',
  project: 'Project',
  all: 'All',
  issues: 'Issues',
  target: 'Becomes',
  targetOf: ({ issueType, project, from }: Row): string => {
    const forWhat = issueType === '' ? '' : ` for ${issueType}`
    return `What ${from} becomes${forWhat}${project === undefined ? '' : ` in ${project}`}`
  },
  choose: 'Choose…',
  table: 'What live issues get',
  inTheWay: 'Issues in the way',
  count: 'Count the issues',
  stop: 'Stop counting',
  counting: (done: number, all: number): string => `${done} of ${all} rows counted`,
  countingLabel: 'Counting issues',
  notTold: 'not told',
  notCounted: 'not counted',
  left: (count: number): string => `${counted(count, 'row is', 'rows are')} still to be chosen.`,
  apply: (count: number): string => `Use this for ${counted(count, 'row', 'rows')}`,
} as const
