import type { Deed, Harm } from '../../model/harm.ts'
import { wordMoment } from '../dates.ts'
import { counted } from '../wording.ts'

/** What a change does to what is there, where its action does not say it. */
const deedText = {
  deletes: '',
  'moves-issues': 'moves issues',
  'takes-out': 'takes something out',
  changes: '',
  adds: '',
  nothing: '',
} as const satisfies Record<Deed, string>

const issuesIn = (issues: number | null): string =>
  issues === null ? 'Jira does not tell how many issues' : counted(issues, 'issue', 'issues')

const inProjects = (projects: number): string => counted(projects, 'project', 'projects')

/** Words for what of the destination a change hits, and for the order by it. */
export const impactText = {
  title: 'What it hits',
  nothing: 'Nothing else on the destination depends on it.',
  asOf: (issues: number | null, projects: number, readAt: string): string => {
    const when = `as of the snapshot of ${wordMoment(readAt)}`
    if (projects === 0) return `No project uses it, ${when}.`
    return issues === null
      ? `${inProjects(projects)}, ${when}; how many issues, Jira did not tell.`
      : `${inProjects(projects)} with ${counted(issues, 'issue', 'issues')}, ${when}.`
  },
  live: {
    object: (issues: number | null): string =>
      issues === null ? `${issuesIn(issues)} have it.` : `Now ${issuesIn(issues)} with it.`,
    projects: (issues: number | null, projects: number): string =>
      issues === null
        ? `${issuesIn(issues)} are in ${projects === 1 ? 'the project' : 'the projects'}.`
        : `Now ${issuesIn(issues)} in ${inProjects(projects)}.`,
  },
  bars: 'How much depends on it',
  kind: (count: number, { one, many }: { readonly one: string; readonly many: string }): string =>
    counted(count, one, many),
  names: 'Show the names',
  /** The most telling number of a row, where there is little room. */
  harmShort: ({ issues, projects }: Harm): string => {
    if (issues === 0 || projects === 0) return ''
    return issues === null ? '? issues' : counted(issues, 'issue', 'issues')
  },
  /** A row of the list by harm: `Moves issues · 412 issues · 3 projects · 5 others`. */
  harm: ({ does, issues, projects, dependants }: Harm): string =>
    [
      deedText[does],
      projects === 0
        ? ''
        : issues === null
          ? 'issues not told'
          : counted(issues, 'issue', 'issues'),
      projects === 0 ? '' : inProjects(projects),
      dependants === 0 ? '' : counted(dependants, 'other object', 'other objects'),
    ]
      .filter((part) => part !== '')
      .join(' · '),
} as const
