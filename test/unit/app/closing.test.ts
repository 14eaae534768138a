import { describe, expect, it, vi } from 'vitest'
import { type ClosingPorts, endBeforeQuitting, guardClosing } from '#app/closing'
import { relaunch } from '#app/relaunch'

describe('a new start', () => {
  const begin = (env: NodeJS.ProcessEnv) => {
    const app = { relaunch: vi.fn() }
    relaunch(app, { env, argv: ['/mounted/slipway/slipway', '--user-data-dir=/data'] })
    return app.relaunch
  }

  it('is of the same program with the same switches', () => {
    expect(begin({})).toHaveBeenCalledExactlyOnceWith()
  })

  it('of an AppImage is of its file, which outlives it', () => {
    expect(begin({ APPIMAGE: '/opt/Slipway.AppImage' })).toHaveBeenCalledExactlyOnceWith({
      execPath: '/opt/Slipway.AppImage',
      args: ['--appimage-extract-and-run', '--user-data-dir=/data'],
    })
  })
})

type Event = { readonly preventDefault: () => void }

/** Something that is closed, and what becomes of it. */
const makeWindow = () => {
  let onClose: ((event: Event) => void) | undefined
  const destroy = vi.fn()
  const close = (): boolean => {
    const preventDefault = vi.fn()
    onClose?.({ preventDefault })
    return preventDefault.mock.calls.length === 0
  }
  const on = (_event: string, listener: (event: Event) => void): void => {
    onClose = listener
  }
  const window = { on, destroy, isDestroyed: () => destroy.mock.calls.length > 0 }
  return { window: window as unknown as Parameters<typeof guardClosing>[0], destroy, close }
}

describe('closing the window', () => {
  const guard = (ports: Partial<ClosingPorts>) => {
    const made = makeWindow()
    const given: ClosingPorts = {
      isDeploying: () => true,
      askToLeave: async () => true,
      stop: async () => undefined,
      onTrouble: vi.fn(),
      tooLong: () => new Promise(() => undefined),
      ...ports,
    }
    guardClosing(made.window, given)
    return { ...made, ...given }
  }

  it('asks nothing when nothing goes on', () => {
    const askToLeave = vi.fn()
    const { close } = guard({ isDeploying: () => false, askToLeave })
    expect(close()).toBe(true)
    expect(askToLeave).not.toHaveBeenCalled()
  })

  it('is held during a deployment, asked once, and called off', async () => {
    const answer = Promise.withResolvers<boolean>()
    const askToLeave = vi.fn(() => answer.promise)
    const stop = vi.fn()
    const { close, destroy } = guard({ askToLeave, stop })
    expect(close()).toBe(false)
    expect(close()).toBe(false)
    expect(askToLeave).toHaveBeenCalledOnce()
    answer.resolve(false)
    await vi.waitFor(() => {
      expect(close()).toBe(false)
      expect(askToLeave).toHaveBeenCalledTimes(2)
    })
    expect(destroy).not.toHaveBeenCalled()
    expect(stop).not.toHaveBeenCalled()
  })

  it('happens once the deployment has stopped, and not before, whoever closes again', async () => {
    const stopped = Promise.withResolvers<void>()
    let deploying = true
    const stop = vi.fn(() => stopped.promise)
    const askToLeave = vi.fn(async () => true)
    const { close, destroy } = guard({ isDeploying: () => deploying, askToLeave, stop })
    close()
    await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce())
    deploying = false
    expect(close()).toBe(false)
    expect(destroy).not.toHaveBeenCalled()
    stopped.resolve()
    await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce())
    expect(askToLeave).toHaveBeenCalledOnce()
  })

  it('does not wait for ever', async () => {
    const stop = () => new Promise<void>(() => undefined)
    const { close, destroy } = guard({ stop, tooLong: async () => undefined })
    close()
    await vi.waitFor(() => expect(destroy).toHaveBeenCalledOnce())
  })

  it('a question that fails is a bug, and the window stays', async () => {
    const askToLeave = () => Promise.reject(new Error('no dialog'))
    const { close, destroy, onTrouble } = guard({ askToLeave })
    close()
    await vi.waitFor(() => expect(onTrouble).toHaveBeenCalledWith(new Error('no dialog')))
    expect(destroy).not.toHaveBeenCalled()
  })
})

describe('quitting', () => {
  const quit = (
    ends: readonly (() => Promise<void>)[],
    tooLong: () => Promise<void> = () => new Promise(() => undefined),
    { startsBefore = false } = {},
  ) => {
    const listeners = new Map<string, (event: Event) => void>()
    const exit = vi.fn()
    const relaunch = vi.fn()
    const onTrouble = vi.fn()
    const on = (event: string, listener: (event: Event) => void): void => {
      listeners.set(event, listener)
    }
    const app = { on, exit, relaunch } as unknown as Parameters<typeof endBeforeQuitting>[0]
    endBeforeQuitting(app, ends, onTrouble, tooLong)
    const preventDefault = vi.fn()
    const again = () => listeners.get('will-quit')?.({ preventDefault })
    const startSecond = () => listeners.get('second-instance')?.({ preventDefault })
    if (startsBefore) startSecond()
    again()
    return { exit, relaunch, onTrouble, preventDefault, again, startSecond }
  }

  it('waits until everything has ended, one after the other, and asks each once', async () => {
    const order: string[] = []
    const first = Promise.withResolvers<void>()
    const ends = [
      async () => {
        await first.promise
        order.push('deployments')
      },
      async () => void order.push('demo sites'),
    ]
    const { exit, preventDefault, again } = quit(ends)
    again()
    expect(preventDefault).toHaveBeenCalledTimes(2)
    expect(exit).not.toHaveBeenCalled()
    first.resolve()
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(0))
    expect(order).toEqual(['deployments', 'demo sites'])
  })

  it('does not wait for ever', async () => {
    const { exit } = quit([() => new Promise(() => undefined)], async () => undefined)
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(0))
  })

  it('is followed by a new start when Slipway was started meanwhile', async () => {
    const ended = Promise.withResolvers<void>()
    const { exit, relaunch, startSecond } = quit([() => ended.promise])
    startSecond()
    startSecond()
    expect(relaunch).not.toHaveBeenCalled()
    ended.resolve()
    await vi.waitFor(() => expect(exit).toHaveBeenCalledOnce())
    expect(relaunch).toHaveBeenCalledOnce()
    expect(relaunch.mock.invocationCallOrder[0]).toBeLessThan(exit.mock.invocationCallOrder[0] ?? 0)
  })

  it.each([false, true])(
    'is the end otherwise, also if one was before (%s)',
    async (startsBefore) => {
      const { exit, relaunch } = quit([], undefined, { startsBefore })
      await vi.waitFor(() => expect(exit).toHaveBeenCalledOnce())
      expect(relaunch).not.toHaveBeenCalled()
    },
  )

  it('is not kept from it by what fails', async () => {
    const second = vi.fn(async () => undefined)
    const { exit, onTrouble } = quit([() => Promise.reject(new Error('stuck')), second])
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(0))
    expect(onTrouble).toHaveBeenCalledWith(new Error('stuck'))
    expect(second).toHaveBeenCalledOnce()
  })
})
