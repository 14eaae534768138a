import type { RunEstimate } from '../../model/run-window.ts'
import { counted } from '../wording.ts'

/** Sunday first, as Jira and JavaScript count. */
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** Words about when a run writes. */
export const windowText = {
  when: 'When',
  now: { label: 'Now', help: 'It begins as soon as you confirm.' },
  window: {
    label: 'In a window',
    help: 'It begins by itself when the window opens, pauses between two steps at its end, and goes on in the next one.',
  },
  from: 'From',
  to: 'To',
  invalid: 'A time of day, such as 22:00',
  days: 'On',
  day: (number: number): string => days[number] ?? '',
  everyDay: 'None ticked: every day.',
  zone: (timeZone: string): string => `In the time of this computer: ${timeZone}.`,
  mustStay: 'Slipway must stay open for that. While it is closed nothing begins by itself.',
  secrets:
    'What you entered is kept in memory only. If Slipway is closed before, it has to be entered again, and nothing begins by itself.',
  estimateTitle: 'What it is likely to take',
  estimating: 'Estimating…',
  estimate: (low: number, high: number, deploy: string, readBack: string): string =>
    `${low} to ${counted(high, 'request', 'requests')}: ${deploy} to deploy, and ${readBack} to read back.`,
  basis: {
    'earlier-runs': 'By what earlier deployments from this computer took.',
    usual: 'By what such steps usually take; there is no deployment from this computer yet.',
  } satisfies Record<RunEstimate['basis'], string>,
  opens: (from: string, to: string): string => `The window: ${from} to ${to}.`,
  fits: {
    yes: 'It is likely to fit.',
    maybe: 'It may not fit. What is left goes on in the next window.',
    no: 'It does not fit. What is left goes on in the next window.',
  } satisfies Record<NonNullable<RunEstimate['window']>['fits'], string>,
  deployLater: (count: number): string =>
    `Deploy ${counted(count, 'change', 'changes')} in the window`,
  waitsTitle: 'The deployment waits for its window',
  goesOnAt: (time: string): string =>
    `It goes on by itself ${time}, if Slipway is open then. You can also go on now, without the window.`,
  remove: 'Take the window away',
  removed: 'The window is taken away. The deployment goes on when you say so.',
  pausesAt: (to: string, timeZone: string): string =>
    `At ${to} (${timeZone}) it pauses, and goes on in the next window. Slipway must stay open.`,
} as const
