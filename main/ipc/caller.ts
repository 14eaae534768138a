/** Where a call came from, as Electron tells it; `senderFrame` is null once the frame is gone. */
export interface Caller {
  readonly sender: { readonly id: number; isDestroyed(): boolean }
  readonly senderFrame: {
    readonly parent: unknown
    readonly origin: string
    readonly url: string
  } | null
}

/** The origin of Slipway's own page, and of nothing else. */
export const pageOrigin = 'app://bundle'

/**
 * Why a caller is not to be answered; undefined when it is Slipway's own page: the main frame of a
 * window that Slipway opened, and still at Slipway's own address.
 */
export const distrust = (
  { sender, senderFrame }: Caller,
  isOurs: (webContentsId: number) => boolean,
): string | undefined => {
  if (sender.isDestroyed() || !isOurs(sender.id)) return 'it is no window of Slipway'
  if (senderFrame === null) return 'its frame is gone'
  if (senderFrame.parent !== null) return 'it is a frame inside the page'
  if (senderFrame.origin !== pageOrigin || !senderFrame.url.startsWith(`${pageOrigin}/`)) {
    return 'it is at another address'
  }
  return undefined
}
