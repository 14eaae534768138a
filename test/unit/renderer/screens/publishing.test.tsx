// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { Announcement, PublishOutcome } from '#contract/model/publication'
import { cannotTell, may, mayNot, type WriteAccess } from '#contract/model/write-access'
import { restrictionsOf } from '#domain/restrictions/restrictions-of'
import { type Answers, refused } from '../../../screens/fake-bridge.ts'
import {
  sampleMessage,
  samplePlaces,
  samplePreview,
  samplePublications,
} from '../../../screens/publishing-samples.ts'
import { goodProtection } from '../../../screens/samples.ts'
import { provenRun } from '../../../screens/wizard-samples.ts'
import { later } from '../settle.ts'
import { click, clickRow, showReview, showWizard } from './show-wizard.tsx'

afterEach(cleanup)

const connected = (count = 1): Answers => ({
  'connection.list': () => ({
    connections: samplePlaces.slice(0, count),
    protection: goodProtection,
  }),
  'publish.check': () => may('add-pages'),
})

const type = (label: string | RegExp, value: string): Promise<void> =>
  act(async () => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  })

/** Questions and other dialogs alike; the one on top. */
const dialog = (): HTMLElement => {
  const open = [...screen.queryAllByRole('dialog'), ...screen.queryAllByRole('alertdialog')]
  const top = open.at(-1)
  if (top === undefined) throw new Error('No dialog is open.')
  return top
}
/** The app on a deployment of the past, which is quicker to draw than a plan. */
const showRun = async (answers: Answers) => {
  const shown = await showWizard({
    'run.list': () => ({ runs: [provenRun.summary], unreadable: [] }),
    'run.get': () => provenRun,
    ...answers,
  })
  await act(async () => shown.store.getState().go({ place: 'history', runId: 'run-1' }))
  return shown
}

const link = 'https://acme.atlassian.net/wiki/spaces/OPS/pages/1'
const made: PublishOutcome = { outcome: 'published', link, how: 'made' }

it('a plan is published only after a preview, without the steps that are not wanted', async () => {
  const shown = await showReview({
    ...connected(),
    'publish.preview': () => samplePreview(),
    'publish.send': () => made,
    'publish.list': () => ({ publications: samplePublications }),
    'link.open-publication': () => ({}),
  })
  await clickRow('Audit trail', 'tick')
  await click('Publish…')
  const preview = screen.getByRole<HTMLButtonElement>('button', { name: 'Preview' })
  expect(preview.disabled).toBe(true)
  await type(/^Space/, ' OPS ')
  await click('Preview')
  const wanted = {
    subject: { of: 'plan', planId: 'plan-1', unticked: ['field:Audit trail'] },
    target: { to: 'confluence', connectionId: 'connection-1', spaceKey: 'OPS', parentId: null },
  }
  expect(shown.asked('publish.preview')).toEqual([wanted])
  const page = within(dialog()).getByRole('article', { name: 'The page' })
  for (const said of [
    'For review. Nothing has been changed in Jira yet.',
    '6 × Addition · 4 × Modification',
    'Payment: create',
    'To be done by hand',
    'Close stale payments',
  ]) {
    expect(page.textContent).toContain(said)
  }
  expect(dialog().textContent).toContain('Goes to acme.atlassian.net, space OPS')
  expect(shown.asked('publish.send')).toEqual([])
  await click('Publish', dialog())
  expect(shown.asked('publish.send')).toEqual([{ ...wanted, ifOffline: 'tell' }])
  expect(dialog().textContent).toContain('It is published.')
  await act(async () => fireEvent.click(within(dialog()).getByText('Open it')))
  expect(shown.asked('link.open-publication')).toEqual([{ publicationId: 'publication-1' }])
})

it('says that the token of a place may be refused another one, before a preview', async () => {
  const [, bitbucket] = samplePlaces
  if (bitbucket === undefined) throw new Error('no Bitbucket')
  const restrictions = restrictionsOf({
    product: 'bitbucket-cloud',
    way: 'access-token',
    credential: 'resource-access-token',
  })
  await showRun({
    'connection.list': () => ({
      connections: [{ ...bitbucket, restrictions }],
      protection: goodProtection,
    }),
  })
  await click('Publish…')
  expect(within(dialog()).queryByRole('status')).toBeNull()
  await type(/^Repository/, 'acme/other')
  expect(within(dialog()).getByRole('status').textContent).toMatch(
    /may be refused to write outside of what it was made for.*API token with scopes/,
  )
})

it('where there is nowhere to publish to, that is said, with the way to the connections', async () => {
  const shown = await showRun(connected(0))
  await click('Publish…')
  expect(dialog().textContent).toContain('Slipway cannot publish anywhere yet')
  await click('Go to Connections', dialog())
  expect(shown.store.getState().screen).toEqual({ place: 'connections' })
  expect(shown.store.getState().publishing).toEqual({ phase: 'none' })
})

it('whether it may be written there is asked with the preview, and said before anything can be sent', async () => {
  const first = later<WriteAccess>()
  const shown = await showRun({
    ...connected(),
    'publish.preview': () => samplePreview(),
    'publish.check': () => first.promise,
  })
  await click('Publish…')
  expect(shown.asked('connection.list')).toHaveLength(1)
  await type(/^Space/, 'OPS')
  await click('Preview')
  const publish = () => within(dialog()).getByRole<HTMLButtonElement>('button', { name: 'Publish' })
  expect(dialog().textContent).toContain('Asking acme.atlassian.net whether')
  expect(publish().disabled).toBe(true)
  expect(shown.asked('publish.check')).toEqual(shown.asked('publish.preview'))
  await act(async () => first.answer(mayNot('add-pages', ['OPS'])))
  expect(dialog().textContent).toContain('It cannot be published there as things are')
  expect(dialog().textContent).toContain('lets this account do in the space: OPS')
  expect(publish().disabled).toBe(false)

  await click('Change the target', dialog())
  shown.bridge.answer({
    'publish.check': () => refused(failure('product.token-revoked', 'acme.atlassian.net')),
  })
  await click('Preview')
  expect(within(dialog()).getByRole('alert').textContent).toContain('has been revoked')
  expect(publish().disabled).toBe(false)
})

it('what cannot be reached is kept only when the user agrees; nothing else is pressed meanwhile', async () => {
  const away = failure('net.unreachable', 'acme.atlassian.net')
  const first = later<PublishOutcome>()
  const shown = await showRun({
    ...connected(),
    'publish.preview': () => samplePreview({ former: { link, at: '2026-11-26T14:10:00.000Z' } }),
    'publish.send': () => first.promise,
  })
  await click('Publish…')
  await type(/^Space/, 'OPS')
  await click('Preview')
  expect(dialog().textContent).toContain('is updated in place')
  await click('Publish and update', dialog())
  expect(within(dialog()).getByRole('progressbar')).toBeDefined()
  expect(within(dialog()).queryByRole('button', { name: /^Publish/ })).toBeNull()
  shown.bridge.answer({ 'publish.send': () => ({ outcome: 'queued', publicationId: 'p' }) })
  await act(async () => first.answer({ outcome: 'could-not-reach', failure: away }))
  expect(within(dialog()).getByRole('alert').textContent).toContain('acme.atlassian.net')
  await click('Keep it and send it once it can be reached', dialog())
  expect(shown.asked('publish.send')).toMatchObject([{ ifOffline: 'tell' }, { ifOffline: 'queue' }])
  expect(dialog().textContent).toContain('It waits to be sent')
  await click('Close', dialog())
  // The target is remembered until Slipway quits.
  await click('Publish…')
  expect(screen.getByLabelText<HTMLInputElement>(/^Space/).value).toBe('OPS')
})

it('what is refused says why, and a preview that fails leads back to the target', async () => {
  const shown = await showRun({
    ...connected(),
    'publish.preview': () => refused(failure('input.invalid', 'acme', ['WORKSPACE/REPOSITORY'])),
    'publish.send': () => refused(failure('publish.not-previewed', 'acme.atlassian.net')),
  })
  await click('Publish…')
  await type(/^Space/, 'OPS')
  await click('Preview')
  expect(within(dialog()).getByRole('alert').textContent).toContain('WORKSPACE/REPOSITORY')
  shown.bridge.answer({ 'publish.preview': () => samplePreview() })
  await click('Preview')
  await click('Publish', dialog())
  expect(within(dialog()).getByRole('alert').textContent).toContain('Nobody has looked at')
  await click('Change the target', dialog())
  expect(screen.getByLabelText(/^Space/)).toBeDefined()
})

it('a deployment goes to a branch of the repository that its connection names', async () => {
  const [, bitbucket] = samplePlaces
  const shown = await showRun({
    'connection.list': () => ({
      connections: bitbucket === undefined ? [] : [bitbucket],
      protection: goodProtection,
    }),
    'publish.check': () => cannotTell('token-of-nobody'),
    'publish.preview': () =>
      samplePreview({ page: null, text: 'The message', host: 'bitbucket.org' }),
  })
  await click('Publish…')
  await type(/^Pull request into/, 'main')
  await click('Preview')
  expect(shown.asked('publish.preview')).toEqual([
    {
      subject: { of: 'run', runId: 'run-1' },
      target: {
        ...{ to: 'bitbucket', connectionId: 'connection-2', repository: 'acme/config' },
        ...{ branch: 'slipway', into: 'main', snapshots: false },
      },
    },
  ])
  expect(dialog().textContent).toContain('The message')
  expect(within(dialog()).getByRole('status').textContent).toContain(
    'This can only be seen when it is tried.',
  )
})

it('what waits is listed with why, sent on demand, dropped after a question, and counted beside History', async () => {
  const [waiting, sent] = samplePublications
  const shown = await showWizard({
    'publish.list': () => ({ publications: samplePublications }),
    'publish.flush': () => ({ publications: samplePublications }),
    'publish.drop': () => ({ publications: sent === undefined ? [] : [sent] }),
  })
  expect(waiting?.failure?.code).toBe('slack.not-in-channel')
  await click('History 1 publication waits to be sent')
  const list = screen.getByRole('list', { name: 'What waits to be sent' })
  expect(list.textContent).toMatch(/#changes.*Waits since.*not a member of the channel/)
  await click('Send now')
  expect(shown.asked('publish.flush')).toEqual([{}])
  await click(/^Do not send it: Deployment/)
  await click('Do not send it', dialog())
  expect(shown.asked('publish.drop')).toEqual([{ publicationId: 'publication-2' }])
  expect(screen.queryByRole('list', { name: 'What waits to be sent' })).toBeNull()
  expect(document.activeElement?.textContent).toBe('Waits to be published')
  expect(screen.getByText('Nothing waits any more.')).toBeDefined()
  expect(screen.getByRole('list', { name: 'What was published' }).textContent).toContain('OPS')
  await shown.tell({ event: 'publications-changed', publications: [] })
  expect(screen.queryByRole('list', { name: 'What was published' })).toBeNull()
})

it('a channel is told by a rule once a message was looked at, and no more when that is removed', async () => {
  let announcements: readonly Announcement[] = []
  const shown = await showWizard({
    ...connected(3),
    'run.list': () => ({ runs: [provenRun.summary], unreadable: [] }),
    'run.get': () => provenRun,
    'publish.preview': () => sampleMessage,
    'publish.check': () => mayNot('member-of-channel', ['#changes']),
    'publish.announcements': () => ({ announcements }),
    'publish.announce': (wanted) => {
      announcements = wanted.announcements
      return wanted
    },
  })
  await act(async () => shown.store.getState().go({ place: 'settings' }))
  await click('Add a rule…')
  await type(/^Channel/, '#changes')
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  await click('Show a message')
  const target = { to: 'slack', connectionId: 'connection-3', channel: '#changes' }
  expect(shown.asked('publish.check')).toEqual([{ subject: null, target }])
  expect(dialog().textContent).toContain('is not a member of the channel: #changes')
  expect(shown.asked('publish.preview')).toMatchObject([{ subject: { runId: 'run-1' }, target }])
  expect(screen.getByRole('status', { name: 'What it would say' }).textContent).toMatch(
    /Ended – Plan: Payments/,
  )
  await click('Save')
  expect(announcements).toEqual([
    {
      ...{ connectionId: 'connection-3', channel: '#changes', destination: null },
      events: ['ends', 'fails'],
    },
  ])
  expect(screen.getByRole('list', { name: 'Who is told' }).textContent).toMatch(
    /#changes.*Every destination: ended, failed/,
  )
  await click('Remove the rule for #changes')
  expect(announcements).toEqual([])
})

it('before the first deployment an example is shown; a rule that is not kept stays open with why', async () => {
  const shown = await showWizard({
    ...connected(3),
    'publish.announce': () => refused(failure('file.disk-full', 'publications.json')),
  })
  await act(async () => shown.store.getState().go({ place: 'settings' }))
  await click('Add a rule…')
  await type(/^Channel/, '#changes')
  await click('Show a message')
  expect(dialog().textContent).toContain('there was no deployment from this computer yet')
  await click('Save')
  expect(within(dialog()).getByRole('alert').textContent).toContain('publications.json')
})
