import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channels } from '#contract/channels'
import { AppError, failure, type Result } from '#contract/model/failure'
import { type OperationName, operations } from '#contract/operations'
import { type AnswerPorts, createAnswerer } from '#ipc/answer-call'
import type { Caller } from '#ipc/caller'
import { dispatchCalls } from '#ipc/dispatcher'
import type { Handlers } from '#ipc/handler'

type Listener = (event: Caller, operation: unknown, input: unknown) => Promise<unknown>

const electron = vi.hoisted(() => ({ handled: new Map<string, unknown>() }))
vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, listener: unknown) => electron.handled.set(channel, listener),
  },
}))

const ours: Caller = {
  sender: { id: 1, isDestroyed: () => false },
  senderFrame: { parent: null, origin: 'app://bundle', url: 'app://bundle/index.html' },
}

const at = (url: string, origin: string): Caller => ({
  ...ours,
  senderFrame: { parent: null, origin, url },
})

describe('7: who may ask', () => {
  const answer = vi.fn(async (): Promise<Result<unknown>> => ({ ok: true, value: 'answer' }))
  const onRefused = vi.fn()
  const call = (caller: Caller): Promise<unknown> => {
    const listener = electron.handled.get(channels.call) as Listener
    return listener(caller, 'app.start', {})
  }

  beforeEach(() => {
    vi.clearAllMocks()
    electron.handled.clear()
    dispatchCalls({ isOurs: (id) => id === 1, answer, onRefused })
  })

  it('is the page of Slipway, on the one channel', async () => {
    expect([...electron.handled.keys()]).toEqual(['bridge:call'])
    expect(await call(ours)).toEqual({ ok: true, value: 'answer' })
    expect(answer).toHaveBeenCalledExactlyOnceWith('app.start', {})
    expect(onRefused).not.toHaveBeenCalled()
  })

  it.each<[string, Caller]>([
    ['another window', { ...ours, sender: { id: 2, isDestroyed: () => false } }],
    ['a window that is gone', { ...ours, sender: { id: 1, isDestroyed: () => true } }],
    ['a frame that is gone', { ...ours, senderFrame: null }],
    [
      'a frame in the page',
      { ...ours, senderFrame: { parent: {}, origin: 'app://bundle', url: 'app://bundle/a' } },
    ],
    ['a web page', at('https://evil.example/', 'https://evil.example')],
    ['a look-alike', at('app://bundle.evil/index.html', 'app://bundle.evil')],
    ['another host', at('app://other/index.html', 'app://other')],
    ['another scheme', at('file:///bundle/index.html', 'null')],
    ['an empty page of ours', at('about:blank', 'app://bundle')],
    ['an address in the query', at('https://evil.example/?app://bundle/', 'https://evil.example')],
    ['a page without an origin', at('app://bundle/index.html', 'null')],
  ])('is not %s: it is rejected, and nothing runs', async (_name, caller) => {
    await expect(call(caller)).rejects.toThrow('Slipway does not answer this caller')
    expect(answer).not.toHaveBeenCalled()
    expect(onRefused).toHaveBeenCalledOnce()
  })
})

const names = Object.keys(operations) as OperationName[]

/** Handlers that all do the same. */
const allDo = (handle: (input: unknown) => Promise<unknown>): Handlers =>
  Object.fromEntries(names.map((name) => [name, handle])) as unknown as Handlers

const answererFor = (handlers: Handlers, ports: Partial<AnswerPorts> = {}) =>
  createAnswerer({
    handlers,
    beforeHandling: () => undefined,
    conceal: (text) => text,
    recordBug: () => 'number 7',
    checkOutputs: false,
    ...ports,
  })

/** What a page could send: anything that structured cloning lets through. */
const anything = (): fc.Arbitrary<unknown> =>
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
    withSparseArray: true,
  })

describe('8: what may be asked', () => {
  it.each([
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '',
    'site.token',
    'app.start ',
    null,
    undefined,
    7,
    {},
    ['app.start'],
    { toString: () => 'app.start' },
  ])('is no operation: %o', async (name) => {
    const handle = vi.fn()
    const answer = answererFor(allDo(handle))
    expect(await answer(name, {})).toEqual({
      ok: false,
      failure: failure('input.invalid', 'operation'),
    })
    expect(handle).not.toHaveBeenCalled()
  })

  it('whatever is sent, the answer is a Result, and handlers see only what fits', async () => {
    const operation = fc.oneof(fc.constantFrom<unknown>(...names), anything())
    await fc.assert(
      fc.asyncProperty(operation, anything(), async (name, input) => {
        const seen: unknown[] = []
        const answer = answererFor(
          allDo(async (given) => {
            seen.push(given)
            return 'done'
          }),
        )
        const result = await answer(name, input)
        const fits =
          typeof name === 'string' &&
          Object.hasOwn(operations, name) &&
          operations[name as OperationName].input.safeParse(input).success
        expect(result.ok).toBe(fits)
        expect(seen.length).toBe(fits ? 1 : 0)
        if (!result.ok) expect(result.failure.code).toBe('input.invalid')
      }),
      { numRuns: 500 },
    )
  })

  it('however a handler ends, the answer is a Result', async () => {
    await fc.assert(
      fc.asyncProperty(anything(), async (thrown) => {
        const answer = answererFor(allDo(() => Promise.reject(thrown)))
        expect(await answer('app.start', {})).toEqual({
          ok: false,
          failure: failure('internal', 'app.start', ['number 7']),
        })
      }),
      { numRuns: 100 },
    )
  })

  it('a handler that throws at once is no different', async () => {
    const answer = answererFor(
      allDo(() => {
        throw new Error('at once')
      }),
    )
    expect(await answer('site.list', {})).toMatchObject({ ok: false })
  })

  it('does not repeat what was sent when it does not fit', async () => {
    const answer = answererFor(allDo(async () => ({})))
    const token = `ATATT${'x'.repeat(9000)}`
    const input = { address: 'acme', label: '', expiresOn: null }
    const choices = { siteId: null, production: false, check: 'verify', keep: 'protected' }
    const presented = { way: 'api-token', email: 'a@b.example', token }
    const sent = { ...input, ...choices, otherAccount: 'ask', presented }
    expect(await answer('site.save', sent)).toEqual({
      ok: false,
      failure: failure('input.invalid', 'site.save', [
        expect.stringMatching(/^presented\.token: Too big/),
      ]),
    })
    const bounded = { ...sent, presented: { ...presented, token: 'x'.repeat(8000) } }
    expect(await answer('site.save', bounded)).toMatchObject({ ok: true })
  })

  it('an expected failure arrives as it is, but for what has to be concealed', async () => {
    const given = failure('auth.token-rejected', 'acme with canary', ['canary said no'], 401)
    const handlers = allDo(() => Promise.reject(new AppError(given)))
    const conceal = (text: string) => text.replaceAll('canary', '[hidden]')
    expect(await answererFor(handlers, { conceal })('site.list', {})).toEqual({
      ok: false,
      failure: failure('auth.token-rejected', 'acme with [hidden]', ['[hidden] said no'], 401),
    })
  })

  it('a bug is recorded with the error, and the page learns its number only', async () => {
    const recordBug = vi.fn(() => 'number 8')
    const error = new TypeError('x of undefined: canary')
    const result = await answererFor(
      allDo(() => Promise.reject(error)),
      { recordBug },
    )('run.list', {})
    expect(recordBug).toHaveBeenCalledExactlyOnceWith('run.list', error)
    expect(JSON.stringify(result)).not.toContain('canary')
    expect(result).toMatchObject({ failure: { details: ['number 8'] } })
  })

  it('a token is made known before the handler has it', async () => {
    const order: string[] = []
    const handlers = allDo(async () => order.push('handled'))
    const beforeHandling = (input: unknown) => order.push(`learned ${JSON.stringify(input)}`)
    await answererFor(handlers, { beforeHandling })('folder.show', { runId: null })
    expect(order).toEqual(['learned {"runId":null}', 'handled'])
  })

  it('answers are checked against the contract where that is asked for', async () => {
    const handlers = allDo(async () => ({ file: 7, secret: 'canary' }))
    const checked = await answererFor(handlers, { checkOutputs: true })(
      'settings.pick-certificate',
      {},
    )
    expect(checked).toMatchObject({ ok: false, failure: { code: 'internal' } })
    const unchecked = await answererFor(handlers)('settings.pick-certificate', {})
    expect(unchecked).toMatchObject({ ok: true })
  })
})
