import type { ConfigObject } from '#contract/model/config-object'
import { AppError, attempt } from '#contract/model/failure'
import type { Gap, NotCarried } from '#contract/model/snapshot'
import { sameJson } from '#domain/canonical-json'
import type { JiraApi } from '#jira/api'
import type { Kind, ReadContext, SharedReading } from './kind.ts'

/** What reading a site's configuration gave. */
export interface SiteReading {
  readonly objects: readonly ConfigObject[]
  readonly gaps: readonly Gap[]
  readonly notCarried: readonly NotCarried[]
}

/** Told when a kind has been read, for progress. */
export type KindRead = (kind: string, objects: number) => void

/** The site that is read. */
export interface SiteToRead extends Pick<ReadContext, 'site' | 'fieldModel' | 'account'> {
  /** Gives each kind its api; what a snapshot costs is measured with it. */
  readonly apiFor: (kind: string) => JiraApi
  /** Only these kinds, and what they ask for; all when it is left out. */
  readonly only?: readonly string[]
}

/**
 * Reads all kinds of a site. Kinds run at the same time and wait for each other only where one asks
 * for another's objects; two kinds that ask for each other are a bug and throw. Expected failures
 * are AppErrors.
 */
export const readSite = async (
  kinds: readonly Kind[],
  { apiFor, site, fieldModel, account, only }: SiteToRead,
  onKindRead: KindRead = () => {},
): Promise<SiteReading> => {
  const gaps: Gap[] = []
  const notCarried: NotCarried[] = []
  const readings = new Map<string, Promise<readonly ConfigObject[]>>()
  const sharedReadings = new Map<object, Promise<unknown>>()
  const waitsFor = new Map<string, Set<string>>()

  /** What several kinds find missing is one gap. */
  const tell = (gap: Gap): void => {
    if (!gaps.some((known) => sameJson({ ...known }, { ...gap }))) gaps.push(gap)
  }

  const waitsOn = (from: string, target: string): boolean =>
    from === target || [...(waitsFor.get(from) ?? [])].some((next) => waitsOn(next, target))

  /**
   * A kind that the account may not see becomes a gap, so that the rest of the site can still be
   * read: never an absence.
   */
  const readOrGap = async (kind: Kind): Promise<readonly ConfigObject[]> => {
    const read = await attempt(() => kind.read(contextFor(kind.model.kind)))
    if (read.ok) return read.value
    const { code, details } = read.failure
    if (code !== 'auth.permission-missing' && code !== 'auth.scope-missing') {
      throw new AppError(read.failure)
    }
    const { title } = kind.model
    tell({ kind: kind.model.kind, what: title.many, code, reason: details.join(' ') })
    return []
  }

  const readKind = (name: string): Promise<readonly ConfigObject[]> => {
    const begun = readings.get(name)
    if (begun) return begun
    const kind = kinds.find((candidate) => candidate.model.kind === name)
    if (!kind) throw new Error(`no such kind: ${name}`)
    const reading = readOrGap(kind).then((objects) => {
      onKindRead(name, objects.length)
      return objects
    })
    readings.set(name, reading)
    return reading
  }

  const share = <Result>(reading: SharedReading<Result>): Promise<Result> => {
    // The map holds under each reading what that very reading gave.
    const begun = sharedReadings.get(reading) as Promise<Result> | undefined
    if (begun) return begun
    const result = reading.read(contextFor(reading.kind))
    sharedReadings.set(reading, result)
    return result
  }

  const contextFor = (reader: string): ReadContext => ({
    api: apiFor(reader),
    site,
    fieldModel,
    account,
    shared: share,
    of: async (kind) => {
      if (waitsOn(kind, reader)) throw new Error(`kinds read in a circle: ${reader} and ${kind}`)
      waitsFor.set(reader, (waitsFor.get(reader) ?? new Set()).add(kind))
      return readKind(kind)
    },
    gap: tell,
    notCarried: (found) => notCarried.push(found),
  })

  const names = only ?? kinds.map((kind) => kind.model.kind)
  const objects = await Promise.all(names.map(readKind))
  return { objects: objects.flat(), gaps, notCarried }
}
