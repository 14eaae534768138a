import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Disk } from '#store/disk'
import { createSecretStore } from '#store/secrets/create-secret-store'
import { createSecret } from '#store/secrets/secret'
import type { Binding, SecretRecord } from '#store/secrets/secret-record'
import type { SecretStore } from '#store/secrets/secret-store'
import { type FakeSafeStorage, fakeSafeStorage } from './fake-safe-storage.ts'
import { type ManualAfter, manualAfter } from './manual-after.ts'

/** A token that must turn up nowhere. */
export const token = 'CANARY-0123456789abcdef-token'

/** What it belongs to. */
export const acme: Binding = {
  id: 'site-a',
  origin: 'https://acme.atlassian.net',
  account: 'ada@example.com',
}

/** A second site. */
export const other: Binding = { ...acme, id: 'site-b', origin: 'https://other.atlassian.net' }

/** A store of tokens in a folder of its own. */
export interface OpenedStore {
  readonly store: SecretStore
  readonly storage: FakeSafeStorage
  readonly time: ManualAfter
  readonly path: string
  readonly reports: readonly string[]
  /** The same file at the next start. */
  again(options?: { readonly storage?: FakeSafeStorage }): OpenedStore
  readonly file: () => Promise<string>
  readonly records: () => Promise<Readonly<Record<string, SecretRecord>>>
  readonly names: () => Promise<readonly string[]>
}

const openAt = (
  path: string,
  { platform = 'linux', disk, storage = fakeSafeStorage() }: StoreOptions,
): OpenedStore => {
  const time = manualAfter()
  const reports: string[] = []
  let moment = Date.parse('2026-11-03T08:00:00.000Z')
  const store = createSecretStore({
    path,
    storage,
    platform,
    clock: () => {
      moment += 1000
      return new Date(moment).toISOString()
    },
    after: time.after,
    disk,
    report: (trouble) => void reports.push(trouble),
  })
  const file = () => readFile(path, 'utf8')
  return {
    store,
    storage,
    time,
    path,
    reports,
    again: (options = {}) => openAt(path, { platform, storage, ...options }),
    file,
    records: async () => JSON.parse(await file()).content,
    names: () => readdir(join(path, '..')),
  }
}

interface StoreOptions {
  readonly platform?: NodeJS.Platform
  readonly disk?: Disk
  readonly storage?: FakeSafeStorage
}

/** Opens a store whose folder is gone after the test. */
export const openStore = async (options: StoreOptions = {}): Promise<OpenedStore> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-secrets-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return openAt(join(folder, 'sites.secrets.json'), options)
}

/** Opens a store that holds a token for a site. */
export const openStoreWithToken = async (options: StoreOptions = {}): Promise<OpenedStore> => {
  const opened = await openStore(options)
  await opened.store.save(acme, createSecret(token), 'protected')
  return opened
}

/** The token that a store gives; undefined when it gives none. */
export const tokenIn = async (store: SecretStore, binding = acme): Promise<string | undefined> => {
  const found = await store.read(binding)
  return found.found === 'token' ? found.secret.reveal() : undefined
}
