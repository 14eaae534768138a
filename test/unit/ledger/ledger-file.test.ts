import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { withPairByHand } from '#domain/ledger/pairs'
import { exportLedger, importLedger, keepLedgers, ledgerIdOf } from '#store/ledger-file'
import { site } from '../planning/sample-site.ts'

const [a, b] = [site('a', []).site, site('b', []).site]
const at = '2026-11-26T10:00:00Z'
const side = (id: string) => ({ id, name: `Status ${id}` })
const pair = { kind: 'status', first: side('1'), second: side('2') }

const open = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return { folder, ledgers: keepLedgers(join(folder, 'ledgers'), { clock: () => at }) }
}

test('a ledger is kept, and found again for its sites in either order', async () => {
  const { folder, ledgers } = await open()
  expect(await ledgers.list()).toEqual([])
  expect((await ledgers.of(b, a)).pairs).toEqual([])
  const changed = await ledgers.change(b, a, (ledger) => withPairByHand(ledger, pair, at))
  const others = keepLedgers(join(folder, 'ledgers'), { clock: () => at })
  expect(await others.of(a, b)).toEqual(changed)
  expect(await others.get(ledgerIdOf(a, b))).toEqual(changed)
  expect(await others.list()).toEqual([changed])
})

test('there is none of two sites about which nothing was written down, nor at another place', async () => {
  const { ledgers } = await open()
  const { failure } = { failure: { code: 'file.not-found' } }
  await expect(ledgers.get(ledgerIdOf(a, b))).rejects.toMatchObject({ failure })
  await expect(ledgers.get('../x')).rejects.toMatchObject({ failure: { code: 'input.invalid' } })
})

test('a ledger goes out as a file and comes back; another file is refused', async () => {
  const { folder, ledgers } = await open()
  const ledger = await ledgers.change(a, b, (so) => withPairByHand(so, pair, at))
  const path = join(folder, 'shared.json')
  await exportLedger(path, ledger)
  expect(await importLedger(path)).toEqual(ledger)
  await writeFile(path, '{"format":"other"}')
  await expect(importLedger(path)).rejects.toMatchObject({ failure: { code: 'input.invalid' } })
})
