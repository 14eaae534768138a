import { expect, test } from 'vitest'
import { needsOf } from '#connections/needs'
import { throwIfRestricted } from '#connections/restrictions'
import { isOffered, signInOffer } from '#connections/sign-in-offers'
import { useStates } from '#connections/uses'
import { type Product, productSchema, type Way } from '#contract/model/connection'
import type { JiraProduct, SignInWay } from '#contract/model/snapshot'
import { wordRestriction } from '#contract/wording/connection-wording'
import { restrictionsOf, restrictionsOfJira } from '#domain/restrictions/restrictions-of'

test.each<[Product, string | null, readonly Way[], readonly string[]]>([
  ['jira-cloud', null, ['api-token', 'client-credentials'], ['password', 'session']],
  ['jira-data-center', '8.14.0', ['personal-access-token', 'basic', 'session'], []],
  ['jira-data-center', '8.13.9', ['basic', 'session'], ['personal-access-token']],
  ['confluence-cloud', null, ['api-token'], ['password', 'session']],
  ['confluence-data-center', '7.9.0', ['personal-access-token', 'basic'], ['session']],
  ['confluence-data-center', '7.8.3', ['basic'], ['personal-access-token', 'session']],
  ['bitbucket-cloud', null, ['api-token', 'access-token'], ['password', 'app-password']],
  ['bitbucket-data-center', '5.5.0', ['access-token', 'basic'], ['session']],
  ['bitbucket-data-center', '5.4.9', ['basic'], ['access-token', 'session']],
  ['slack', null, ['slack-token'], []],
])('%s %s offers %j and withholds %j', (product, version, ways, withheld) => {
  const offer = signInOffer(product, version)
  expect(offer.offered.map(({ way }) => way)).toEqual(ways)
  expect(offer.offered.map(({ advised }) => advised)).toEqual(ways.map((_, at) => at === 0))
  expect(offer.withheld.map(({ way }) => way)).toEqual(withheld)
  for (const { instead } of offer.withheld) expect(isOffered(product, version, instead)).toBe(true)
})

test('only what is cited is restricted, and what cannot be done says what can', () => {
  const classic = {
    product: 'jira-cloud',
    way: 'api-token',
    credential: 'classic-api-token',
  } as const
  expect(restrictionsOf(classic)).toEqual([])
  const resource = {
    product: 'bitbucket-data-center',
    way: 'access-token',
    credential: 'resource-access-token',
  } as const
  const merge = restrictionsOf(resource).find(({ action }) => action === 'merge')
  expect(merge).toMatchObject({ force: 'cannot', instead: 'user-access-token' })
  expect(() => throwIfRestricted(resource, 'merge', 'host')).toThrow(
    /^auth\.way-restricted: host; It cannot merge pull requests\. .*Use an access token of a user/,
  )
  // What only may be refused is said on the card, and tried.
  const session = { product: 'jira-data-center', way: 'session', credential: null } as const
  const [websudo] = restrictionsOf(session)
  if (websudo === undefined) throw new Error('sessions are not restricted')
  expect(wordRestriction(websudo)).toMatch(/^It may be refused to administer\. .*personal access/)
  expect(() => throwIfRestricted(session, 'administration', 'host')).not.toThrow()
  // Of whom the token is, is found out by signing in; that it makes no other is known before.
  const unknown = { ...resource, credential: null }
  expect(() => throwIfRestricted(unknown, 'make-tokens', 'host')).toThrow(
    /^auth\.way-restricted: host; It cannot make tokens.* Sign in with user name and password/,
  )
})

const ofScopes = ['write-without-scope', 'boards', 'automation', 'second-site']

test.each<[JiraProduct, SignInWay, readonly string[]]>([
  ['cloud', 'classic', []],
  ['cloud', 'scoped', ofScopes],
  ['cloud', 'client-credentials', ofScopes],
  ['data-center', 'personal-access-token', []],
  ['data-center', 'basic', []],
  ['data-center', 'session', ['administration']],
])('on Jira %s, %s is held back from %j', (product, way, actions) => {
  expect(restrictionsOfJira(product, way).map(({ action }) => action)).toEqual(actions)
})

test('reading needs less than deploying, and only what has scopes needs scopes', () => {
  const [read, deploy] = needsOf('jira-cloud', 'scoped-api-token')
  expect(deploy?.scopes).toEqual(expect.arrayContaining([...(read?.scopes ?? [])]))
  expect(read?.scopes).not.toContain('write:jira-work')
  for (const product of productSchema.options) {
    expect(needsOf(product, 'basic').flatMap(({ scopes }) => scopes)).toEqual([])
  }
})

test('scopes that a product tells are compared in both of Bitbucket’s spellings', () => {
  const rights = (scopes: readonly string[]) =>
    useStates({
      ...{ product: 'bitbucket-cloud', way: 'access-token', credential: 'resource-access-token' },
      ...{ administrator: null, scopes, missing: null },
    }).map(({ use, state, missing }) => [use, state, missing])
  expect(rights(['write:repository:bitbucket'])).toEqual([
    ['commit', 'unknown', []],
    ['pull-request', 'cannot', ['pullrequest:write']],
  ])
  expect(rights(['repository:write', 'pullrequest:write']).map(([, state]) => state)).toEqual([
    'unknown',
    'unknown',
  ])
})
