import { expect, test } from 'vitest'
import { needsOf } from '#connections/needs'
import type { Presented } from '#contract/model/connection'
import { pageLink } from '#products/confluence/page-link'
import { type PageToPublish, publishPage } from '#products/confluence/publish-page'
import { adapterOf, findProduct } from '#products/find-product'
import type { SignedInProduct } from '#products/product-adapter'
import { cloudContent } from '../../standins/confluence/cloud-content.ts'
import { dataCenterContent } from '../../standins/confluence/data-center-content.ts'
import { createPages, type Pages } from '../../standins/confluence/pages.ts'
import { startConfluenceCloud } from '../../standins/confluence/start-confluence-cloud.ts'
import { startConfluenceDataCenter } from '../../standins/confluence/start-confluence-data-center.ts'
import type { Heard, StandIn } from '../../standins/http/stand-in.ts'
import { failureOf, means } from './means.ts'

interface Wiki {
  readonly standIn: StandIn
  readonly pages: Pages
  readonly signedIn: SignedInProduct
  readonly link: string
}

const signIn = async (address: string, presented: Presented): Promise<SignedInProduct> => {
  const place = await findProduct(new URL(address), means)
  return adapterOf(place.product).signIn(place, presented, means)
}

/** What the user is told to give a token. */
const neededScopes = (): readonly string[] =>
  needsOf('confluence-cloud', 'scoped-api-token').flatMap(({ scopes }) => scopes)

/** Cloud with a token of exactly the scopes that Slipway asks for. */
const cloud = async (): Promise<Wiki> => {
  const pages = createPages()
  const scopes = neededScopes()
  const standIn = await startConfluenceCloud({ scopes }, cloudContent(pages))
  const address = `${standIn.origin}/wiki`
  const token: Presented = { way: 'api-token', email: 'ada@example.com', token: 'ATATT-confluence' }
  const signedIn = await signIn(address, token)
  return { standIn, pages, signedIn, link: `${address}/spaces/DS/pages/` }
}

const dataCenter = async (): Promise<Wiki> => {
  const pages = createPages()
  const standIn = await startConfluenceDataCenter({}, dataCenterContent(pages))
  const signedIn = await signIn(standIn.address, {
    way: 'personal-access-token',
    token: 'NDc4-confluence',
  })
  return { standIn, pages, signedIn, link: `${standIn.address}/display/DS/` }
}

const svg = (text: string) => new TextEncoder().encode(`<svg xmlns="x"><text>${text}</text></svg>`)
const isCreate = ({ method, path }: Heard) => method === 'POST' && /\/(pages|content)$/.test(path)
const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255, 13, 10])

const page = (body: string, pictures = 'one'): PageToPublish => ({
  identity: 'plan-1a2b',
  spaceKey: 'DS',
  parentId: '77',
  title: 'Plan: “Größe” & more',
  body,
  files: [
    { name: 'workflow-1.svg', contentType: 'image/svg+xml', bytes: svg(pictures) },
    { name: 'shot.png', contentType: 'image/png', bytes: png },
  ],
})

const wikis = [
  ['Confluence Cloud', cloud],
  ['Confluence Data Center', dataCenter],
] as const

test.each(wikis)('%s: a page is made, left alone, and updated in place', async (_, start) => {
  const { standIn, pages, signedIn, link } = await start()
  await using _stop = standIn
  const made = await publishPage(signedIn, page('<p>First</p>'))
  expect(pages.all).toHaveLength(1)
  const [stored] = pages.all
  expect(made).toEqual({ link: `${link}${stored?.id}`, how: 'made' })
  expect(stored).toMatchObject({ title: 'Plan: “Größe” & more', parentId: '77', version: 1 })
  expect(stored?.body).toMatch(/^<p>First<\/p><p>Published by Slipway: plan-1a2b \(\w{16}\)<\/p>$/)
  expect(stored?.files.get('shot.png')).toMatchObject({ type: 'image/png', version: 1 })
  expect(stored?.files.get('shot.png')?.content).toEqual(Buffer.from(png))
  expect(stored?.files.get('workflow-1.svg')?.content).toEqual(Buffer.from(svg('one')))

  expect((await publishPage(signedIn, page('<p>First</p>'))).how).toBe('unchanged')
  expect(stored).toMatchObject({ version: 1 })

  expect((await publishPage(signedIn, page('<p>First</p>', 'two'))).how).toBe('updated')
  expect(stored?.files.get('workflow-1.svg')).toMatchObject({ version: 2 })
  expect(stored?.files.get('shot.png')).toMatchObject({ version: 1 })

  expect(await publishPage(signedIn, page('<p>Second</p>', 'two'))).toEqual({
    ...made,
    how: 'updated',
  })
  expect(pages.all).toHaveLength(1)
  expect(stored).toMatchObject({ version: 2, message: 'Published by Slipway' })
})

test.each(wikis)('%s: whatever is not answered is there once', async (_, start) => {
  const { standIn, pages, signedIn } = await start()
  await using _stop = standIn
  standIn.dropNext('after', isCreate)
  standIn.dropNext('after', ({ path, method }) => method !== 'GET' && path.includes('attachment'))
  expect((await publishPage(signedIn, page('<p>First</p>'))).how).toBe('made')
  expect(pages.all).toHaveLength(1)
  expect([...(pages.all[0]?.files.keys() ?? [])]).toEqual(['workflow-1.svg', 'shot.png'])

  standIn.dropNext('after', ({ method, path }) => method === 'PUT' && !path.includes('attachment'))
  expect((await publishPage(signedIn, page('<p>Second</p>'))).how).toBe('updated')
  expect(pages.all[0]).toMatchObject({ version: 2 })
})

test.each(wikis)('%s: a create that was lost is not sent again by itself', async (_, start) => {
  const { standIn, pages, signedIn } = await start()
  await using _stop = standIn
  standIn.dropNext('before', isCreate)
  const failure = await failureOf(publishPage(signedIn, page('<p>First</p>')))
  expect(failure.code).toBe('product.outcome-unknown')
  expect(standIn.heard.filter(isCreate)).toHaveLength(1)
  expect((await publishPage(signedIn, page('<p>First</p>'))).how).toBe('made')
  expect(pages.all).toHaveLength(1)
})

test.each(wikis)('%s: somebody who writes in between is named', async (_, start) => {
  const { standIn, pages, signedIn } = await start()
  await using _stop = standIn
  await publishPage(signedIn, page('<p>First</p>'))
  const [stored] = pages.all
  const stale = { status: 409, json: { message: 'Version must be incremented' } }
  standIn.replyNext(stale, ({ method }) => {
    if (method !== 'PUT' || stored === undefined) return false
    pages.write(stored, { ...stored, body: 'mine', message: '', author: 'Grace Hopper' })
    return true
  })
  const failure = await failureOf(publishPage(signedIn, page('<p>Second</p>')))
  expect(failure).toMatchObject({ code: 'confluence.page-changed', details: ['Grace Hopper'] })
  expect(stored).toMatchObject({ body: 'mine', version: 2 })
})

test('a link that would lead to another host is not passed on', () => {
  const place = { product: 'confluence-data-center', title: 'wiki' } as const
  const at = (address: string, webui: string) => pageLink({ ...place, address }, webui)
  expect(at('https://wiki.example', '/display/DS/1')).toBe('https://wiki.example/display/DS/1')
  expect(at('https://wiki.example', '@evil.example/1')).toBe('https://wiki.example')
  expect(at('https://wiki.example', '.evil.example/1')).toBe('https://wiki.example')
  expect(at('https://wiki.example/c', '/../admin')).toBe('https://wiki.example/c')
})

test.each(wikis)('%s: a page of somebody else with the title stays as it is', async (_, start) => {
  const { standIn, pages, signedIn } = await start()
  await using _stop = standIn
  const { title } = page('')
  const theirs = pages.add({ title, body: '<p>Ours</p>', parentId: undefined, author: 'Grace' })
  const failure = await failureOf(publishPage(signedIn, page('<p>First</p>')))
  expect(failure).toMatchObject({ code: 'confluence.title-taken', details: [title] })
  expect(theirs).toMatchObject({ body: '<p>Ours</p>', version: 1 })
})

test.each(wikis)('%s: a space that is not there is said to be', async (_, start) => {
  const { standIn, signedIn } = await start()
  await using _stop = standIn
  const nowhere = { ...page('<p>First</p>'), spaceKey: 'NONE' }
  expect((await failureOf(publishPage(signedIn, nowhere))).code).toBe('product.not-found')
})

test('a token without the scope for files says so, and the page stands', async () => {
  const pages = createPages()
  const scopes = neededScopes().filter((scope) => scope !== 'write:attachment:confluence')
  await using standIn = await startConfluenceCloud({ scopes }, cloudContent(pages))
  const token: Presented = { way: 'api-token', email: 'ada@example.com', token: 'ATATT-confluence' }
  const signedIn = await signIn(`${standIn.origin}/wiki`, token)
  const failure = await failureOf(publishPage(signedIn, page('<p>First</p>')))
  expect(failure.code).toBe('product.scope-missing')
  expect(pages.all).toHaveLength(1)
})

test('a secure administrator session that is asked for is told apart', async () => {
  await using standIn = await startConfluenceDataCenter(
    { websudo: true },
    dataCenterContent(createPages()),
  )
  const presented = { way: 'personal-access-token', token: 'NDc4-confluence' } as const
  const signedIn = await signIn(standIn.address, presented)
  const failure = await failureOf(publishPage(signedIn, page('<p>First</p>')))
  expect(failure.code).toBe('product.websudo')
})
