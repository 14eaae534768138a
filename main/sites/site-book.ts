import { AppError, type Failure, failure } from '#contract/model/failure'
import type { SitePair } from '#contract/model/site-card'
import { siteRefusalWording } from '#contract/wording/token-wording'
import type { KeptDocument } from '#store/kept-document'
import type { SiteBookContent, SiteRecord } from './site-record.ts'

/** The sites as they are kept, and which of them are chosen. */
export interface SiteBook {
  all(): Promise<readonly SiteRecord[]>
  /** Throws AppError `input.invalid` when there is no such site. */
  get(id: string): Promise<SiteRecord>
  /** Adds a site, or puts it in the place of the one with its id. */
  put(record: SiteRecord): Promise<void>
  /** Changes members of a site, if it is still there. */
  change(id: string, members: Partial<SiteRecord>): Promise<void>
  remove(id: string): Promise<void>
  pair(): Promise<SitePair>
  choose(pair: SitePair): Promise<void>
  setAside(): Failure | undefined
  removeAll(): Promise<void>
}

const withRecord = (sites: readonly SiteRecord[], record: SiteRecord): readonly SiteRecord[] =>
  sites.some(({ id }) => id === record.id)
    ? sites.map((site) => (site.id === record.id ? record : site))
    : [...sites, record]

/** Whether both are the same site, as far as it is known. */
export const isSameSite = (
  one: Pick<SiteRecord, 'id' | 'cloudId'>,
  other: Pick<SiteRecord, 'id' | 'cloudId'>,
): boolean => one.id === other.id || (one.cloudId !== null && one.cloudId === other.cloudId)

/** The pair without sites that are gone, and without a destination that proved to be the source. */
const settlePair = ({ sites, pair }: SiteBookContent): SitePair => {
  const find = (id: string | null) => sites.find((site) => site.id === id)
  const [source, destination] = [find(pair.sourceId), find(pair.destinationId)]
  const isTwice =
    source !== undefined && destination !== undefined && isSameSite(source, destination)
  return {
    sourceId: source?.id ?? null,
    destinationId: isTwice ? null : (destination?.id ?? null),
  }
}

/** The sites in a file, whose every change is told. */
export const createSiteBook = (
  file: KeptDocument<SiteBookContent>,
  changed: () => Promise<void>,
): SiteBook => {
  const change = async (next: (content: SiteBookContent) => SiteBookContent): Promise<void> => {
    await file.change((content) => {
      const made = next(content)
      return made === content ? content : { ...made, pair: settlePair(made) }
    })
    await changed()
  }
  return {
    all: async () => (await file.get()).sites,
    get: async (id) => {
      const record = (await file.get()).sites.find((site) => site.id === id)
      if (record !== undefined) return record
      throw new AppError(failure('input.invalid', id, [siteRefusalWording.unknownSite]))
    },
    put: (record) => change(({ sites, pair }) => ({ sites: withRecord(sites, record), pair })),
    change: (id, members) =>
      change((content) => {
        const { sites, pair } = content
        const record = sites.find((site) => site.id === id)
        if (record === undefined) return content
        return { sites: withRecord(sites, { ...record, ...members }), pair }
      }),
    remove: (id) =>
      change(({ sites, pair }) => ({ sites: sites.filter((site) => site.id !== id), pair })),
    pair: async () => (await file.get()).pair,
    choose: (pair) => change(({ sites }) => ({ sites, pair })),
    setAside: file.setAside,
    removeAll: async () => {
      await file.remove()
      await changed()
    },
  }
}
