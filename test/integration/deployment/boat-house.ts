import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { makePlan } from '#domain/planning/make-plan'
import { type Connection, connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { kindModels } from '#kinds/registry'
import { takeSnapshot } from '#kinds/take-snapshot'
import { type Blueprint, emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { startTwin, type Twin } from '#twin/serve'
import { tickAll } from '../engine/tick-all.ts'

const people = [{ accountId: '5b10ac8d82e05b22cc7d4ef5', displayName: 'Lea Lead' }]

/** A project whose deployment takes creates of one request and of several, and a part. */
const sourceBlueprint: Blueprint = {
  ...emptyBlueprint,
  people,
  screens: [
    {
      name: 'Voyage Screen',
      tabs: [
        { name: 'Plan', fields: ['summary'] },
        { name: 'People', fields: ['assignee'] },
      ],
    },
  ],
  screenSchemes: [{ name: 'Voyage Screens', screens: { default: 'Voyage Screen' } }],
  issueTypeScreenSchemes: [{ name: 'Boat Screens', mappings: { default: 'Voyage Screens' } }],
  projects: [
    {
      key: 'BOAT',
      name: 'Boat House',
      type: 'software',
      lead: 'Lea Lead',
      issueTypeScreenScheme: 'Boat Screens',
      components: [{ name: 'Hull', lead: 'Lea Lead' }],
    },
  ],
}

const clock = (): string => '2026-01-01T00:00:00.000Z'

const startSite = (blueprint: Blueprint, name: string): Promise<Twin> =>
  startTwin({ site: buildSite(blueprint, { name }) })

const startWithoutBoards = async (blueprint: Blueprint, name: string): Promise<Twin> => {
  const twin = await startSite(blueprint, name)
  // Boards are no part of this, and a site may refuse to list them.
  twin.site.faults.rules.push({ fault: { kind: 'status', status: 403 }, path: '/rest/agile/*' })
  return twin
}

/** A destination without the project; the same one each time, ids included. */
export const startDestination = (): Promise<Twin> =>
  startWithoutBoards({ ...emptyBlueprint, people }, 'there')

export const signIn = ({ address, credentials }: Twin): Promise<Connection> =>
  connect({ address, presented: apiToken(credentials) })

export const snapshotOf = async (twin: Twin): Promise<Snapshot> =>
  takeSnapshot(await signIn(twin), clock)

/**
 * A destination that has all of the project, and more: in its lists, and whole objects. Nothing is
 * hidden on it, since what cannot be read might use what is to go.
 */
export const startFullerDestination = (): Promise<Twin> =>
  startSite(
    {
      ...sourceBlueprint,
      screens: [
        ...sourceBlueprint.screens.map((screen) => ({
          ...screen,
          tabs: [
            ...screen.tabs
              .map((tab) => ({ ...tab, fields: [...tab.fields, 'labels'] }))
              .slice(0, 1),
            ...screen.tabs.slice(1),
            { name: 'Old', fields: ['description'] },
          ],
        })),
        { name: 'Wreck Screen', tabs: [{ name: 'Wreck', fields: ['summary'] }] },
      ],
      screenSchemes: [
        ...sourceBlueprint.screenSchemes,
        { name: 'Wreck Screens', screens: { default: 'Wreck Screen' } },
      ],
      projects: sourceBlueprint.projects.map((project) => ({
        ...project,
        components: [...(project.components ?? []), { name: 'Anchor' }],
      })),
    },
    'there',
  )

/** The plan that carries the project to a destination, with the decisions that another plan asks for. */
const planTo = async (
  start: () => Promise<Twin>,
  decide: (first: Plan) => readonly Decision[],
): Promise<Plan> => {
  const twins = [await startWithoutBoards(sourceBlueprint, 'here'), await start()] as const
  try {
    const [source, destination] = await Promise.all(twins.map(snapshotOf))
    if (!source || !destination) throw new Error('two sites were not read')
    const planWith = (decisions: readonly Decision[]) =>
      makePlan({
        source,
        destination,
        projects: ['BOAT'],
        decisions,
        known: [],
        models: kindModels,
        restrictedActionsOf: () => [],
        madeAt: clock(),
      })
    return planWith(decide(planWith([])))
  } finally {
    await Promise.all(twins.map((twin) => twin.stop()))
  }
}

/** The plan that carries the project to a destination as `startDestination` gives it. */
export const planBoatHouse = (): Promise<Plan> => planTo(startDestination, () => [])

/** The plan that takes everything out again that only the fuller destination has. */
export const planRemovals = (): Promise<Plan> => planTo(startFullerDestination, tickAll)

/** Everything that was created on a site through its API, by route: one entry for each object. */
export const createdOn = ({ site }: Twin): readonly string[] =>
  site.writes
    .filter(({ method, status }) => method === 'POST' && status < 400)
    .map(({ route }) => route)
    .toSorted()
