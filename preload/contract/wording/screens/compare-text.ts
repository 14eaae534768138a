import type { ComparisonView, ObjectDifference } from '../../model/comparison-view.ts'
import { wordMoment } from '../dates.ts'
import { counted } from '../wording.ts'

/** Words of the comparison of two snapshots. */
export const compareText = {
  title: 'Compare',
  lead: 'Any two snapshots: of sites as they are now, or of files. Nothing changes in Jira.',
  before: 'Before',
  after: 'After',
  choose: 'Choose a site or a snapshot',
  compare: 'Compare',
  working: 'Comparing…',
  reading: 'Reading the site',
  readSoFar: (done: number, total: number): string => `${done} of ${total} kinds`,
  stop: 'Stop reading',
  stopping: 'Stopping…',
  noneTitle: 'Nothing to compare yet',
  none: 'Connect a site, or open a snapshot that was saved.',
  same: (compared: number): string =>
    `Nothing differs. ${counted(compared, 'object was', 'objects were')} compared.`,
  sum: (objects: ComparisonView['objects']): string => {
    const count = (wanted: ObjectDifference): number =>
      objects.filter(({ difference }) => difference === wanted).length
    const unclear = count('unclear')
    return [
      `${count('added')} added`,
      `${count('removed')} removed`,
      `${count('changed')} changed`,
      ...(unclear === 0 ? [] : [`${unclear} unclear`]),
    ].join(', ')
  },
  sides: ({ before, after }: Pick<ComparisonView, 'before' | 'after'>): string =>
    `${before.site.title}, ${wordMoment(before.takenAt)}, and ${after.site.title}, ${wordMoment(after.takenAt)}`,
  sameSite:
    'One site at two moments: objects are matched by their ids, whatever they are called now.',
  kinds: 'Kinds in which anything differs',
  kind: 'Kind',
  difference: {
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
    unclear: 'Unclear',
  } as const satisfies Record<ObjectDifference, string>,
  unclearHelp: 'Several objects could be meant.',
  equal: 'Equal',
  search: 'Search what differs',
  objects: 'What differs',
  allKinds: 'All kinds',
  nothingFound: 'Nothing that differs has this in its name.',
  renamed: (former: string): string => `was ${former}`,
  changes: (count: number): string => counted(count, 'field', 'fields'),
  lookShort: 'Look at',
  look: (name: string): string => `Look at ${name}`,
  loading: 'Loading…',
  back: 'Back to the list',
  drawnOnly: 'Only how it is drawn differs.',
  gaps: (count: number): string =>
    `${counted(count, 'thing', 'things')} could not be read into one of them`,
  notShown: (count: number): string =>
    `${counted(count, 'kind', 'kinds')} of configuration that a REST API does not show`,
  gapsHelp: 'A difference there may be none.',
} as const
