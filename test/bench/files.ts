import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Snapshot } from '#contract/model/snapshot'
import { sameJson } from '#domain/canonical-json'
import { loadSnapshot, saveSnapshot } from '#store/snapshot-file'
import { type Measure, times } from './measure.ts'

/** Size of a snapshot's file, and whether it comes back as it was. */
export const measureFile = async (snapshot: Snapshot): Promise<readonly Measure[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-bench-'))
  try {
    const path = join(folder, 'site.slipway-snapshot')
    await saveSnapshot(path, snapshot)
    const { size } = await stat(path)
    const back = await loadSnapshot(path)
    const text = JSON.stringify(snapshot)
    return [
      { what: 'bytes', value: size.toLocaleString('en') },
      { what: 'bytes per object', value: times(snapshot.objects.length, size) },
      { what: 'file ÷ plain JSON', value: times(Buffer.byteLength(text), size) },
      {
        what: 'read back as written',
        value: sameJson(JSON.parse(text), JSON.parse(JSON.stringify(back))) ? 'yes' : 'NO',
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
