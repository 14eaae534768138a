import { describe, expect, it, vi } from 'vitest'
import type { AppEvent } from '#contract/events'
import { defaultSettings } from '#contract/model/settings'
import { createEmitToWindows } from '#ipc/emit-to-windows'

const news: AppEvent = { event: 'settings-changed', settings: defaultSettings }
const conceal = (text: string): string => text
const page = (gone = false) => ({ isDestroyed: () => gone, send: vi.fn() })

describe('news', () => {
  it('go to every page on the one channel', () => {
    const pages = [page(), page()]
    createEmitToWindows({ pages: () => pages, conceal, checkEvents: true })(news)
    for (const { send } of pages) expect(send).toHaveBeenCalledExactlyOnceWith('bridge:event', news)
  })

  it('do not go to a page that is gone, and need none', () => {
    const gone = page(true)
    createEmitToWindows({ pages: () => [gone], conceal, checkEvents: true })(news)
    createEmitToWindows({ pages: () => [], conceal, checkEvents: true })(news)
    expect(gone.send).not.toHaveBeenCalled()
  })

  it('that are not in the contract are a bug, where that is checked', () => {
    const wrong = { event: 'settings-changed', settings: { theme: 'pink' } } as unknown as AppEvent
    const one = page()
    expect(() =>
      createEmitToWindows({ pages: () => [one], conceal, checkEvents: true })(wrong),
    ).toThrow()
    expect(one.send).not.toHaveBeenCalled()
    createEmitToWindows({ pages: () => [one], conceal, checkEvents: false })(wrong)
    expect(one.send).toHaveBeenCalledOnce()
  })
})
