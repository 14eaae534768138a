import { chromium } from '../chromium/chromium.ts'
import { originOf, toPageAddress } from '../window/addresses.ts'
import type { Session } from './session.ts'

/** Electron's names of permissions, and Chromium's. */
const permissions = {
  'clipboard-read': { name: 'clipboard-read' },
  'clipboard-sanitized-write': { name: 'clipboard-write' },
  geolocation: { name: 'geolocation' },
  midi: { name: 'midi' },
  midiSysex: { name: 'midi', sysex: true },
  notifications: { name: 'notifications' },
  'storage-access': { name: 'storage-access' },
  'idle-detection': { name: 'idle-detection' },
  'window-management': { name: 'window-management' },
} as const

/** Sets what the page may do, as the app's check handler says. Without one nothing changes. */
export const applyPermissions = async (
  session: Session,
  contents: unknown,
  url: string,
): Promise<void> => {
  const check = session.permissionCheck()
  if (check === null) return
  const origin = originOf(url)
  const settings = Object.entries(permissions).map(([name, permission]) =>
    chromium.browser.send('Browser.setPermission', {
      permission,
      setting: check(contents, name, origin, { isMainFrame: true, requestingUrl: url })
        ? 'granted'
        : 'denied',
      origin: new URL(toPageAddress(url)).origin,
    }),
  )
  await Promise.all(settings)
}
