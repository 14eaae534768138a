import { accounts } from '#twin/users/state'
import { textOf } from './data.ts'
import { clear, type Planting } from './planting.ts'

const accountTypes = ['atlassian', 'app', 'customer'] as const

/** Nobody sees the addresses that are made up where the snapshot has none. */
const madeUpAddress = (accountId: string): string =>
  `${accountId.replace(/[^\w.-]/g, '-')}@unknown.example`

/** The accounts of the snapshot, and the one that it was seen by where that is not among them. */
export const plantPeople = (planting: Planting): void => {
  const all = accounts.of(planting.site)
  clear(all)
  for (const { id, name, data, facts } of planting.of('user')) {
    const address = textOf(facts, 'address')
    all[id] = {
      accountId: id,
      accountType: accountTypes.find((type) => type === facts.accountType) ?? 'atlassian',
      displayName: name,
      emailAddress: address === '' ? madeUpAddress(id) : address,
      emailVisible: address !== '',
      active: data.active !== false,
      timeZone: 'Etc/UTC',
    }
  }
  const { seenBy } = planting.snapshot
  all[seenBy.accountId] ??= {
    accountId: seenBy.accountId,
    accountType: 'atlassian',
    displayName: seenBy.displayName,
    emailAddress: madeUpAddress(seenBy.accountId),
    emailVisible: false,
    active: true,
    timeZone: 'Etc/UTC',
  }
}
