import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Presented } from '#contract/model/connection'
import type { CarryInput } from '#engine/carry-input'
import { carryProjects } from '#engine/carry-projects'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { type Blueprint, emptyBlueprint } from '#twin/blueprint/blueprint'
import { buildSite } from '#twin/blueprint/build-site'
import { toDataCenter } from '#twin/data-center/create-site'
import { dataCenterCredentials } from '#twin/data-center/credentials'
import { isDataCenterSite } from '#twin/data-center/state'
import { startTwin, type Twin } from '#twin/serve'
import type { SiteOptions } from '#twin/site'
import { recorderFor } from '../record-exchanges.ts'
import { smallBlueprint } from './small-site.ts'

/** A site with the small site's people and nothing else of it. */
export const bareBlueprint: Blueprint = {
  ...emptyBlueprint,
  people: smallBlueprint.people,
  groups: smallBlueprint.groups,
}

/** Serves a blueprint until the test is over. */
export const serveBlueprint = async (
  blueprint: Blueprint,
  name: string,
  switches: SiteOptions['switches'] = {},
): Promise<Twin> => {
  const site = buildSite(blueprint, { name, switches: { rateLimits: false, ...switches } })
  const twin = await startTwin({ site })
  onTestFinished(() => twin.stop())
  return twin
}

/** A folder that is gone when the test is over. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-engine-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Serves a blueprint with the face of Data Center until the test is over. */
export const serveDataCenter = async (blueprint: Blueprint, name: string): Promise<Twin> => {
  const site = buildSite(blueprint, { name, switches: { rateLimits: false } })
  const twin = await startTwin({ site: toDataCenter(site) })
  onTestFinished(() => twin.stop())
  return twin
}

const presentedTo = ({ site, credentials }: Twin, token: string): Presented =>
  isDataCenterSite(site)
    ? {
        way: 'personal-access-token',
        token: dataCenterCredentials(site).personalAccessToken,
      }
    : apiToken({ email: credentials.email, token })

/** Signs in without ever waiting for real. */
export const signInTo = (twin: Twin, token = twin.credentials.token) =>
  connect({
    address: twin.address,
    presented: presentedTo(twin, token),
    sleep: () => Promise.resolve(),
    recorder: recorderFor(twin),
  })

/** Carries the small site's project from one twin to another. */
export const carryBoat = async (from: Twin, to: Twin, rest: Partial<CarryInput> = {}) =>
  carryProjects({
    source: rest.source ?? (await signInTo(from)),
    destination: rest.destination ?? (await signInTo(to)),
    projects: ['BOAT'],
    decisions: [],
    folder: rest.folder ?? (await temporaryFolder()),
    runId: 'boat',
    clock: () => new Date().toISOString(),
    sleep: () => Promise.resolve(),
    signal: new AbortController().signal,
    retries: 0,
    onStage: () => {},
    ...rest,
  })
