import type { Ledger } from '#contract/model/ledger'
import { mergeLedgers, withoutPair, withPairByHand } from '#domain/ledger/pairs'
import type { Clock } from '#domain/ports'
import { kindModels } from '#kinds/registry'
import { exportLedger, importLedger, type LedgerStore, ledgerIdOf } from '#store/ledger-file'
import { summariseLedger, viewLedger } from '#view/ledger-views'
import type { LedgerQuestions } from '../ledger-questions.ts'
import type { Answers } from '../peer.ts'

/** Answers what concerns identity ledgers. */
export const ledgerAnswers = (ledgers: LedgerStore, clock: Clock): Answers<LedgerQuestions> => {
  const change = async (ledgerId: string, by: (ledger: Ledger) => Ledger) => {
    const { first, second } = await ledgers.get(ledgerId)
    return viewLedger(ledgerId, await ledgers.change(first, second, by), kindModels)
  }
  return {
    'ledger.list': async () =>
      (await ledgers.list()).map((ledger) =>
        summariseLedger(ledgerIdOf(ledger.first, ledger.second), ledger),
      ),
    'ledger.get': async ({ ledgerId }) =>
      viewLedger(ledgerId, await ledgers.get(ledgerId), kindModels),
    'ledger.set-pair': ({ ledgerId, ...pair }) =>
      change(ledgerId, (ledger) => withPairByHand(ledger, pair, clock())),
    'ledger.remove-pair': ({ ledgerId, ...pair }) =>
      change(ledgerId, (ledger) => withoutPair(ledger, pair)),
    'ledger.write': async ({ ledgerId, path }) => {
      await exportLedger(path, await ledgers.get(ledgerId))
      return null
    },
    'ledger.read': async ({ path }) => {
      const read = await importLedger(path)
      const { first, second, pairs } = read
      await ledgers.change(first, second, (ledger) => mergeLedgers(ledger, read))
      return { ledgerId: ledgerIdOf(first, second), pairs: pairs.length }
    },
  }
}
