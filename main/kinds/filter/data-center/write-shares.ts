import type { Json, JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { canonicalJson } from '#domain/canonical-json'
import type { JiraApi } from '#jira/api'
import { normaliseShares } from '../../shares/shares.ts'
import { objectsIn, textIn } from '../../wanted-members.ts'
import { filterEndpoints, type ShareAnswer } from './endpoints.ts'

/** A share as it is wanted: with whom, and whether to be changed. */
interface WantedShare {
  readonly share: JsonObject
  readonly edit: boolean
}

const wantedIn = (data: JsonObject): readonly WantedShare[] => [
  ...objectsIn(data, 'sharePermissions').map((share) => ({ share, edit: false })),
  ...objectsIn(data, 'editPermissions').map((share) => ({ share, edit: true })),
]

const keyOf = ({ share, edit }: WantedShare): string => `${edit} ${canonicalJson(share)}`

const answerKey = (answer: ShareAnswer): string => {
  const [share = {}] = normaliseShares([answer])
  return keyOf({ share, edit: answer.edit === true })
}

const idOf = (share: JsonObject, member: string): Json => {
  const found = share[member]
  return isReference(found) ? found.id : ''
}

/** With whom, as Data Center takes it: people by key, groups by name (jira-dc-api 1.4). */
const bodyOf = ({ share, edit }: WantedShare): JsonObject => {
  const type = textIn(share, 'type')
  const rights = { view: true, edit }
  switch (type) {
    case 'group':
      return { type, groupname: idOf(share, 'group'), ...rights }
    case 'user':
      return { type, userKey: idOf(share, 'user'), ...rights }
    case 'project':
      return { type, projectId: idOf(share, 'project'), ...rights }
    case 'projectRole':
      return {
        type: 'project',
        projectId: idOf(share, 'project'),
        projectRoleId: idOf(share, 'role'),
        ...rights,
      }
    case 'authenticated':
      return { type: 'loggedin', ...rights }
    default:
      return { type, ...rights }
  }
}

/**
 * Brings the shares of a filter to what is wanted, those first that Jira itself gave a new one: what
 * is not wanted goes, since a filter that is shared too widely is seen by strangers.
 */
export const convergeShares = async (
  api: JiraApi,
  filterId: string,
  data: JsonObject,
): Promise<void> => {
  const path = { id: filterId }
  const read = async () => (await api.call(filterEndpoints.get, { path })).sharePermissions ?? []
  const wanted = wantedIn(data)
  const keys = new Set(wanted.map(keyOf))
  for (const share of await read()) {
    if (keys.has(answerKey(share))) continue
    await api.callIfFound(filterEndpoints.removeShare, {
      path: { ...path, permissionId: share.id },
    })
  }
  for (const one of wanted) {
    const present = new Set((await read()).map(answerKey))
    if (present.has(keyOf(one))) continue
    await api.call(filterEndpoints.addShare, { path, body: [bodyOf(one)] })
  }
}
