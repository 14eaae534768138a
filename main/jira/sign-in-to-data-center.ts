import type { SiteStamp } from '#contract/model/snapshot'
import { type Base, baseOf } from './base.ts'
import { basicCredential } from './basic-credential.ts'
import { bearerCredential } from './bearer-credential.ts'
import type { JiraClient } from './client.ts'
import { dataCenterConnectEndpoints } from './connect-endpoints.ts'
import type { Credential } from './credential.ts'
import type { SignedIn, SignInMeans } from './open-api.ts'
import type { DataCenterPresented } from './presented.ts'
import { sessionCredential } from './session-credential.ts'

interface DataCenter {
  readonly site: SiteStamp
  readonly presented: DataCenterPresented
  readonly means: SignInMeans
}

const credentialFor = (
  presented: DataCenterPresented,
  base: Base,
  { sendOnce, learn }: SignInMeans,
): Credential => {
  switch (presented.way) {
    case 'personal-access-token':
      return bearerCredential({
        token: presented.token.trim(),
        base,
        refusal: 'auth.personal-token-rejected',
      })
    case 'basic':
      return basicCredential({
        name: presented.userName.trim(),
        secret: presented.password,
        base,
        refusal: 'auth.password-rejected',
      })
    case 'session':
      return sessionCredential({
        userName: presented.userName.trim(),
        password: presented.password,
        base,
        sendOnce,
        learn,
      })
  }
}

/** Jira administrators and system administrators, who are those, too (jira-dc-api §1.3). */
const readAdministrator = async (api: JiraClient): Promise<boolean> => {
  const { permissions } = await api.call(dataCenterConnectEndpoints.myPermissions)
  return ['ADMINISTER', 'SYSTEM_ADMIN'].some((key) => permissions[key]?.havePermission === true)
}

/**
 * Signs in to a Data Center and asks who that is: it answers as nobody, with 200, what it does not
 * understand (jira-dc-api §1.2), so only the operation that nobody may call proves anything.
 */
export const signInToDataCenter = async (dataCenter: DataCenter): Promise<SignedIn> => {
  const { site, presented, means } = dataCenter
  const base = baseOf(site.address, 'data-center')
  const { api, transport } = means.openApi(base, credentialFor(presented, base, means))
  const query = { expand: 'groups,applicationRoles' }
  const { key, name, displayName } = await api.call(dataCenterConnectEndpoints.myself, { query })
  return {
    account: {
      accountId: key,
      userName: name,
      displayName,
      token: presented.way,
      administrator: await readAdministrator(api),
    },
    fieldModel: 'field-configurations',
    api,
    transport,
  }
}
