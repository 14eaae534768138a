import { existsSync } from 'node:fs'
import type { Snapshot } from '#contract/model/snapshot'
import { contentOf, readEnvelope } from '#store/sealed-file'
import { snapshotSort } from '#store/snapshot-file'
import { isSnapshotFolder, loadSnapshotFolder } from '#store/text/snapshot-folder'
import type { Call } from './command.ts'
import { passphraseOf } from './passphrase.ts'
import { readSite } from './read-site.ts'
import type { Side } from './sign-in-environment.ts'

/** Loads a snapshot from a file, or from a folder of readable text. Throws AppError (`file.…`). */
export const loadSnapshotFile = async (call: Call, path: string): Promise<Snapshot> =>
  (await isSnapshotFolder(path))
    ? loadSnapshotFolder(path)
    : contentOf(snapshotSort, await readEnvelope(path), path, passphraseOf(call))

/** A snapshot by what names it: a file or folder of one, or the site at an address, which is read. */
export const snapshotOf = (call: Call, named: string, side: Side): Promise<Snapshot> =>
  existsSync(named) ? loadSnapshotFile(call, named) : readSite(call, named, side)
