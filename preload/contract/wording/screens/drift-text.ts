import type { Drift, DriftChoice } from '../../model/drift.ts'
import { counted } from '../wording.ts'

/** Words about steps whose objects changed between the plan and the deployment. */
export const driftText = {
  title: (count: number): string =>
    `${counted(count, 'change waits', 'changes wait')} for you: somebody was quicker`,
  lead: 'These objects are not any more what the plan was made for. Nothing was written to them. Decide for each, and go on.',
  what: {
    changed: 'It changed on the destination after the plan was made.',
    gone: 'It is gone from the destination.',
    appeared: 'Another object bears its name on the destination now.',
  } satisfies Record<Drift['what'], string>,
  conflicts: (count: number): string =>
    `${counted(count, 'place is', 'places are')} wanted otherwise by the plan.`,
  decide: 'Look and decide',
  change: 'Decide otherwise',
  decided: {
    keep: 'You keep it as it is on the destination.',
    merge: 'Only what the plan itself changes is put onto what is there.',
    overwrite: 'What the plan wants takes the place of what is there.',
  } satisfies Record<DriftChoice, string>,
  keptTitle: (count: number): string =>
    `${count} kept as the destination has ${count === 1 ? 'it' : 'them'}`,
  dialogTitle: (name: string): string => `“${name}” changed meanwhile`,
  table: 'What changed',
  place: 'Place',
  before: 'When planned',
  now: 'There now',
  wanted: 'The plan wants',
  nothing: 'nothing',
  changedThere: 'changed there',
  conflict: 'conflict',
  winner: (place: string): string => `Which wins: ${place}`,
  winnerNow: 'There now',
  winnerPlan: 'The plan',
  choice: 'What becomes of it',
  choices: {
    keep: { label: 'Keep', help: 'Leave it as it is there. What only needs it to exist goes on.' },
    merge: {
      label: 'Merge',
      help: 'Put the plan’s own changes onto it. Where both changed, you say which wins.',
    },
    overwrite: {
      label: 'Overwrite',
      help: 'Make it what the plan wants. What was changed there meanwhile is lost.',
    },
  } satisfies Record<DriftChoice, { readonly label: string; readonly help: string }>,
  save: 'Decide so',
  cancel: 'Cancel',
  loading: 'Comparing…',
  saved: 'Decided. It takes effect when the deployment goes on.',
} as const
