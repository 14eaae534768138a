import type { Session } from 'electron'

/**
 * The page may use no camera, no place, no notification, no clipboard, no device, and may save no
 * file: what it needs of these it asks the main process for, by name.
 */
export const denyPermissions = (
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'on'
  >,
): void => {
  session.setPermissionRequestHandler((_page, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
