import { parseArgs } from 'node:util'
import { explain } from './run-command.ts'

/** What the demo was asked to do. */
export interface DemoOptions {
  /** Keys of the projects to carry, or all that can be. */
  readonly projects: readonly string[] | 'all'
  /** Seed for generated sites instead of the demo sites. */
  readonly seed: number | undefined
  /** How many projects generated sites have. */
  readonly size: number
  /** Milliseconds that every answer takes longer. */
  readonly latency: number
  /** Chance, from 0 to 1, that a request meets a fault. */
  readonly faults: number
  readonly json: boolean
  /** Folder for snapshots, plan, journal and report. */
  readonly folder: string | undefined
}

const readNumber = (
  name: string,
  text: string,
  from: number,
  to: number,
  whole: boolean,
): number => {
  const value = Number(text)
  if (
    text.trim() === '' ||
    !(value >= from && value <= to) ||
    (whole && !Number.isInteger(value))
  ) {
    const sort = whole ? 'a whole number' : 'a number'
    throw explain(`--${name} wants ${sort} from ${from} to ${to}, not “${text}”.`)
  }
  return value
}

/** The project that is carried unless another is named: it uses a little of everything. */
export const defaultProject = 'PAY'

/** Reads the demo's options. Fails with `input.invalid`, naming the option. */
export const readDemoOptions = (args: readonly string[]): DemoOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      project: { type: 'string', multiple: true },
      all: { type: 'boolean', default: false },
      seed: { type: 'string' },
      projects: { type: 'string' },
      latency: { type: 'string', default: '0' },
      faults: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
      folder: { type: 'string' },
    },
  })
  const { project } = values
  const generated = values.seed !== undefined
  if (values.all && project) throw explain('--all and --project exclude each other.')
  if (values.projects !== undefined && !generated) {
    throw explain('--projects is for generated sites: name a --seed too.')
  }
  if (project?.some((key) => key.trim() === ''))
    throw explain('--project wants the key of a project.')
  if (values.folder?.trim() === '') throw explain('--folder wants the name of a folder.')
  return {
    projects: values.all || (generated && !project) ? 'all' : (project ?? [defaultProject]),
    seed:
      values.seed === undefined
        ? undefined
        : readNumber('seed', values.seed, 0, Number.MAX_SAFE_INTEGER, true),
    size: readNumber('projects', values.projects ?? '6', 1, 5000, true),
    latency: readNumber('latency', values.latency, 0, 60_000, false),
    faults: readNumber('faults', values.faults, 0, 0.5, false),
    json: values.json,
    folder: values.folder,
  }
}
