import { basename, dirname, join, resolve } from 'node:path'
import type { Call, Option } from './command.ts'

/** The option that says where deployments are kept. */
export const runsOption: Readonly<Record<string, Option>> = {
  runs: {
    type: 'string',
    value: 'FOLDER',
    help: 'where deployments are kept (or SLIPWAY_RUNS); slipway-runs if left out',
  },
}

/** Where deployments are kept, a folder each. */
export const runsFolder = (call: Call): string =>
  resolve(call.text('runs') ?? call.environment.SLIPWAY_RUNS ?? join('.', 'slipway-runs'))

/** A deployment by its folder. */
export interface RunPlace {
  readonly runs: string
  readonly runId: string
}

/** Where the deployment of a folder is kept, and its id. */
export const placeOfRun = (folder: string): RunPlace => {
  const path = resolve(folder)
  return { runs: dirname(path), runId: basename(path) }
}
