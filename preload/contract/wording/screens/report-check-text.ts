import type { ReportMisfit } from '../../model/report-check.ts'
import { counted } from '../wording.ts'

/** Words about the evidence that a run leaves behind. */
export const reportCheckText = {
  title: 'Evidence',
  lead: 'Of every request there is a digest in a chain, each over the one before; the report ends with its head. What is changed afterwards does not fit any more.',
  check: 'Check the report',
  checking: 'Checking the report…',
  fits: 'The report fits its chain of evidence.',
  entries: (count: number): string => `${counted(count, 'entry', 'entries')} in the chain.`,
  head: 'Head of the chain',
  planHash: 'Hash of the plan',
  planChecked: 'The plan beside it is the one that was carried out.',
  planMissing: 'There is no plan beside it, so that was not checked.',
  misfits: {
    seal: 'The report does not fit: something in it is not what was written.',
    entry: 'The report does not fit: an entry of its chain is not what was written.',
    head: 'The report does not fit: its chain ends otherwise than it says.',
    step: 'The report does not fit: a step ended otherwise than the chain says.',
    plan: 'The report does not fit: its chain is of another plan.',
  } satisfies Record<ReportMisfit['what'], string>,
  place: (place: string): string => `Where: ${place}`,
  saved:
    'It names the plan, who carried it out and when, each step with its requests, the proof, and what was set by hand.',
} as const
