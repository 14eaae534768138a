import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Operations that may have a screen of their own. */
export const screenOperations = ['default', 'create', 'edit', 'view'] as const

/** An operation of a screen scheme. */
export type ScreenOperation = (typeof screenOperations)[number]

/** Screen ids by operation; `default` is always there. */
export type ScreenIds = Partial<Record<ScreenOperation, string>> & { default: string }

/** A screen scheme. */
export interface ScreenSchemeRecord {
  readonly id: string
  name: string
  description: string
  readonly system: boolean
  screens: ScreenIds
}

/** Screen schemes by id. */
export const screenSchemeSlice = defineSlice(
  'screenSchemes',
  (): Record<string, ScreenSchemeRecord> => ({}),
)

/** The screen scheme with this id. */
export function findScreenScheme(
  site: Pick<Site, 'state'>,
  id: string,
): ScreenSchemeRecord | undefined {
  const schemes = screenSchemeSlice.of(site)
  return Object.hasOwn(schemes, id) ? schemes[id] : undefined
}

/** What a new screen scheme is like. */
export interface ScreenSchemeInit {
  readonly name: string
  readonly description?: string
  readonly screens: ScreenIds
  /** Only for the scheme whose id is the same on every site. */
  readonly fixedId?: string
}

/** Adds a screen scheme; nothing is checked. */
export function addScreenScheme(
  site: Pick<Site, 'state'>,
  init: ScreenSchemeInit,
): ScreenSchemeRecord {
  const record: ScreenSchemeRecord = {
    id: init.fixedId ?? nextId(site, 'screenScheme'),
    name: init.name,
    description: init.description ?? '',
    system: init.fixedId !== undefined,
    screens: { ...init.screens },
  }
  screenSchemeSlice.of(site)[record.id] = record
  return record
}

/** Whether a screen scheme shows a screen. */
export function showsScreen(scheme: ScreenSchemeRecord, screenId: string): boolean {
  return Object.values(scheme.screens).includes(screenId)
}
