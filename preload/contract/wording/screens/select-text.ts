import { counted } from '../wording.ts'

/** Words of the screen on which is chosen what is carried over. */
export const selectText = {
  title: 'Select what to carry over',
  lead: (destination: string): string =>
    `Choose projects, single objects, or everything. Whatever they use comes along, as far as ${destination} lacks it.`,
  readingTitle: 'Reading the source',
  reading: (source: string): string => `Reading ${source}`,
  readingLead: 'Slipway only reads here. Nothing changes in Jira.',
  readSoFar: (done: number, total: number): string => `${done} of ${total} kinds`,
  stop: 'Stop reading',
  stopping: 'Stopping…',
  stoppedTitle: 'Reading was stopped',
  stopped: (source: string): string =>
    `Nothing was changed. To choose what to carry over, Slipway has to read ${source} first.`,
  readAgain: 'Read again',
  readAt: (source: string, time: string): string => `${source}, read at ${time}`,
  missing: 'Choose a source and a destination first.',
  chooseSites: 'Choose sites',
  search: 'Search projects and objects',
  treeLabel: 'Projects and objects of the source',
  projects: 'Projects',
  everything: 'Everything on this site',
  everythingMeaning: 'All projects that can be carried over, and every single object.',
  nothingFound: 'Nothing has this in its name.',
  emptySite: 'This site has nothing that could be carried over.',
  chosen: 'Chosen',
  chosenNothing: 'Nothing is chosen yet. Tick a project, or open a kind and tick single objects.',
  chosenCount: (projects: number, objects: number): string =>
    [
      projects === 0 ? '' : counted(projects, 'project', 'projects'),
      objects === 0 ? '' : counted(objects, 'single object', 'single objects'),
    ]
      .filter((part) => part !== '')
      .join(' and '),
  comesAlong: 'What they use comes along. You look through all of it before anything is written.',
  more: (count: number): string => `and ${counted(count, 'more', 'more')}`,
  remove: (name: string): string => `Do not carry over ${name}`,
  clear: 'Clear',
  gaps: (count: number): string =>
    `${counted(count, 'thing', 'things')} could not be read with this account`,
  gapsMeaning:
    'Slipway never takes what it cannot see for something that is not there; what needs it is a problem in the review.',
  analyze: 'Analyze changes',
  found: (count: number): string =>
    count === 0 ? 'Nothing found.' : `${counted(count, 'match', 'matches')}.`,
} as const
