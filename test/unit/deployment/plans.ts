import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Plan, Step } from '#contract/model/plan'
import type { JournalRecord, RunEvent, StepOutcome } from '#contract/model/run'
import type { SiteStamp } from '#contract/model/snapshot'
import { deploy } from '#domain/deployment/deploy'
import type { Deployment } from '#domain/deployment/deployment'
import { fingerprint } from '#domain/fingerprint'
import type { KindModel } from '#domain/kind-model'
import { bareStep } from '../../bare-step.ts'
import { sampleAbilities } from '../sample-abilities.ts'
import {
  type Checkpoint,
  createWorld,
  memoryDestination,
  memoryJournal,
  undisturbed,
  type World,
} from './memory-destination.ts'

export const destinationStamp: SiteStamp = {
  cloudId: 'cloud-2',
  address: 'http://127.0.0.1:2',
  title: 'Destination',
}

const modelOf = (kind: string): KindModel => ({
  kind,
  title: { one: kind, many: `${kind}s` },
  role: 'carried',
  abilities: sampleAbilities,
  collections: [{ path: 'tags', identity: 'element', order: 'unordered' }],
  unchangeable: ['type'],
  deferrable: [],
})

export const models = new Map<string, KindModel>([
  ...['thing', 'locked'].map((kind) => [kind, modelOf(kind)] as const),
  ['hidden', { ...modelOf('hidden'), unlistedWhenNew: true }],
])

/** A step that creates `thing` NAME. */
export const createStep = (name: string, over: Partial<Step> = {}): Step => ({
  ...bareStep,
  id: `thing:${name}`,
  kind: 'thing',
  name,
  naturalKey: `name:${name}`,
  sourceId: name,
  after: { value: `value of ${name}`, other: name.length },
  ...over,
})

export const existing = (id: string, name: string, data: JsonObject): ConfigObject => ({
  kind: 'thing',
  id,
  name,
  naturalKey: `name:${name}`,
  protection: 'none',
  data,
  facts: {},
})

/** A step that updates an object, made for the object as it is given. */
export const updateStep = (object: ConfigObject, over: Partial<Step> = {}): Step =>
  createStep(object.name, {
    action: 'update',
    destinationId: object.id,
    before: object.data,
    fingerprint: fingerprint(object.data),
    ...over,
  })

export const planOf = (steps: readonly Step[]): Plan => ({
  format: 'slipway-plan',
  schema: 4,
  source: { cloudId: 'cloud-1', address: 'http://127.0.0.1:1', title: 'Source' },
  destination: destinationStamp,
  selection: [],
  selectedObjects: [],
  madeAt: '2026-01-01T00:00:00.000Z',
  steps,
  problems: [],
  notices: [],
  notCarried: [],
  manual: [],
  onlyThere: [],
  skipped: [],
  known: [],
  base: null,
})

/** A run of a plan in memory, with what a test may want to look at. */
export interface TestRun {
  readonly world: World
  readonly records: JournalRecord[]
  readonly events: RunEvent[]
  /** Resolves with the events; rejects as the deployment does. */
  readonly run: (over?: Partial<Deployment> & { at?: Checkpoint }) => Promise<readonly RunEvent[]>
}

export const testRun = (plan: Plan, world: World = createWorld()): TestRun => {
  const records: JournalRecord[] = []
  const events: RunEvent[] = []
  return {
    world,
    records,
    events,
    run: async ({ at = undisturbed, ...over } = {}) => {
      events.length = 0
      const run = deploy({
        plan,
        runId: 'run-1',
        connected: destinationStamp,
        models,
        journal: [...records],
        journalPort: memoryJournal(records, at),
        destination: memoryDestination(world, at),
        clock: () => '2026-01-01T00:00:00.000Z',
        settle: () => at('settle', ''),
        signal: new AbortController().signal,
        width: 3,
        ...over,
      })
      for await (const event of run) events.push(event)
      return [...events]
    },
  }
}

/** How each step ended, by name. */
export const outcomesOf = (events: readonly RunEvent[]): Readonly<Record<string, StepOutcome>> =>
  Object.fromEntries(
    events.flatMap((event) =>
      event.event === 'step-ended'
        ? [[event.stepId.replace('thing:', ''), event.outcome] as const]
        : [],
    ),
  )

/** Only the states. */
export const statesOf = (events: readonly RunEvent[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(outcomesOf(events)).map(([name, outcome]) => [name, outcome.state]),
  )
