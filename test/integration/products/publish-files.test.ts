import { expect, test } from 'vitest'
import type { Presented } from '#contract/model/connection'
import { type FilesToPublish, publishFiles } from '#products/bitbucket/publish-files'
import { adapterOf, findProduct } from '#products/find-product'
import type { SignedInProduct } from '#products/product-adapter'
import { cloudContent } from '../../standins/bitbucket/cloud-content.ts'
import { dataCenterContent } from '../../standins/bitbucket/data-center-content.ts'
import { createRepository, type Repository } from '../../standins/bitbucket/repository.ts'
import { startBitbucketCloud } from '../../standins/bitbucket/start-bitbucket-cloud.ts'
import { startBitbucketDataCenter } from '../../standins/bitbucket/start-bitbucket-data-center.ts'
import type { Heard, StandIn } from '../../standins/http/stand-in.ts'
import { failureOf, means } from './means.ts'

interface Host {
  readonly standIn: StandIn
  readonly repository: Repository
  readonly signedIn: SignedInProduct
  readonly owner: string
  /** Of its pages. */
  readonly address: string
  /** How many commits two files make. */
  readonly commits: number
}

const signIn = async (address: string, presented: Presented): Promise<SignedInProduct> => {
  const place = await findProduct(new URL(address), means)
  return adapterOf(place.product).signIn(place, presented, means)
}

const cloud = async (repository = createRepository()): Promise<Host> => {
  const standIn = await startBitbucketCloud({}, cloudContent(repository))
  const presented = { way: 'access-token', token: 'ATCT-repository' } as const
  const signedIn = await signIn(`${standIn.origin}/acme/config`, presented)
  const address = `${standIn.origin}/acme/config`
  return { standIn, repository, signedIn, owner: 'acme', address, commits: 1 }
}

const dataCenter = async (repository = createRepository(), mainPath?: string): Promise<Host> => {
  const standIn = await startBitbucketDataCenter({}, dataCenterContent(repository, mainPath))
  const presented = { way: 'access-token', token: 'MDM0-repository' } as const
  const signedIn = await signIn(standIn.address, presented)
  const address = `${standIn.address}/projects/ACME/repos/config`
  return { standIn, repository, signedIn, owner: 'ACME', address, commits: 2 }
}

const files = (owner: string, plan: string): FilesToPublish => ({
  owner,
  repository: 'config',
  branch: 'slipway/plan-1',
  into: 'main',
  message: 'Plan: ACME\n\nPublished-by-Slipway: plan-1a2b',
  files: [
    { path: 'slipway/plan.json', text: plan },
    { path: 'message', text: 'Größe: 12 “m”\r\n--x--\n' },
  ],
  title: 'Plan: ACME',
  text: '**Review**',
})

const isCommit = ({ method, path }: Heard): boolean =>
  (method === 'POST' && path.endsWith('/src')) || (method === 'PUT' && path.includes('/browse/'))
const isPullRequest = ({ method, path }: Heard): boolean =>
  method === 'POST' && /\/pull-?requests$/.test(path)

const hosts = [
  ['Bitbucket Cloud', cloud],
  ['Bitbucket Data Center', dataCenter],
] as const

test.each(hosts)(
  '%s: files and one pull request, then nothing, then an update',
  async (_, start) => {
    const { standIn, repository, signedIn, owner, address, commits } = await start()
    await using _stop = standIn
    const made = await publishFiles(signedIn, files(owner, '{"a":1}'))
    expect(made).toEqual({ link: `${address}/pull-requests/1`, how: 'made' })
    const head = repository.head('slipway/plan-1')
    expect(Object.fromEntries(head?.files ?? [])).toEqual({
      'README.md': 'Read me.',
      'slipway/plan.json': '{"a":1}',
      message: 'Größe: 12 “m”\r\n--x--\n',
    })
    expect(head?.message).toMatch(
      /^Plan: ACME\n\nPublished-by-Slipway: plan-1a2b\nSlipway-Content: \w{16}$/,
    )
    expect(repository.commits.size).toBe(1 + commits)
    expect(repository.head('main')?.message).toBe('Begin')
    expect(repository.pullRequests).toMatchObject([
      { from: 'slipway/plan-1', into: 'main', title: 'Plan: ACME', text: '**Review**' },
    ])

    expect((await publishFiles(signedIn, files(owner, '{"a":1}'))).how).toBe('unchanged')
    expect(repository.commits.size).toBe(1 + commits)

    const updated = await publishFiles(signedIn, files(owner, '{"a":2}'))
    expect(updated).toEqual({ ...made, how: 'updated' })
    expect(repository.head('slipway/plan-1')?.files.get('slipway/plan.json')).toBe('{"a":2}')
    expect(repository.commits.size).toBe(2 + commits)
    expect(repository.pullRequests).toHaveLength(1)
  },
)

test('Bitbucket Cloud: who may open no pull request commits nothing for one', async () => {
  const repository = createRepository()
  const scopes = ['read:repository:bitbucket', 'write:repository:bitbucket']
  await using standIn = await startBitbucketCloud({ scopes }, cloudContent(repository))
  const presented = { way: 'access-token', token: 'ATCT-repository' } as const
  const signedIn = await signIn(`${standIn.origin}/acme/config`, presented)
  const failure = await failureOf(publishFiles(signedIn, files('acme', '{}')))
  expect(failure).toMatchObject({
    code: 'product.scope-missing',
    details: expect.arrayContaining(['needed: pullrequest:write']),
  })
  expect(standIn.heard.filter(isCommit)).toEqual([])
  const withoutReview = { ...files('acme', '{}'), into: undefined }
  expect((await publishFiles(signedIn, withoutReview)).how).toBe('made')
})

test.each(hosts)('%s: what was not answered is looked up, not repeated', async (_, start) => {
  const { standIn, repository, signedIn, owner, commits } = await start()
  await using _stop = standIn
  standIn.dropNext('after', isCommit)
  standIn.dropNext('after', isPullRequest)
  expect((await publishFiles(signedIn, files(owner, '{}'))).how).toBe('made')
  expect(repository.commits.size).toBe(1 + commits)
  expect(standIn.heard.filter(isCommit)).toHaveLength(commits)
  expect(repository.pullRequests).toHaveLength(1)
})

test.each(hosts)('%s: a commit that got lost is sent once more', async (_, start) => {
  const { standIn, repository, signedIn, owner, commits } = await start()
  await using _stop = standIn
  standIn.dropNext('before', isCommit)
  expect((await publishFiles(signedIn, files(owner, '{}'))).how).toBe('made')
  expect(repository.commits.size).toBe(1 + commits)
  standIn.dropNext('before', isCommit)
  standIn.dropNext('before', isCommit)
  const failure = await failureOf(publishFiles(signedIn, files(owner, '{"b":1}')))
  expect(failure.code).toBe('product.outcome-unknown')
})

test.each(hosts)(
  '%s: somebody who commits at the same moment is not overwritten',
  async (_, start) => {
    const { standIn, repository, signedIn, owner } = await start()
    await using _stop = standIn
    await publishFiles(signedIn, files(owner, '{"a":1}'))
    const branch = 'slipway/plan-1'
    const stale = { status: 409, json: { errors: [{ message: 'changed' }] } }
    standIn.replyNext(stale, (heard) => {
      if (!isCommit(heard)) return false
      repository.commit(branch, repository.branches.get(branch), 'Theirs', [
        ['slipway/plan.json', 'theirs'],
      ])
      return true
    })
    const failure = await failureOf(publishFiles(signedIn, files(owner, '{"a":2}')))
    expect(failure).toMatchObject({ code: 'bitbucket.branch-moved', details: [branch] })
    expect(repository.head(branch)?.files.get('slipway/plan.json')).toBe('theirs')
    expect((await publishFiles(signedIn, files(owner, '{"a":2}'))).how).toBe('updated')
  },
)

test.each(hosts)('%s: a protected branch is told apart', async (_, start) => {
  const { standIn, repository, signedIn, owner } = await start()
  await using _stop = standIn
  repository.protectedBranches.add('main')
  const straight = { ...files(owner, '{}'), branch: 'main', into: undefined }
  const failure = await failureOf(publishFiles(signedIn, straight))
  expect(failure.code).toBe('bitbucket.branch-protected')
  expect(failure.details[0]).toBe('main')
  expect(repository.commits.size).toBe(1)
})

test.each([
  ...hosts,
  ['Bitbucket Server', () => dataCenter(undefined, '/branches/default')] as const,
])('%s: a branch without a pull request begins at the main one', async (_, start) => {
  const { standIn, repository, signedIn, owner } = await start()
  await using _stop = standIn
  const wanted = { ...files(owner, '{}'), branch: 'notes', into: undefined }
  expect((await publishFiles(signedIn, wanted)).how).toBe('made')
  expect(repository.head('notes')?.files.get('README.md')).toBe('Read me.')
  expect(repository.head('main')?.message).toBe('Begin')
  expect(repository.pullRequests).toEqual([])
})

test('Bitbucket Cloud: the first commit of an empty repository is never sent twice', async () => {
  const { standIn, repository, signedIn } = await cloud(createRepository(true))
  await using _stop = standIn
  const first = { ...files('acme', '{}'), branch: 'main', into: undefined }
  standIn.dropNext('before', isCommit)
  expect((await failureOf(publishFiles(signedIn, first))).code).toBe('product.outcome-unknown')
  expect(standIn.heard.filter(isCommit)).toHaveLength(1)
  const made = await publishFiles(signedIn, first)
  const hash = repository.head('main')?.hash
  expect(made).toEqual({ link: `${standIn.origin}/acme/config/commits/${hash}`, how: 'made' })
})

test('Bitbucket Data Center: a file that is the same already needs no commit', async () => {
  const { standIn, repository, signedIn, address } = await dataCenter()
  await using _stop = standIn
  const same = [{ path: 'README.md', text: 'Read me.' }]
  const wanted = { ...files('ACME', ''), branch: 'main', into: undefined, files: same }
  expect(await publishFiles(signedIn, wanted)).toEqual({
    link: `${address}/commits?until=refs%2Fheads%2Fmain`,
    how: 'unchanged',
  })
  expect(repository.commits.size).toBe(1)
})
