import { describe, expect, it, vi } from 'vitest'
import { createGivingUp, watchBreakdowns } from '#app/breakdown'
import { createBugRecorder } from '#app/record-bug'
import { createRedaction } from '#app/redaction'
import { AppError, failure } from '#contract/model/failure'
import { wordFailure } from '#contract/wording/failure-wording'
import { breakdownWording } from '#contract/wording/native-wording'

const ports = () => {
  const redaction = createRedaction()
  redaction.learn('CANARY-token')
  return {
    log: { info: vi.fn(), error: vi.fn() },
    logs: '/data/logs',
    redaction,
    dialog: { showErrorBox: vi.fn() },
    app: { exit: vi.fn() },
  }
}

describe('giving up', () => {
  it('records why, says so, and ends with an error', () => {
    const given = ports()
    const error = new Error('x of undefined')
    createGivingUp(given)(error)
    expect(given.log.error).toHaveBeenCalledExactlyOnceWith('giving up', { error })
    expect(given.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith(
      breakdownWording.title,
      breakdownWording.body('/data/logs'),
    )
    expect(given.app.exit).toHaveBeenCalledExactlyOnceWith(1)
  })

  it('says an expected failure in its own words, without secrets', () => {
    const given = ports()
    const found = failure('file.disk-full', 'settings.json', ['seen: CANARY-token'])
    createGivingUp(given)(new AppError(found))
    const [, text] = given.dialog.showErrorBox.mock.calls[0] ?? []
    expect(text).toContain(wordFailure(found).what)
    expect(text).toContain(wordFailure(found).next)
    expect(text).toContain('seen: [hidden]')
  })
})

describe('errors that nobody caught', () => {
  const listeners = new Map<string, (cause: unknown) => void>()
  const process = {
    on: (event: string, listener: (cause: unknown) => void) => listeners.set(event, listener),
  } as unknown as Parameters<typeof watchBreakdowns>[0]

  it('end Slipway, and refused promises are recorded', () => {
    const { log } = ports()
    const giveUp = vi.fn()
    watchBreakdowns(process, log, giveUp)
    listeners.get('unhandledRejection')?.('refused')
    expect(log.error).toHaveBeenCalledExactlyOnceWith('unhandled rejection', { error: 'refused' })
    expect(giveUp).not.toHaveBeenCalled()
    listeners.get('uncaughtException')?.('thrown')
    expect(giveUp.mock.calls[0]?.[0]).toBe('thrown')
  })
})

describe('a bug', () => {
  it('has a number of its own, in the log and for the report', () => {
    const { log } = ports()
    const record = createBugRecorder(log)
    const said = [record('run.get', new Error('one')), record('run.get', new Error('two'))]
    const numbers = log.error.mock.calls.map(([, facts]) => facts.number)
    expect(new Set(numbers).size).toBe(2)
    expect(said.map((line, index) => line.endsWith(numbers[index]))).toEqual([true, true])
    expect(log.error.mock.calls[0]?.[1]).toMatchObject({
      where: 'run.get',
      error: new Error('one'),
    })
  })
})
