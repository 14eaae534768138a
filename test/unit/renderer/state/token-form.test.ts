import { describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import type { OutputOf } from '#contract/operations'
import { chosenProduct } from '../../../../renderer/state/found-products.ts'
import { createAppStore } from '../../../../renderer/state/store.ts'
import { type Answers, createFakeBridge, refused } from '../../../screens/fake-bridge.ts'
import { foundAt, foundCloud, foundDataCenter, sampleFound } from '../../../screens/sample-found.ts'
import {
  goodProtection,
  sampleConnection,
  sampleProduction,
  sampleSite,
  siteAnswers,
} from '../../../screens/samples.ts'
import { later } from '../settle.ts'

const secret = 'not-a-real-token'
const found = (address: string, knownId: string | null = null): OutputOf<'connection.find'> =>
  foundCloud({ address: `https://${address}.atlassian.net`, title: address.toUpperCase(), knownId })

const begin = async (answers: Answers = {}) => {
  const bridge = createFakeBridge({
    ...siteAnswers([sampleSite()]),
    'connection.find': ({ address }) => found(address),
    'site.save': () => ({ outcome: 'stored', site: sampleProduction() }),
    ...answers,
  })
  const store = createAppStore(bridge)
  await store.getState().start()
  const state = () => store.getState()
  const form = () => {
    const { tokenForm } = state()
    if (tokenForm === null) throw new Error('The form is closed.')
    return tokenForm
  }
  const saved = () => bridge.calls.filter(({ name }) => name === 'site.save')
  state().openTokenForm()
  return { bridge, store, state, form, saved }
}

const fill = { address: 'acme', email: 'ann@acme.example' }

type State = ReturnType<Awaited<ReturnType<typeof begin>>['state']>

/** Enters an address, waits for what stands there, and enters the rest. */
const enter = async (state: () => State, draft: Parameters<State['changeDraft']>[0]) => {
  state().changeDraft({ address: 'acme' })
  await state().findProducts()
  state().changeDraft(draft)
}

describe('the address', () => {
  it('is looked up as it is left, and once only', async () => {
    const { bridge, state, form } = await begin()
    state().changeDraft({ address: ' acme ' })
    await state().findProducts()
    await state().findProducts()
    expect(form().finding).toEqual({ phase: 'found', address: 'acme', answer: found('acme') })
    expect(bridge.calls.filter(({ name }) => name === 'connection.find')).toHaveLength(1)
  })

  it('is looked up again after a failure', async () => {
    const { bridge, state, form } = await begin({
      'connection.find': () => refused(failure('net.host-unknown', 'acme')),
    })
    state().changeDraft({ address: 'acme' })
    await state().findProducts()
    expect(form().finding).toMatchObject({ phase: 'failed', failure: { code: 'net.host-unknown' } })
    bridge.answer({ 'connection.find': ({ address }) => found(address) })
    await state().findProducts()
    expect(form().finding.phase).toBe('found')
  })

  it('that was changed meanwhile gets no answer meant for the former one', async () => {
    const slow = later<OutputOf<'connection.find'>>()
    const { state, form } = await begin({ 'connection.find': () => slow.promise })
    state().changeDraft({ address: 'acme' })
    const finding = state().findProducts()
    state().changeDraft({ address: 'acme-test' })
    slow.answer(found('acme'))
    await finding
    expect(form().finding).toEqual({ phase: 'idle' })
  })

  it('that is empty is not looked up', async () => {
    const { bridge, state } = await begin()
    await state().findProducts()
    expect(bridge.calls.some(({ name }) => name === 'connection.find')).toBe(false)
  })
})

describe('saving a token', () => {
  it('asks for what is missing, and sends nothing', async () => {
    const { state, form, saved } = await begin()
    expect(await state().saveToken('  ')).toBe(false)
    expect(form().saving).toEqual({
      phase: 'incomplete',
      missing: ['address'],
    })
    state().changeDraft({ address: 'acme' })
    await state().saveToken(secret)
    expect(form().saving).toEqual({ phase: 'incomplete', missing: ['product'] })
    await enter(state, { email: ' ' })
    await state().saveToken(' ')
    expect(form().saving).toEqual({ phase: 'incomplete', missing: ['email', 'secret'] })
    expect(saved()).toEqual([])
  })

  it('verifies, stores, closes the form and tells of the site', async () => {
    const { bridge, state, saved } = await begin()
    await enter(state, { ...fill, label: 'Prod', expiresOn: '2027-11-02', production: true })
    bridge.answer(siteAnswers([sampleSite(), sampleProduction()]))
    expect(await state().saveToken(secret)).toBe(true)
    expect(saved().map(({ input }) => input)).toEqual([
      {
        siteId: null,
        address: fill.address,
        presented: { way: 'api-token', email: fill.email, token: secret },
        label: 'Prod',
        expiresOn: '2027-11-02',
        production: true,
        check: 'verify',
        keep: 'protected',
        otherAccount: 'ask',
      },
    ])
    expect(state().tokenForm).toBeNull()
    expect(state().stored?.title).toBe('Acme Production')
    expect(state().sites).toMatchObject({ cards: [{ id: 'site-1' }, { id: 'site-2' }] })
  })

  it('never keeps the token in the state, however it ends', async () => {
    const outcomes: OutputOf<'site.save'>[] = [
      { outcome: 'refused', failure: failure('auth.token-rejected', 'acme') },
      { outcome: 'could-not-check', failure: failure('net.timeout', 'acme') },
      { outcome: 'other-account', former: 'Ann', presented: 'Ben' },
      { outcome: 'unprotected', protection: { state: 'weak', keeper: '' } },
      { outcome: 'stored', site: sampleProduction() },
    ]
    for (const outcome of outcomes) {
      const { state } = await begin({ 'site.save': () => outcome })
      await enter(state, fill)
      await state().saveToken(secret)
      expect(JSON.stringify(state())).not.toContain(secret)
    }
  })

  it('says why it was refused, by Jira or by the main process, and keeps what was entered', async () => {
    const { bridge, state, form } = await begin({
      'site.save': () => ({
        outcome: 'refused',
        failure: failure('auth.token-rejected', 'acme'),
      }),
    })
    await enter(state, fill)
    expect(await state().saveToken(secret)).toBe(false)
    expect(form()).toMatchObject({
      draft: fill,
      saving: { phase: 'refused', failure: { code: 'auth.token-rejected' } },
    })
    bridge.answer({ 'site.save': () => refused(failure('input.invalid', 'the API token')) })
    await state().saveToken(secret)
    expect(form().saving).toMatchObject({ phase: 'refused', failure: { code: 'input.invalid' } })
  })

  it('goes through every question and sends all answers given so far', async () => {
    const outcomes: OutputOf<'site.save'>[] = [
      { outcome: 'could-not-check', failure: failure('net.unreachable', 'acme') },
      { outcome: 'unprotected', protection: { state: 'weak', keeper: '' } },
      { outcome: 'other-account', former: 'Ann', presented: 'Ben' },
      { outcome: 'stored', site: sampleProduction() },
    ]
    const { state, form, saved } = await begin({
      'site.save': () => {
        const next = outcomes.shift()
        if (next === undefined) throw new Error('asked too often')
        return next
      },
    })
    await enter(state, fill)
    await state().saveToken(secret)
    expect(form().saving.phase).toBe('could-not-check')
    await state().saveToken(secret, { check: 'skip' })
    expect(form().saving.phase).toBe('unprotected')
    await state().saveToken(secret, { keep: 'session' })
    expect(form().saving).toEqual({ phase: 'other-account', former: 'Ann', presented: 'Ben' })
    expect(await state().saveToken(secret, { otherAccount: 'accept' })).toBe(true)
    expect(saved().at(-1)?.input).toMatchObject({
      check: 'skip',
      keep: 'session',
      otherAccount: 'accept',
    })
  })

  it('forgets former answers when something is changed', async () => {
    const { state, form, saved } = await begin({
      'site.save': () => ({ outcome: 'other-account', former: 'Ann', presented: 'Ben' }),
    })
    await enter(state, fill)
    await state().saveToken(secret, { check: 'skip', otherAccount: 'accept' })
    state().changeDraft({ email: 'ben@acme.example' })
    expect(form().saving).toEqual({ phase: 'idle' })
    await state().saveToken(secret)
    expect(saved().at(-1)?.input).toMatchObject({ check: 'verify', otherAccount: 'ask' })
    state().reviseToken()
    expect(form().saving).toEqual({ phase: 'idle' })
  })

  it('is done once, however often it is asked for', async () => {
    const slow = later<OutputOf<'site.save'>>()
    const { state, saved } = await begin({ 'site.save': () => slow.promise })
    await enter(state, fill)
    const first = state().saveToken(secret)
    expect(await state().saveToken(secret)).toBe(false)
    slow.answer({ outcome: 'stored', site: sampleProduction() })
    expect(await first).toBe(true)
    expect(saved()).toHaveLength(1)
  })
})

describe('whose token', () => {
  it('is taken to be the same person’s as on the last site', async () => {
    const { state, form } = await begin(
      siteAnswers([
        sampleSite({ accountName: 'ann@acme.example' }),
        sampleProduction({ demo: true, accountName: 'admin@demo.example' }),
      ]),
    )
    state().closeTokenForm()
    state().openTokenForm()
    expect(form().draft.email).toBe('ann@acme.example')
  })

  it('replaces that of the site it was opened for', async () => {
    const { state, saved } = await begin()
    state().openTokenForm(sampleSite({ label: 'Mine', production: true }))
    await state().saveToken(secret)
    expect(saved().at(-1)?.input).toMatchObject({
      siteId: 'site-1',
      address: 'https://acme-test.atlassian.net',
      presented: { email: 'ann@acme.example' },
      label: 'Mine',
      production: true,
      expiresOn: null,
    })
  })

  it('is another site’s only when the user chose that, and then none is entered', async () => {
    const { bridge, state, saved } = await begin({
      'site.share-token': () => ({ outcome: 'stored', site: sampleProduction() }),
    })
    await enter(state, { sharedFrom: 'site-1' })
    expect(await state().saveToken('')).toBe(true)
    expect(saved()).toEqual([])
    expect(bridge.calls.find(({ name }) => name === 'site.share-token')?.input).toEqual({
      siteId: null,
      fromSiteId: 'site-1',
      address: 'acme',
      label: '',
      production: false,
      keep: 'protected',
      otherAccount: 'ask',
    })
  })

  it('replaces that of a site whose address it is, under whatever name', async () => {
    const { state, form, saved } = await begin({
      ...siteAnswers([sampleSite({ label: 'Mine', production: true })]),
      'connection.find': ({ address }) => found(address, address === 'acme' ? 'site-1' : null),
    })
    state().changeDraft({ address: 'acme', label: 'Typed', sharedFrom: 'site-1' })
    await state().findProducts()
    expect(form().draft).toMatchObject({
      ofId: 'site-1',
      email: 'ann@acme.example',
      label: 'Mine',
      production: true,
      sharedFrom: null,
    })
    await state().saveToken(secret)
    expect(saved().at(-1)?.input).toMatchObject({ siteId: 'site-1', address: 'acme' })
  })

  it('is a new site’s again when the address is changed', async () => {
    const { state, form } = await begin({
      ...siteAnswers([sampleSite({ label: 'Mine', production: true })]),
      'connection.find': ({ address }) => found(address, address === 'acme' ? 'site-1' : null),
    })
    state().changeDraft({ address: 'acme', label: 'Typed' })
    await state().findProducts()
    state().changeDraft({ address: 'other' })
    expect(form().draft).toMatchObject({ ofId: null, label: 'Typed', production: false })
    await state().findProducts()
    expect(form()).toMatchObject({ enteredTag: null, draft: { ofId: null } })
  })

  it.each([
    ['the account that is there', 'ben@acme.example', 'ann@acme.example'],
    ['the account that was typed', 'cat@acme.example', 'cat@acme.example'],
  ])('comes from %s', async (_, typed, expected) => {
    const ben = sampleProduction({ accountName: 'ben@acme.example' })
    const { state, form } = await begin({
      ...siteAnswers([sampleSite(), ben]),
      'connection.find': ({ address }) => found(address, 'site-1'),
    })
    expect(form().draft.email).toBe('ben@acme.example')
    state().changeDraft({ address: 'acme', email: typed })
    await state().findProducts()
    expect(form().draft.email).toBe(expected)
  })

  it('is never replaced at a demo site', async () => {
    const { state, form } = await begin({
      ...siteAnswers([sampleSite({ demo: true })]),
      'connection.find': ({ address }) => found(address, 'site-1'),
    })
    state().changeDraft({ address: 'acme' })
    await state().findProducts()
    expect(form().draft.ofId).toBeNull()
  })
})

describe('the product and the way', () => {
  it('are chosen by themselves where one product stands, the advised way first', async () => {
    const { state, form } = await begin({ 'connection.find': () => foundDataCenter() })
    await enter(state, {})
    expect(form().draft).toMatchObject({
      product: 'jira-data-center',
      way: 'personal-access-token',
    })
  })

  it('wait for the user where two stand, and are gone with the address', async () => {
    const two = foundAt([sampleFound('jira-cloud'), sampleFound('confluence-cloud')])
    const { state, form } = await begin({ 'connection.find': () => two })
    await enter(state, {})
    expect(form().draft).toMatchObject({ product: null, way: null })
    state().chooseProduct('confluence-cloud')
    expect(form().draft).toMatchObject({ product: 'confluence-cloud', way: 'api-token' })
    state().changeDraft({ address: 'other' })
    expect(form().draft).toMatchObject({ product: null, way: null })
  })

  it.each([
    [{ way: 'personal-access-token' }, { way: 'personal-access-token', token: secret }],
    [
      { way: 'session', userName: 'ann' },
      { way: 'session', userName: 'ann', password: secret },
    ],
    [
      { way: 'client-credentials', clientId: 'id' },
      { way: 'client-credentials', clientId: 'id', clientSecret: secret },
    ],
  ] as const)('%j present what the way needs', async (draft, presented) => {
    const { state, saved } = await begin({ 'connection.find': () => foundDataCenter() })
    await enter(state, draft)
    await state().saveToken(secret)
    expect(saved().at(-1)?.input).toMatchObject({ presented })
  })

  it('of a product for publishing save a connection, and load the list anew', async () => {
    const stored = sampleConnection()
    const { bridge, state } = await begin({
      'connection.find': () => foundAt([sampleFound('confluence-cloud')]),
      'connection.save': () => ({ outcome: 'stored', connection: stored }),
    })
    await enter(state, { email: 'ann@acme.example', label: 'Wiki', production: true })
    bridge.answer({
      'connection.list': () => ({ connections: [stored], protection: goodProtection }),
    })
    expect(await state().saveToken(secret)).toBe(true)
    expect(bridge.calls.find(({ name }) => name === 'connection.save')?.input).toEqual({
      connectionId: null,
      product: 'confluence-cloud',
      address: 'acme',
      presented: { way: 'api-token', email: 'ann@acme.example', token: secret },
      label: 'Wiki',
      expiresOn: null,
      check: 'verify',
      keep: 'protected',
      otherAccount: 'ask',
    })
    expect(state()).toMatchObject({ stored, connections: { cards: [stored] } })
  })

  it('of a card are at hand before its address answers, and then as it offers them', async () => {
    const { state, form } = await begin({
      'connection.find': () => refused(failure('net.unreachable', 'acme')),
    })
    const site = sampleSite({ product: 'jira-data-center', way: 'basic' })
    state().openTokenForm(site)
    await state().findProducts()
    expect(form().finding.phase).toBe('failed')
    expect(chosenProduct(form(), site)?.offered).toMatchObject([{ way: 'basic' }])
  })
})
