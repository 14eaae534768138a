// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { OutputOf } from '#contract/operations'
import { App } from '../../../../renderer/app.tsx'
import { createAppStore } from '../../../../renderer/state/store.ts'
import {
  type Answers,
  createFakeBridge,
  type Refusal,
  refused,
} from '../../../screens/fake-bridge.ts'
import { foundAt, foundCloud, foundDataCenter, sampleFound } from '../../../screens/sample-found.ts'
import {
  goodProtection,
  sampleApp,
  sampleConnection,
  sampleProduction,
  sampleSite,
  siteAnswers,
} from '../../../screens/samples.ts'
import { later } from '../settle.ts'

afterEach(cleanup)

const show = async (answers: Answers) => {
  const bridge = createFakeBridge({
    'connection.find': () => foundCloud(),
    ...answers,
  })
  const store = createAppStore(bridge)
  render(<App store={store} />)
  await act(() => store.getState().start())
  act(() => store.getState().go({ place: 'connections' }))
  return { bridge, store }
}

const click = (name: string | RegExp, within_: HTMLElement = document.body): Promise<void> =>
  act(async () => {
    fireEvent.click(within(within_).getByRole('button', { name }))
  })

const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

const tokenField = (): HTMLInputElement => screen.getByLabelText<HTMLInputElement>('API token')

/** Enters an address and leaves it, so that Slipway says what stands there. */
const address = async (): Promise<void> => {
  type('Address', 'acme')
  await act(async () => fireEvent.blur(screen.getByLabelText('Address')))
}

const fillIn = async (): Promise<void> => {
  await click('Add a connection')
  await address()
  type('E-mail address', 'ann@acme.example')
  type('API token', 'the-token')
}

const saves = (outcome: OutputOf<'site.save'>): Answers => ({
  ...siteAnswers([]),
  'site.save': () => outcome,
})

describe('the first run', () => {
  it('offers the demo, and goes on with it', async () => {
    const { bridge, store } = await show({
      ...siteAnswers([]),
      'site.start-demo': () => ({ sourceId: 'site-1', destinationId: 'site-2' }),
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome to Slipway')
    bridge.answer({ 'site.list': siteAnswers([sampleSite(), sampleProduction()])['site.list'] })
    await click('Explore with the demo sites')
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'sites' })
  })

  it('says why the demo could not be started', async () => {
    await show({
      ...siteAnswers([]),
      'site.start-demo': () => refused(failure('file.disk-full', 'demo')),
    })
    await click('Explore with the demo sites')
    expect(screen.getByRole('alert').textContent).toContain('no room left')
  })

  it('of a preview takes no real sites', async () => {
    await show({ ...siteAnswers([]), 'app.start': () => sampleApp({ host: 'preview' }) })
    expect(screen.queryByRole('button', { name: 'Add a connection' })).toBeNull()
    expect(screen.getByText('This is a preview')).toBeDefined()
  })
})

describe('the form', () => {
  it('says what stands at the address, and asks for nothing secret before', async () => {
    await show(siteAnswers([]))
    await click('Add a connection')
    expect(screen.queryByLabelText('API token')).toBeNull()
    await address()
    expect(screen.getByText('Acme Production at acme.atlassian.net')).toBeDefined()
    expect(tokenField().value).toBe('')
  })

  it('warns of an unusual host, offers its ways, and forgets a secret with its way', async () => {
    await show({ ...siteAnswers([]), 'connection.find': () => foundDataCenter() })
    await click('Add a connection')
    await address()
    expect(screen.getByText('Look twice at jira.acme.example')).toBeDefined()
    expect(screen.getByText('Jira Data Center 9.12.5')).toBeDefined()
    const radios = screen.getAllByRole<HTMLInputElement>('radio')
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false])
    type('Personal access token', 'the-token')
    await act(async () => fireEvent.click(radios[1] ?? document.body))
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('')
    expect(screen.getByText(/solve a captcha in the browser/)).toBeDefined()
  })

  it('has two products chosen between, and says what is not offered', async () => {
    const two = foundAt([sampleFound('jira-cloud'), sampleFound('confluence-cloud')])
    await show({ ...siteAnswers([]), 'connection.find': () => two })
    await click('Add a connection')
    type('Address', 'acme')
    await click('Continue')
    await click('Continue')
    await act(async () => fireEvent.click(screen.getByLabelText('Confluence Cloud')))
    await click('Not offered here')
    expect(screen.getByText(/Atlassian ended sessions for programs/)).toBeDefined()
    expect(screen.queryByLabelText(/production site/)).toBeNull()
  })

  it('hides the token until it is asked to show it, and keeps it from helpers', async () => {
    await show(siteAnswers([]))
    await click('Add a connection')
    await address()
    expect(tokenField().type).toBe('password')
    expect(tokenField().getAttribute('autocomplete')).toBe('off')
    expect(tokenField().getAttribute('spellcheck')).toBe('false')
    await click('Show API token')
    expect(tokenField().type).toBe('text')
  })

  it('says what is missing at each field', async () => {
    await show(siteAnswers([]))
    await click('Add a connection')
    await click('Continue')
    expect(screen.getByLabelText('Address').getAttribute('aria-invalid')).toBe('true')
    await address()
    await click('Save token')
    for (const label of ['E-mail address', 'API token']) {
      expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true')
    }
    expect(screen.getByText('Enter what is asked for: API token.')).toBeDefined()
  })

  it('keeps everything that was entered when the token is refused', async () => {
    await show(
      saves({ outcome: 'refused', failure: failure('auth.token-rejected', 'acme', [], 401) }),
    )
    await fillIn()
    await click('Save token')
    expect(screen.getByRole('alert').textContent).toContain('did not accept')
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed in Jira.')
    expect(tokenField().value).toBe('the-token')
  })

  it('says the words after it was stored, and is gone with the token', async () => {
    const { bridge } = await show(saves({ outcome: 'stored', site: sampleProduction() }))
    await fillIn()
    bridge.answer({ 'site.list': siteAnswers([sampleSite(), sampleProduction()])['site.list'] })
    await click('Save token')
    expect(
      screen.getByText(
        'API token stored. Signed in to Acme Production as Ann Adams (Jira administrator).',
      ),
    ).toBeDefined()
    expect(document.activeElement?.textContent).toContain('API token stored.')
    expect(document.body.innerHTML).not.toContain('the-token')
    expect(screen.getByText('You’re all set to start deployments')).toBeDefined()
    await click('Add a connection')
    await address()
    expect(tokenField().value).toBe('')
  })

  it('says why an account that is no administrator matters', async () => {
    const account = { accountId: 'a', displayName: 'Ben', administrator: false } as const
    const site = sampleProduction({ account: { ...account, token: 'classic' } })
    const { bridge } = await show(saves({ outcome: 'stored', site }))
    await fillIn()
    bridge.answer(siteAnswers([site]))
    await click('Save token')
    expect(screen.getByText('API token stored. Signed in to Acme Production as Ben.')).toBeDefined()
    expect(screen.getByText(/not be deployed to, because/)).toBeDefined()
  })

  it('offers to store without checking when nobody could be asked', async () => {
    const { bridge } = await show(
      saves({ outcome: 'could-not-check', failure: failure('net.certificate', 'acme') }),
    )
    await fillIn()
    await click('Save token')
    await click('Save without checking')
    expect(bridge.calls.at(-1)).toMatchObject({
      name: 'site.save',
      input: { check: 'skip', presented: { token: 'the-token' } },
    })
  })

  it('asks before another person’s token is used; keeping the former is the default', async () => {
    const { bridge } = await show(
      saves({ outcome: 'other-account', former: 'Ann Adams', presented: 'Ben Brown' }),
    )
    await fillIn()
    await click('Save token')
    const question = screen.getByRole('alertdialog')
    expect(document.activeElement?.textContent).toBe('Keep Ann Adams’s token')
    await click('Use Ben Brown’s token', question)
    expect(bridge.calls.at(-1)?.input).toMatchObject({ otherAccount: 'accept' })
  })

  it.each([
    ['weak', ['Keep only until I quit', 'Store with weak protection', 'Cancel']],
    ['none', ['Keep only until I quit', 'Cancel']],
    ['locked', ['I have unlocked it: try again', 'Keep only until I quit', 'Cancel']],
  ] as const)('asks how to keep a token where protection is %s', async (state, choices) => {
    const { bridge } = await show(
      saves({ outcome: 'unprotected', protection: { state, keeper: '' } }),
    )
    await fillIn()
    await click('Save token')
    const question = screen.getByRole('alertdialog')
    expect(
      within(question)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(choices)
    expect(document.activeElement?.textContent).toBe('Keep only until I quit')
    await click('Keep only until I quit', question)
    expect(bridge.calls.at(-1)?.input).toMatchObject({ keep: 'session' })
  })

  it('of a connected site says so, and keeps its name, its mark and what was typed', async () => {
    await show({
      ...siteAnswers([sampleSite(), sampleProduction({ label: 'Ours' })]),
      'connection.find': ({ address: asked }) =>
        foundCloud({ knownId: asked === 'acme' ? 'site-2' : null }),
    })
    await click('Add a connection')
    await address()
    expect(screen.getByText('Ours is connected already')).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Replace the token of Ours' })).toBeDefined()
    expect(screen.getByLabelText<HTMLInputElement>('Label optional').value).toBe('Ours')
    expect(screen.getByLabelText<HTMLInputElement>(/production site/).checked).toBe(true)
    type('Address', 'acme-new')
    expect(screen.getByRole('heading', { name: 'Add a connection' })).toBeDefined()
    await act(async () => fireEvent.blur(screen.getByLabelText('Address')))
    expect(screen.getByLabelText<HTMLInputElement>('Label optional').value).toBe('')
    expect(screen.getByLabelText<HTMLInputElement>(/production site/).checked).toBe(false)
  })

  it('gives up the check when it is cancelled, and keeps what was entered', async () => {
    const saving = later<OutputOf<'site.save'> | Refusal>()
    const { bridge } = await show({
      ...siteAnswers([]),
      'site.save': () => saving.promise,
      'site.stop-saving': () => {
        saving.answer(refused(failure('net.cancelled', 'acme')))
        return {}
      },
    })
    await fillIn()
    await click('Save token')
    expect(screen.getByRole('button', { name: 'Checking with Jira Cloud…' })).toBeDefined()
    await click('Cancel')
    expect(bridge.calls.at(-1)?.name).toBe('site.stop-saving')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('button', { name: 'Save token' })).toBeDefined()
    expect(tokenField().value).toBe('the-token')
    await click('Cancel')
    expect(screen.queryByLabelText('API token')).toBeNull()
    expect(bridge.calls.filter(({ name }) => name === 'site.stop-saving')).toHaveLength(1)
  })

  it('cannot store a shared token unchecked, and answers what it asks', async () => {
    const outcomes: OutputOf<'site.share-token'>[] = [
      { outcome: 'could-not-check', failure: failure('net.timeout', 'acme') },
      { outcome: 'other-account', former: 'Ann Adams', presented: 'Ben Brown' },
      { outcome: 'unprotected', protection: { state: 'none', keeper: '' } },
      { outcome: 'stored', site: sampleProduction() },
    ]
    const { bridge, store } = await show({
      ...siteAnswers([sampleSite()]),
      'site.share-token': () => outcomes.shift() ?? refused(failure('internal', 'too often')),
    })
    await click('Add a connection')
    await address()
    act(() => store.getState().changeDraft({ sharedFrom: 'site-1' }))
    await click('Use this token')
    expect(screen.queryByRole('button', { name: 'Save without checking' })).toBeNull()
    await click('Check again')
    await click('Use Ben Brown’s token')
    await click('Keep only until I quit')
    expect(bridge.calls.findLast(({ name }) => name === 'site.share-token')?.input).toMatchObject({
      otherAccount: 'accept',
      keep: 'session',
    })
    expect(store.getState().tokenForm).toBeNull()
  })

  it('offers another site’s token, and uses it only when told', async () => {
    const { bridge } = await show({
      ...siteAnswers([sampleSite(), sampleProduction({ account: null })]),
      'site.share-token': () => ({ outcome: 'stored', site: sampleProduction() }),
    })
    await click('Add a connection')
    await address()
    await click(/Enter an API token/)
    await act(async () => fireEvent.click(screen.getByRole('option', { name: /Acme Test/ })))
    expect(screen.queryByLabelText('API token')).toBeNull()
    await click('Use this token')
    expect(bridge.calls.find(({ name }) => name === 'site.share-token')?.input).toMatchObject({
      fromSiteId: 'site-1',
      address: 'acme',
    })
  })
})

describe('the next step', () => {
  it('with one site is to connect another', async () => {
    const { store } = await show(siteAnswers([sampleSite()]))
    await click('Add a connection', screen.getByRole('region', { name: 'One more site' }))
    expect(store.getState().tokenForm?.draft.ofId).toBeNull()
    expect(screen.queryByRole('region', { name: 'One more site' })).toBeNull()
  })

  it('with a source and a destination is to deploy', async () => {
    const { store } = await show(siteAnswers([sampleSite(), sampleProduction()]))
    await click('Go to Configuration Deployment')
    expect(store.getState().screen).toEqual({ place: 'deployment', step: 'sites' })
  })
})

describe('sites that cannot be listed', () => {
  it('are told of; everything else is at hand, and listing is tried again', async () => {
    const { bridge } = await show({
      ...siteAnswers([sampleSite()]),
      'site.list': () => refused(failure('file.newer-schema', 'sites.json')),
    })
    expect(screen.getByRole('alert').textContent).toContain('sites.json')
    expect(screen.queryByRole('button', { name: 'Add a connection' })).toBeNull()
    await click('Configuration Deployment')
    expect(screen.getByRole('alert').textContent).toContain('sites.json')
    expect(screen.queryByRole('button', { name: 'Explore with the demo sites' })).toBeNull()
    for (const place of ['History', 'Settings']) {
      await click(place)
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(place)
      expect(screen.queryByRole('alert')).toBeNull()
    }
    await click('Connections')
    bridge.answer(siteAnswers([sampleSite()]))
    await click('Try again')
    expect(screen.getByRole('heading', { name: 'Acme Test' })).toBeDefined()
  })
})

describe('a card', () => {
  it('says how the token stands, and never the token', async () => {
    await show(siteAnswers([sampleSite()]))
    expect(screen.getByText('•••• stored 3 Nov 2026, expires 2 Nov 2027 (346 days)')).toBeDefined()
  })

  it('asks before it forgets; keeping is the default', async () => {
    const { bridge } = await show({
      ...siteAnswers([sampleSite()]),
      'site.forget': () => ({}),
    })
    await click('Forget')
    expect(document.activeElement?.textContent).toBe('Keep it')
    expect(bridge.calls.some(({ name }) => name === 'site.forget')).toBe(false)
    bridge.answer(siteAnswers([]))
    await click('Forget this site', screen.getByRole('alertdialog'))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome to Slipway')
  })

  it('replaces a token at an address that stays', async () => {
    await show(siteAnswers([sampleSite()]))
    await click('Replace token')
    expect(screen.getByLabelText<HTMLInputElement>('Address').readOnly).toBe(true)
    expect(document.activeElement?.textContent).toBe('Replace the token of Acme Test')
  })

  it('changes label, expiry date and production mark', async () => {
    const { bridge } = await show({
      ...siteAnswers([sampleSite()]),
      'site.edit': ({ label }) => sampleSite({ label }),
    })
    await click('Edit')
    type('Label optional', ' Test ')
    await click('Save')
    expect(bridge.calls.at(-1)?.input).toEqual({
      siteId: 'site-1',
      label: 'Test',
      expiresOn: '2027-11-02',
      production: false,
    })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('heading', { name: 'Test' })).toBeDefined()
  })

  it('tests its token and has the result said', async () => {
    const rejected = failure('auth.token-rejected', 'acme', [], 401)
    const { store } = await show({
      ...siteAnswers([sampleSite()]),
      'site.test': () =>
        sampleSite({
          check: { check: 'failed', at: '2026-11-22T08:00:00.000Z', failure: rejected },
          sourceHindrances: ['token-refused'],
          destinationHindrances: ['token-refused'],
        }),
    })
    await click('Test')
    expect(screen.getByRole('region', { name: 'Acme Test' }).textContent).toContain(
      'did not accept',
    )
    expect(store.getState().announcement.text).toBe('The sign-in to Acme Test did not pass.')
  })
})

describe('a captcha while something new is saved', () => {
  it('has the button of the login page, as the card does', async () => {
    const met = failure('auth.captcha', 'acme', ['https://acme.atlassian.net/login.jsp'], 403)
    const { bridge } = await show({
      ...saves({ outcome: 'refused', failure: met }),
      'link.open-captcha': () => ({}),
    })
    await fillIn()
    await click('Save token')
    await click('Open the login page')
    expect(bridge.calls.at(-1)).toEqual({ name: 'link.open-captcha', input: { ofId: null } })
    expect(screen.getByText(/then save once more/)).toBeDefined()
  })
})

describe('a connection for publishing', () => {
  const entry = { createdAt: null, lastUsedAt: null, expiresAt: null }
  const personal = sampleConnection({
    product: 'confluence-data-center',
    way: 'personal-access-token',
    credential: 'personal-access-token',
    rotation: { rotation: 'offered' },
    revocation: { revocation: 'here', pick: true },
  })
  const withOne = (card = personal): Answers => ({
    ...siteAnswers([sampleSite()]),
    'connection.list': () => ({ connections: [card], protection: goodProtection }),
    'connection.entries': () => ({
      entries: [
        { standing: 'possible', entry: { ...entry, entryId: '7', name: 'Old one' } },
        { standing: 'other-expiry', entry: { ...entry, entryId: '8', name: 'Slipway' } },
        { standing: 'not-used', entry: { ...entry, entryId: '9', name: 'A script' } },
      ],
    }),
  })
  const region = () => screen.getByRole('region', { name: 'Acme Wiki' })

  it('is revoked once the person has said which token it is, or says why it was not', async () => {
    const { bridge } = await show({
      ...withOne(),
      'connection.revoke': () => ({ outcome: 'kept', failure: failure('net.timeout', 'acme') }),
    })
    await click('Revoke', region())
    const dialog = screen.getByRole('alertdialog')
    expect(within(dialog).getByLabelText<HTMLInputElement>(/^A script/).disabled).toBe(true)
    await act(async () => fireEvent.click(within(dialog).getByLabelText(/^Slipway/)))
    expect(within(dialog).getByText('“Slipway” is going to be revoked')).toBeDefined()
    await click('Revoke and forget', dialog)
    expect(bridge.calls.some(({ name }) => name === 'connection.revoke')).toBe(false)
    await act(async () => fireEvent.click(within(dialog).getByRole('checkbox')))
    await click('Revoke and forget', dialog)
    expect(within(dialog).getByText('It is still stored here.')).toBeDefined()
    bridge.answer({
      'connection.revoke': () => ({ outcome: 'revoked' }),
      'connection.list': () => ({ connections: [], protection: goodProtection }),
    })
    await click('Revoke and forget', dialog)
    expect(bridge.calls.findLast(({ name }) => name === 'connection.revoke')?.input).toEqual({
      ofId: 'connection-1',
      entryId: '8',
      unproved: 'accept',
    })
    expect(screen.queryByRole('region', { name: 'Acme Wiki' })).toBeNull()
  })

  it('does not offer to revoke what the card names and reading rules out', async () => {
    const named = sampleConnection({
      ...personal,
      entry: { ...entry, entryId: '9', name: 'A script' },
      revocation: { revocation: 'here', pick: false },
    })
    await show(withOne(named))
    await click('Revoke', region())
    const dialog = screen.getByRole('alertdialog')
    expect(within(dialog).queryByText(/is going to be revoked/)).toBeNull()
    const action = within(dialog).getByRole<HTMLButtonElement>('button', { name: /and forget$/ })
    expect(action.disabled).toBe(true)
  })

  it('has a person say which listed token is the stored one', async () => {
    const { bridge, store } = await show({ ...withOne(), 'connection.pick-entry': () => ({}) })
    await click('Which token is it?', region())
    const dialog = screen.getByRole('dialog')
    await act(async () => fireEvent.click(within(dialog).getByLabelText(/^Old one/)))
    await click('It is this one', dialog)
    expect(bridge.calls.find(({ name }) => name === 'connection.pick-entry')?.input).toEqual({
      ...{ ofId: 'connection-1', entryId: '7' },
    })
    expect(store.getState().announcement.text).toBe('“Old one” is the token that signs in.')
  })

  it('says before it is forgotten what goes with it', async () => {
    const target = { to: 'slack', connectionId: 'connection-1', channel: 'releases' } as const
    const waiting = {
      ...{ id: 'p1', title: 'A plan', target, host: 'slack.com', sentAt: null, link: null },
      ...{ madeAt: '2026-11-03T09:12:00.000Z', failure: null },
    }
    const rule = {
      ...{ connectionId: 'connection-1', channel: 'releases', destination: null },
      events: ['fails'] as const,
    }
    await show({
      ...withOne(),
      'publish.list': () => ({
        publications: [
          waiting,
          { ...waiting, id: 'p2' },
          { ...waiting, id: 'p3', sentAt: '2026-11-03T09:12:00.000Z' },
        ],
      }),
      'publish.announcements': () => ({
        announcements: [rule, { ...rule, connectionId: 'other' }],
      }),
    })
    await click('Forget', region())
    expect(screen.getByRole('alertdialog').textContent).toContain(
      'With it go: 2 publications that wait for it in the outbox, unsent; one rule to tell a channel.',
    )
  })

  it('gets a new token in the place of the former one, and tells what is left to do', async () => {
    const { bridge } = await show({
      ...withOne({ ...personal, entry: { ...entry, entryId: '8', name: 'Slipway' } }),
      'connection.rotate': () => ({ outcome: 'old-left', failure: failure('net.timeout', 'acme') }),
    })
    bridge.answer({
      'connection.entries': () => ({
        entries: [{ standing: 'proved', entry: { ...entry, entryId: '8', name: 'Slipway' } }],
      }),
    })
    await click('Make a new token', region())
    await click('Make it', screen.getByRole('alertdialog'))
    expect(bridge.calls.find(({ name }) => name === 'connection.rotate')?.input).toEqual({
      ...{ ofId: 'connection-1', entryId: '8', unproved: 'refuse' },
      days: 90,
    })
    expect(screen.getByText(/The former one could not be revoked yet/)).toBeDefined()
    await click('Close', screen.getByRole('alertdialog'))
    bridge.answer({
      'connection.rotate': () => ({ outcome: 'other-revoked', entryName: 'A script' }),
    })
    await click('Make a new token', region())
    await click('Make it', screen.getByRole('alertdialog'))
    expect(screen.getByText('“A script” was another token')).toBeDefined()
  })

  it('finishes an interrupted rotation, and opens the login page after a captcha', async () => {
    const { bridge, store } = await show({
      ...withOne({
        ...personal,
        rotation: { rotation: 'unfinished', left: 'revoke-old', entryName: 'Old one' },
        check: {
          check: 'failed',
          at: '2026-11-03T09:12:00.000Z',
          failure: failure('product.captcha', 'acme', ['https://acme.example/login'], 403),
        },
        hindrances: ['captcha'],
      }),
      'connection.finish-rotation': () => ({ outcome: 'rotated' }),
      'link.open-captcha': () => ({}),
    })
    await click('Open the login page', region())
    expect(bridge.calls.at(-1)).toEqual({
      name: 'link.open-captcha',
      input: { ofId: 'connection-1' },
    })
    await click('Finish it', region())
    expect(store.getState().announcement.text).toMatch(/the former one is revoked/)
  })
})
