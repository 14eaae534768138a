import { signInSlice } from '#twin/data-center/sign-in/state'
import { dataCenterUsers } from '#twin/data-center/users/state'
import { textOf } from './data.ts'
import { clear, type Planting } from './planting.ts'

/** The token with which a Data Center replica is signed in to; nobody guesses it who has no secret. */
export const replicaTokenOf = (secret: string): string => `replica-pat-${secret}`

/**
 * Names and keys of the users of a Data Center, where the id of a person is the key. The account that
 * the snapshot was seen by has the only personal access token, made of `secret`; nobody a password.
 */
export const plantUserNames = (planting: Planting, secret = 'rehearsal'): void => {
  const { site, snapshot, accountId } = planting
  const users = dataCenterUsers.of(site)
  const { tokens } = signInSlice.of(site)
  clear(users)
  clear(tokens)
  const { seenBy } = snapshot
  const people = [
    ...planting.of('user').map(({ id, facts }) => ({ id, name: textOf(facts, 'userName') })),
    { id: accountId, name: seenBy.userName ?? '' },
  ]
  for (const { id, name } of people) {
    users[id] = { accountId: id, name: name === '' ? id : name, key: id, password: '' }
  }
  const token = replicaTokenOf(secret)
  tokens[token] = {
    id: 1,
    name: 'rehearsal',
    accountId,
    secret: token,
    createdAt: site.clock.now(),
    expiresAt: null,
    lastAccessedAt: null,
  }
}
