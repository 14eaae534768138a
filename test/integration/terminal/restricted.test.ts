import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RestrictedChanges } from '#contract/model/restriction'
import type { Blueprint } from '#twin/blueprint/blueprint'
import { dataCenterCredentials } from '#twin/data-center/credentials'
import { isDataCenterSite } from '#twin/data-center/state'
import type { Twin } from '#twin/serve'
import { bareBlueprint, serveBlueprint, serveDataCenter } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { ownFolder, slipway } from './in-terminal.ts'

/** Something of each that needs no project. */
const rich: Blueprint = {
  ...bareBlueprint,
  issueTypes: smallBlueprint.issueTypes,
  priorities: smallBlueprint.priorities,
  roles: smallBlueprint.roles,
}

interface Strict {
  readonly twin: Twin
  readonly environment: Readonly<Record<string, string>>
  /** From now on it refuses what it may refuse. */
  readonly refuse: () => void
}

/** A gateway that refuses what has no scope, to a token with scopes. */
const toScopedToken = async (): Promise<Strict> => {
  const twin = await serveBlueprint(bareBlueprint, 'there')
  const { email, scopedToken } = twin.credentials
  return {
    twin,
    environment: { SLIPWAY_DESTINATION_EMAIL: email, SLIPWAY_DESTINATION_TOKEN: scopedToken },
    refuse: () => {
      twin.site.switches.gatewayRefusesScopeless = true
    },
  }
}

/** Secure administrator sessions, for who is in a session. */
const toSession = async (): Promise<Strict> => {
  const twin = await serveDataCenter(bareBlueprint, 'there')
  const { site } = twin
  if (!isDataCenterSite(site)) throw new Error('no Data Center')
  const { userName, password } = dataCenterCredentials(site)
  return {
    twin,
    environment: {
      SLIPWAY_DESTINATION_WAY: 'session',
      SLIPWAY_DESTINATION_USER: userName,
      SLIPWAY_DESTINATION_PASSWORD: password,
    },
    refuse: () => {
      site.state.dataCenter.websudo = true
    },
  }
}

interface Deployed {
  /** Of the run. */
  readonly folder: string
  readonly steps: readonly {
    readonly stepId: string
    readonly outcome: {
      readonly state: string
      readonly failure?: { readonly code: string }
    } | null
  }[]
}

it.each([
  ['a token with scopes', toScopedToken, 'auth.scope-missing', 'Use an API token without scopes'],
  ['a session', toSession, 'auth.secure-session', 'Use a personal access token'],
] as const)(
  'what %s is refused was named before, with what can',
  async (_, serve, code, instead) => {
    const here = await serveBlueprint(rich, 'here')
    const { twin, environment: there, refuse } = await serve()
    const { email, token } = here.credentials
    const environment = { SLIPWAY_SOURCE_EMAIL: email, SLIPWAY_SOURCE_TOKEN: token, ...there }
    const folder = await ownFolder()
    const file = join(folder, 'all.slipway-plan')
    const sites = [here.address, twin.address, '--everything', '--output', file]
    const planned = await slipway(['plan', ...sites, '--json'], { environment })
    const { restricted } = JSON.parse(planned.output) as {
      readonly restricted: readonly RestrictedChanges[]
    }
    refuse()
    const into = ['--into', new URL(twin.address).host, '--runs', join(folder, 'runs')]
    const deployed = await slipway(['deploy', file, ...into, '--json'], { environment })
    expect(deployed.progress).toMatch(
      new RegExp(`may be refused the way you sign in: .*${instead}`),
    )
    const { folder: run, steps } = JSON.parse(deployed.output) as Deployed
    const refused = steps.filter(({ outcome }) => outcome?.failure?.code === code)
    expect(refused.length).toBeGreaterThan(0)
    const named = restricted.flatMap(({ changes }) => changes.map(({ stepId }) => stepId))
    expect(named).toEqual(expect.arrayContaining(refused.map(({ stepId }) => stepId)))
    // What is left is said again before it is gone on with.
    const resumed = await slipway(['resume', run], { environment })
    expect(resumed.progress).toMatch(/may be refused the way you sign in: /)
  },
)
