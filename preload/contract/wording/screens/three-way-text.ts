import type { PlanRow } from '../../model/plan-view.ts'
import { counted } from '../wording.ts'

/** Words of what both sites changed since they were last equal. */
export const threeWayText = {
  changedOn: {
    here: 'changed here',
    there: 'changed there',
    both: 'changed on both',
  } satisfies Record<NonNullable<PlanRow['changedOn']>, string>,
  baseTitle: (site: string, time: string): string =>
    `What both sites changed is told apart since ${time}, as ${site} was then`,
  noBase: 'What both sites changed is not told apart: where they differ, the source wins.',
  baseChoice: 'Tell apart who changed what',
  bases: {
    auto: 'Since the last deployment',
    none: 'Not at all',
  },
  baseFile: (site: string, time: string): string => `Since ${site} of ${time}`,
  section: (count: number): string =>
    `${counted(count, 'change', 'changes')} since both sites were equal`,
  open: 'Merge…',
  title: (name: string): string => `Merge “${name}”`,
  lead: 'Say for each place whose state stays. What only one site changed stays changed unless you say otherwise.',
  table: 'What both sites changed',
  place: 'Place',
  base: 'When last equal',
  here: 'Here, on the source',
  there: 'There, on the destination',
  nothing: 'nothing',
  take: (place: string): string => `What stays: ${place}`,
  takeHere: 'Here',
  takeThere: 'There',
  undecided: (count: number): string =>
    `${counted(count, 'place is', 'places are')} still to be decided.`,
  cancel: 'Cancel',
  save: 'Merge so',
  saved: 'Merged. The plan is worked out anew.',
} as const
