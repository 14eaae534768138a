import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, attempt, failure } from '#contract/model/failure'
import { type Ledger, ledgerSchema } from '#contract/model/ledger'
import type { SiteStamp } from '#contract/model/snapshot'
import { emptyLedger } from '#domain/ledger/pairs'
import type { Clock } from '#domain/ports'
import { type Disk, nodeDisk } from './disk.ts'
import { type DocumentSort, loadDocument, readDocument, saveDocument } from './document-file.ts'
import { onFile } from './file-failure.ts'
import { inTurn } from './in-turn.ts'
import { makeFolder } from './write-whole-file.ts'

/** How the names of ledger files end. */
export const ledgerSuffix = '.slipway-ledger'

const nowhere: SiteStamp = { cloudId: '', address: '', title: '' }

const sort: DocumentSort<Ledger> = {
  format: 'slipway-ledger',
  schema: 1,
  content: ledgerSchema,
  upgrades: {},
  empty: emptyLedger(nowhere, nowhere),
}

/** The same id for two sites in whichever order. */
export const ledgerIdOf = (one: SiteStamp, other: SiteStamp): string => {
  const text = [one.cloudId, other.cloudId].toSorted().join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

/** Identity ledgers, one file for each two sites. */
export interface LedgerStore {
  /** The ledger of two sites; an empty one where nothing is known. Throws AppError (`file.…`). */
  of(one: SiteStamp, other: SiteStamp): Promise<Ledger>
  /** Throws AppError `file.not-found` where there is none. */
  get(ledgerId: string): Promise<Ledger>
  /** Changes the ledger of two sites, one change at a time. Throws AppError (`file.…`). */
  change(one: SiteStamp, other: SiteStamp, by: (ledger: Ledger) => Ledger): Promise<Ledger>
  /** All ledgers that can be read. */
  list(): Promise<readonly Ledger[]>
}

/** Keeps ledgers in a folder. A damaged one is kept aside and begun anew. */
export const keepLedgers = (
  folder: string,
  options: { readonly clock: Clock; readonly disk?: Disk | undefined },
): LedgerStore => {
  const queue = inTurn()
  const pathOf = (ledgerId: string): string => {
    if (!/^[0-9a-f]{32}$/.test(ledgerId)) throw new AppError(failure('input.invalid', ledgerId))
    return join(folder, `${ledgerId}${ledgerSuffix}`)
  }
  const load = async (ledgerId: string): Promise<Ledger | undefined> => {
    const { content } = await loadDocument(sort, pathOf(ledgerId), options)
    return content === sort.empty ? undefined : content
  }
  const of = async (one: SiteStamp, other: SiteStamp): Promise<Ledger> =>
    (await load(ledgerIdOf(one, other))) ?? emptyLedger(one, other)

  return {
    of: (one, other) => queue(() => of(one, other)),
    get: (ledgerId) =>
      queue(async () => {
        const ledger = await load(ledgerId)
        if (ledger === undefined) throw new AppError(failure('file.not-found', pathOf(ledgerId)))
        return ledger
      }),
    change: (one, other, by) =>
      queue(async () => {
        const ledger = by(await of(one, other))
        await makeFolder(folder)
        await saveDocument(sort, pathOf(ledgerIdOf(one, other)), ledger, options.disk)
        return ledger
      }),
    list: () =>
      queue(async () => {
        const names = await attempt(() => onFile(folder, () => readdir(folder)))
        const ids = (names.ok ? names.value : []).flatMap((name) =>
          name.endsWith(ledgerSuffix) ? [name.slice(0, -ledgerSuffix.length)] : [],
        )
        const read = await Promise.all(ids.map((id) => attempt(() => load(id))))
        return read.flatMap((one) => (one.ok && one.value ? [one.value] : []))
      }),
  }
}

/** Saves a ledger as a file to share. Throws AppError (`file.…`). */
export const exportLedger = (path: string, ledger: Ledger, disk?: Disk): Promise<void> =>
  saveDocument(sort, path, ledger, disk)

/**
 * Loads a ledger that somebody shares. Throws AppError: `input.invalid` where it is none,
 * `file.newer-schema`, `file.…`.
 */
export const importLedger = async (path: string, disk: Disk = nodeDisk): Promise<Ledger> => {
  const text = await onFile(path, () => disk.readFile(path, 'utf8'))
  const ledger = readDocument(sort, text, path)
  if (ledger === undefined) throw new AppError(failure('input.invalid', path))
  return ledger
}
