import type { ProgramCommand } from '../command.ts'

/** Hands the arguments behind the command's name over to its program. */
const startProgram = (load: () => Promise<unknown>) => (): Promise<unknown> => {
  process.argv.splice(2, 1)
  return load()
}

/** `slipway demo`: the main job between two demo sites. */
export const demoCommand: ProgramCommand = {
  name: 'demo',
  summary: 'carries a project between two demo sites, and proves it',
  operands: [],
  options: {
    project: { type: 'string', value: 'KEY', multiple: true, help: 'what to carry' },
    all: { type: 'boolean', help: 'every project' },
    seed: { type: 'string', value: 'NUMBER', help: 'generated sites instead of the demo sites' },
    projects: { type: 'string', value: 'NUMBER', help: 'how many projects they have' },
    latency: {
      type: 'string',
      value: 'NUMBER',
      help: 'milliseconds that every answer takes longer',
    },
    faults: {
      type: 'string',
      value: 'NUMBER',
      help: 'chance of a fault for each request, 0 to 0.5',
    },
    folder: { type: 'string', value: 'FOLDER', help: 'for snapshots, plan, journal and report' },
  },
  remarks: ['With --json the counts follow as a last line.'],
  start: startProgram(() => import('../demo-command.ts')),
}

/** `slipway twin`: one local Jira site. */
export const twinCommand: ProgramCommand = {
  name: 'twin',
  summary: 'serves one local Jira site until it is stopped',
  operands: [],
  options: {
    port: { type: 'string', value: 'NUMBER', help: 'where; a free one if left out' },
    site: { type: 'string', value: 'NAME', help: 'acme-test, acme-production, or an empty site' },
    'data-center': {
      type: 'string',
      value: 'VERSION',
      help: 'as Jira Data Center of this version, 8.14 to 11',
    },
  },
  start: startProgram(() => import('../twin-command.ts')),
}
