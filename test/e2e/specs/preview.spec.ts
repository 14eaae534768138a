import { failure } from '#contract/model/failure'
import { ask, askFor } from '../ask.ts'
import { expect, test } from '../fixtures.ts'
import { shellPage } from '../pages/shell-page.ts'

test('a preview says what it is, runs the demo sites, and takes no real one', async ({
  computer,
}) => {
  const { page } = await computer.start('--preview')
  await expect(shellPage(page).preview).toBeVisible()
  expect((await ask(page, 'app.start', {})).host).toBe('preview')

  const why = failure('site.preview-only', 'acme.atlassian.net')
  const token = 'ATATT3xFfGF0-never-to-be-sent-or-kept'
  computer.keepSecret(token)
  const site = {
    ...{ siteId: null, address: 'acme', label: '' },
    presented: { way: 'api-token', email: 'anna@acme.example', token } as const,
    ...{ expiresOn: null, production: false },
    ...({ check: 'skip', keep: 'weak', otherAccount: 'accept' } as const),
  }
  const found = await askFor(page, 'connection.find', { address: 'acme' })
  expect(found).toEqual({ ok: false, failure: why })
  expect(await ask(page, 'site.save', site)).toEqual({ outcome: 'refused', failure: why })
  expect((await ask(page, 'site.list', {})).sites).toEqual([])

  const pair = await ask(page, 'site.start-demo', {})
  const { sites } = await ask(page, 'site.list', {})
  expect(sites.map(({ demo }) => demo)).toEqual([true, true])
  const { workId } = await ask(page, 'contents.read', { siteId: pair.sourceId ?? '' })
  await ask(page, 'work.stop', { workId })
})
