import type { ManualOutcome, ManualView } from '../../model/manual-step.ts'
import { counted } from '../wording.ts'

/** Where a manual step stands. */
export const manualStateText: Readonly<Record<ManualView['state'], string>> = {
  waiting: 'Once its object is there',
  open: 'To be done',
  unlike: 'Not as it should be yet',
  done: 'Done',
  waived: 'Waived',
}

/** Where a manual step stands, and who said so. */
export const wordManualState = (
  state: ManualView['state'],
  outcome: ManualOutcome | null,
): string =>
  outcome?.state === 'done' && outcome.by === 'reading'
    ? `${manualStateText[state]}, seen by Slipway`
    : manualStateText[state]

/** Words of what a person has to set by hand. */
export const manualText = {
  title: 'Set by hand',
  lead: 'Slipway leaves these to a person, from the first to the last: what others need comes first. Each says what, where and with which values.',
  laterLead: 'After the deployment Slipway leads you through them, and looks up what it can.',
  progress: (ended: number, all: number): string => `${ended} of ${all}`,
  progressLabel: 'Manual steps that are done or waived',
  allEnded: 'All of them are done or waived.',
  where: 'Where',
  why: 'Why Slipway cannot',
  open: 'Open this page',
  openLabel: (name: string): string => `Open this page: ${name}`,
  copy: 'Copy',
  copyLabel: (label: string): string => `Copy ${label}`,
  copied: (label: string): string => `${label} copied.`,
  check: 'Check now',
  checkLabel: (what: string, name: string): string => `Check now: ${what}, ${name}`,
  ofObject: (title: string, name: string): string => `${title}: ${name}`,
  checkAll: 'Check all now',
  checkGroup: (count: number): string => `Check these ${count} now`,
  checkGroupLabel: (count: number, title: string): string => `Check these ${count} now: ${title}`,
  steps: (count: number): string => counted(count, 'step', 'steps'),
  endedOf: (ended: number, all: number): string =>
    ended === 0
      ? counted(all, 'step', 'steps')
      : `${ended} of ${counted(all, 'step', 'steps')} ended`,
  checking: 'Reading the destination…',
  checkedSoFar: (done: number, all: number): string => `${done} of ${all} looked up`,
  stopChecking: 'Stop looking',
  checked: (done: number): string =>
    done === 0 ? 'Nothing new is done.' : done === 1 ? '1 more is done.' : `${done} more are done.`,
  done: 'Done',
  doneLabel: (what: string, name: string): string => `Done: ${what}, ${name}`,
  doneSaid: (name: string): string => `${name} is marked as done.`,
  waive: 'Waive',
  waiveLabel: (what: string, name: string): string => `Waive: ${what}, ${name}`,
  waiveTitle: (what: string): string => `Waive “${what}”?`,
  waiveText:
    'It stays in the report as waived, with your reason. You can still mark it as done later.',
  reason: 'Reason',
  reasonHelp: 'For example: this board is not used on the destination.',
  waiveAction: 'Waive it',
  cancel: 'Cancel',
  waived: (name: string): string => `${name} is waived.`,
  reasonOf: (reason: string): string => `Reason: ${reason}`,
  ended: (count: number): string => `${count} done or waived`,
} as const
