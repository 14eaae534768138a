import type { Screen } from '../state/ui.ts'

/** The places of Slipway in the order in which they are listed. */
export const places = [
  'connections',
  'deployment',
  'history',
  'settings',
  'kinds',
  'ledger',
  'compare',
] as const satisfies readonly Screen['place'][]
