import { basename } from 'node:path'
import { z } from 'zod'
import { AppError, attempt, type Failure, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import { defaultSettings, type Settings, settingsSchema } from '#contract/model/settings'
import type { Clock } from '#domain/ports'
import { nodeDisk } from './disk.ts'
import { removeDocument, setAside } from './document-file.ts'
import { onFile } from './file-failure.ts'
import { type Upgrades, upgradeContent } from './upgrade.ts'

/** Writes the settings' file; electron-store in the app. May throw what the file system throws. */
export interface SettingsShelf {
  write(content: Readonly<Record<string, unknown>>): void
}

/** What the user has set. */
export interface SettingsStore {
  current(): Settings
  /** Throws AppError: `input.invalid` with a sentence, `file.…`; nothing has changed then. */
  change(settings: Settings): Promise<void>
  /** `file.set-aside`, when the file had been damaged. */
  setAside(): Failure | undefined
  /** Deletes them: Slipway is as if nothing had ever been set. */
  remove(): Promise<void>
}

/** What settings are kept with. */
export interface SettingsStoreOptions {
  readonly path: string
  readonly clock: Clock
  /** Opened when the file is known to be sound. */
  readonly openShelf: () => SettingsShelf
  /** Whether these settings would work. Throws AppError `input.invalid` with a sentence. */
  readonly check: (settings: Settings) => Promise<void>
  /** Puts changed settings into effect. */
  readonly apply: (settings: Settings) => Promise<void>
}

/** The schema that this build writes. */
export const settingsSchemaVersion = 1

const upgrades: Upgrades = {}

const shelvedSchema = z.object({ schema: z.int().positive(), settings: z.json() })

type Found =
  | { readonly found: 'settings'; readonly settings: Settings }
  | { readonly found: 'nothing' | 'damage' }
  | { readonly found: 'newer'; readonly schema: number }

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Electron-store leaves an empty object behind where nothing was ever set. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

const lookInto = async (path: string): Promise<Found> => {
  const text = await attempt(() => onFile(path, () => nodeDisk.readFile(path, 'utf8')))
  if (!text.ok && text.failure.code === 'file.not-found') return { found: 'nothing' }
  if (!text.ok) throw new AppError(text.failure)
  const value = parse(text.value)
  if (isEmpty(value)) return { found: 'nothing' }
  const outer = shelvedSchema.safeParse(value)
  if (!outer.success) return { found: 'damage' }
  const { schema, settings } = outer.data
  if (schema > settingsSchemaVersion) return { found: 'newer', schema }
  const upgraded = upgradeContent(settings as Json, schema, settingsSchemaVersion, upgrades)
  const known = settingsSchema.safeParse(upgraded)
  return known.success ? { found: 'settings', settings: known.data } : { found: 'damage' }
}

/**
 * Opens the settings. Damaged ones give way to the defaults and are kept aside; those that a newer
 * Slipway wrote are left alone, and cannot be changed until it is used again. Throws AppError.
 */
export const openSettings = async (options: SettingsStoreOptions): Promise<SettingsStore> => {
  const { path, clock, openShelf, check, apply } = options
  const found = await lookInto(path)
  const aside = found.found === 'damage' ? await setAside(path, clock) : undefined
  let settings = found.found === 'settings' ? found.settings : defaultSettings
  let newer = found.found === 'newer' ? found.schema : undefined
  let shelf: SettingsShelf | undefined

  const write = async (next: Settings): Promise<void> => {
    shelf ??= openShelf()
    shelf.write({ schema: settingsSchemaVersion, settings: next })
  }

  return {
    current: () => settings,
    change: async (next) => {
      if (newer !== undefined) {
        const schemas = `${newer}, known up to ${settingsSchemaVersion}`
        throw new AppError(failure('file.newer-schema', basename(path), [schemas]))
      }
      await check(next)
      await onFile(path, () => write(next))
      settings = next
      await apply(next)
    },
    setAside: () => aside,
    remove: async () => {
      await removeDocument(path)
      settings = defaultSettings
      newer = undefined
      await apply(defaultSettings)
    },
  }
}
