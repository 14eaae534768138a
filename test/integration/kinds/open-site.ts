import { expect } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import type { Gap } from '#contract/model/snapshot'
import { memberChanges } from '#domain/planning/member-changes'
import { reconcile } from '#domain/planning/reconcile'
import { type Base, baseOf, gatewayOf } from '#jira/base'
import { basicCredential } from '#jira/basic-credential'
import { createJiraApi } from '#jira/client'
import { connectEndpoints } from '#jira/connect-endpoints'
import { createNodeNetwork } from '#jira/network'
import { createTransport } from '#jira/transport'
import type { Kind, WriteContext, Writer } from '#kinds/kind'
import { readSite } from '#kinds/read-site'
import { startTwin, type Twin } from '#twin/serve'
import { createSite, type SiteOptions } from '#twin/site'
import { bareStep } from '../../bare-step.ts'
import { administrator } from '../../seen-by.ts'
import { recorderFor } from '../record-exchanges.ts'
import { stampOf } from '../stamp-of.ts'

/** A site with our client connected to it; closes when it goes out of scope. */
export interface OpenSite extends AsyncDisposable {
  readonly twin: Twin
  /** Writes that were announced so far, as `METHOD /path`. */
  readonly writes: readonly string[]
  readonly gaps: readonly Gap[]
  readonly context: WriteContext
  /** Requests sent so far, reads included. */
  requests(): number
  /** Reads a kind as a snapshot does; the kinds it asks for are given too. */
  read(kind: Kind, ...others: readonly Kind[]): Promise<readonly ConfigObject[]>
}

const step = (kind: string): Step => ({
  ...bareStep,
  id: `${kind}:1`,
  kind,
  name: '',
  naturalKey: '',
  sourceId: '1',
})

/** The twin's API as its administrator sees it, at the site host or, scoped, at the gateway. */
const signIn = (twin: Twin, kind: 'classic' | 'scoped') => {
  const { email, token, scopedToken } = twin.credentials
  const base: Base = kind === 'scoped' ? gatewayOf(twin) : baseOf(twin.address, 'cloud-site')
  const secret = kind === 'scoped' ? scopedToken : token
  const transport = createTransport({
    base,
    credential: basicCredential({ name: email, secret, base, refusal: 'auth.token-rejected' }),
    clock: () => new Date().toISOString(),
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    network: createNodeNetwork(),
    recorder: recorderFor(twin),
  })
  return { transport, client: createJiraApi({ transport, sleep: () => Promise.resolve() }) }
}

/** Starts a twin and signs in; with `scoped` through its gateway. */
export const openSite = async (
  options: SiteOptions = {},
  token: 'classic' | 'scoped' = 'classic',
): Promise<OpenSite> => {
  const switches = { rateLimits: false, ...options.switches }
  const twin = await startTwin({ site: createSite({ ...options, switches }) })
  const writes: string[] = []
  const gaps: Gap[] = []
  const { transport, client } = signIn(twin, token)
  const api = client.withWatcher({
    writing: async (method, path) => void writes.push(`${method} ${path}`),
    answered: async () => {},
  })
  const { accountId } = await api.call(connectEndpoints.myself)
  const fieldModel =
    switches.extra?.fieldModel === 'field-configurations' ? 'field-configurations' : 'field-schemes'
  const stamp = stampOf(twin)
  return {
    twin,
    writes,
    gaps,
    context: {
      api,
      site: stamp,
      fieldModel,
      accountId,
      step: step('status'),
      secret: () => undefined,
    },
    requests: transport.requests,
    read: async (kind, ...others) => {
      const reading = await readSite([kind, ...others], {
        apiFor: () => api,
        site: stamp,
        fieldModel,
        account: administrator,
      })
      gaps.push(...reading.gaps)
      return reading.objects.filter((object) => object.kind === kind.model.kind)
    },
    [Symbol.asyncDispose]: async () => {
      await twin.stop()
      expect(twin.site.unmodelled).toEqual([])
    },
  }
}

/** The writer of a kind that is carried. */
export const writerOf = (kind: Kind): Writer => {
  if (!kind.writer) throw new Error(`${kind.model.kind} is only matched`)
  return kind.writer
}

/** An object that must be there. */
export const readOne = async (site: OpenSite, kind: Kind, id: string): Promise<ConfigObject> => {
  const object = await writerOf(kind).readOne(site.context, id)
  if (!object) throw new Error(`${kind.model.kind} ${id} is missing`)
  return object
}

/** Converges an object as it is now, and gives the writes it took. */
export const converge = async (
  site: OpenSite,
  kind: Kind,
  id: string,
  data: JsonObject,
): Promise<readonly string[]> => {
  const before = site.writes.length
  await writerOf(kind).converge(site.context, await readOne(site, kind, id), data)
  const writes = site.writes.slice(before)
  const after = await readOne(site, kind, id)
  const wanted = reconcile(data, after.data, kind.model.collections)
  expect(memberChanges(after.data, wanted, kind.model.collections)).toEqual([])
  return writes
}

/**
 * Does what an update step does whose data lacks what the user ticked: all that is not in it goes.
 * Gives the writes it took; doing it again takes none.
 */
export const takeOut = async (
  site: OpenSite,
  kind: Kind,
  id: string,
  data: JsonObject,
  about: Partial<Step> = {},
): Promise<readonly string[]> => {
  const { context } = site
  const update = { ...context, step: { ...context.step, action: 'update', ...about } as const }
  const run = async () => {
    const before = site.writes.length
    await writerOf(kind).converge(update, await readOne(site, kind, id), data)
    return site.writes.slice(before)
  }
  const writes = await run()
  const after = await readOne(site, kind, id)
  expect(memberChanges(after.data, data, kind.model.collections)).toEqual([])
  expect(await run()).toEqual([])
  return writes
}

/** Does what a create step does; checks that it ends with the wanted data and then stays. */
export const createObject = async (
  site: OpenSite,
  kind: Kind,
  data: JsonObject,
): Promise<string> => {
  const writer = writerOf(kind)
  expect(await writer.find(site.context, data)).toEqual([])
  const before = site.writes.length
  const id = await writer.create(site.context, data)
  expect(site.writes.length - before).toBe(1)
  await converge(site, kind, id, data)
  expect(await converge(site, kind, id, data)).toEqual([])
  expect(await writer.find(site.context, data)).toEqual([id])
  return id
}

/** Checks that every object is read alone exactly as it is read among all. */
export const expectReadAlike = async (
  site: OpenSite,
  kind: Kind,
  ...others: readonly Kind[]
): Promise<readonly ConfigObject[]> => {
  const objects = await site.read(kind, ...others)
  const alone = await Promise.all(objects.map((object) => readOne(site, kind, object.id)))
  expect(alone).toEqual(objects)
  return objects
}

/** Names that have broken somebody's deployment: long, emoji, right to left, inner spaces. */
export const awkwardNames = (longest: number): readonly string[] => [
  'n'.repeat(longest),
  'Ready 🚀 to go 👩‍👩‍👧',
  'جاهز للمراجعة',
  'two  inner spaces & <b>"quotes"</b> \\ / % ?',
  'Ünïcödé é',
]
