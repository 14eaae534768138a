import { EventEmitter } from 'node:events'
import { loud } from '../loud.ts'
import { type ProxyConfig, resolveProxy } from './proxy.ts'

/** Whether a page may have a permission without asking. */
export type PermissionCheck = (
  contents: unknown,
  permission: string,
  requestingOrigin: string,
  details: object,
) => boolean

/** Electron's `Session`. */
export interface Session {
  setProxy(config: ProxyConfig): Promise<void>
  resolveProxy(url: string): Promise<string>
  closeAllConnections(): Promise<void>
  setPermissionRequestHandler(handler: unknown): void
  setPermissionCheckHandler(handler: PermissionCheck | null): void
  setDevicePermissionHandler(handler: unknown): void
  clearData(): Promise<void>
  /** The stand-in's own: what was set last. */
  permissionCheck(): PermissionCheck | null
}

const makeSession = (): Session => {
  const state: { proxy: ProxyConfig; check: PermissionCheck | null } = {
    proxy: { mode: 'system' },
    check: null,
  }
  return loud(
    'session',
    Object.assign(new EventEmitter(), {
      setProxy: async (config: ProxyConfig) => {
        state.proxy = config
      },
      resolveProxy: async (url: string) => resolveProxy(state.proxy, url),
      closeAllConnections: async () => {},
      setPermissionRequestHandler: () => {},
      setPermissionCheckHandler: (handler: PermissionCheck | null) => {
        state.check = handler
      },
      setDevicePermissionHandler: () => {},
      // The browser's profile is new at every start and goes at its end.
      clearData: async () => {},
      permissionCheck: () => state.check,
    }),
  )
}

const byPartition = new Map<string, Session>()

/** Electron's `session`. */
export const session = loud('session', {
  defaultSession: makeSession(),
  fromPartition: (partition: string): Session => {
    const known = byPartition.get(partition) ?? makeSession()
    byPartition.set(partition, known)
    return known
  },
})
