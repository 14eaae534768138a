import { describe, expect, it, vi } from 'vitest'
import type { AppEvent } from '#contract/events'
import { failure } from '#contract/model/failure'
import type { StepOutcome } from '#contract/model/run'
import { createAnswerer } from '#ipc/answer-call'
import { concealFailures, concealTexts } from '#ipc/conceal'
import { createEmitToWindows } from '#ipc/emit-to-windows'
import type { Handlers } from '#ipc/handler'

const secret = 'CANARY-token'
const conceal = (text: string): string => text.replaceAll(secret, '[hidden]')
const telling = failure('jira.rejected', `PUT /x?${secret}`, ['plain', `You sent ${secret}`], 400)
const safe = failure('jira.rejected', 'PUT /x?[hidden]', ['plain', 'You sent [hidden]'], 400)

describe('failures in data', () => {
  it('are concealed wherever they stand, and the rest is left alone', () => {
    const rest = { rows: [{ name: secret }, null, 7] }
    const given = { rest, steps: [{ outcome: { state: 'failed', failure: telling } }] }
    const made = concealFailures(given, conceal)
    expect(made).toEqual({ rest, steps: [{ outcome: { state: 'failed', failure: safe } }] })
    expect(made.rest).toBe(rest)
  })

  it('are few: data without any is not copied', () => {
    const given = { rows: [{ name: 'a', dependsOn: ['b'] }], failure: null, at: undefined }
    expect(concealFailures(given, conceal)).toBe(given)
  })

  it('are not all that can be concealed', () => {
    const answer = { status: 400, headers: { location: `/?${secret}` }, body: [{ a: secret }, 1] }
    expect(concealTexts(answer, conceal)).toEqual({
      status: 400,
      headers: { location: '/?[hidden]' },
      body: [{ a: '[hidden]' }, 1],
    })
  })
})

const outcome: StepOutcome = { state: 'failed', failure: telling }

describe('what goes to the page', () => {
  it.each<AppEvent>([
    { event: 'work-ended', workId: 'w', end: { end: 'failed', failure: telling } },
    {
      event: 'run-news',
      runId: 'r',
      sequence: 1,
      news: [{ news: 'step-ended', stepId: 's', outcome }],
    },
  ])('as the event $event has no secret in its failures', (event) => {
    const send = vi.fn()
    const pages = () => [{ isDestroyed: () => false, send }]
    createEmitToWindows({ pages, conceal, checkEvents: true })(event)
    const sent = JSON.stringify(send.mock.calls)
    expect(sent).toContain('You sent [hidden]')
    expect(sent).not.toContain(secret)
  })

  it('as an answer has none either, also where the answer is about a failure', async () => {
    const answer = createAnswerer({
      handlers: {
        'site.save': async () => ({ outcome: 'refused', failure: telling }),
      } as unknown as Handlers,
      beforeHandling: () => {},
      conceal,
      recordBug: () => '',
      checkOutputs: true,
    })
    const input = {
      ...{ siteId: null, address: 'a', label: '', expiresOn: null },
      presented: { way: 'api-token', email: 'e', token: 't' },
      ...{ production: false, check: 'verify', keep: 'protected', otherAccount: 'ask' },
    }
    expect(await answer('site.save', input)).toEqual({
      ok: true,
      value: { outcome: 'refused', failure: safe },
    })
  })
})
