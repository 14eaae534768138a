import type { App } from 'electron'

/**
 * Starts Slipway anew once this one has ended. An AppImage's own file is started, since what it runs
 * is gone with it, and unpacked, since it cannot be mounted from there
 * (https://github.com/electron-userland/electron-builder/issues/1727).
 */
export const relaunch = (
  app: Pick<App, 'relaunch'>,
  { env, argv }: Pick<NodeJS.Process, 'env' | 'argv'> = process,
): void => {
  const { APPIMAGE: image = '' } = env
  if (image === '') app.relaunch()
  else app.relaunch({ execPath: image, args: ['--appimage-extract-and-run', ...argv.slice(1)] })
}
