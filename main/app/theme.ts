import type { BrowserWindow, NativeTheme } from 'electron'
import type { Settings } from '#contract/model/settings'

/** The page's own background (`--surface-page` in `renderer/styles/tokens.css`), so that no window flashes. */
export const backgrounds = { light: '#f6f7f8', dark: '#121517' } as const

/** The background for a window that is opened now. */
export const backgroundOf = (theme: Pick<NativeTheme, 'shouldUseDarkColors'>): string =>
  theme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light

/** Makes windows, menus and dialogs, and through them the page, follow the user's choice. */
export const applyTheme = (
  theme: Pick<NativeTheme, 'themeSource'>,
  chosen: Settings['theme'],
): void => {
  theme.themeSource = chosen
}

/** Keeps a window's background in step with the theme, the user's or the system's. */
export const followTheme = (
  theme: Pick<NativeTheme, 'shouldUseDarkColors' | 'on'>,
  windows: () => readonly Pick<BrowserWindow, 'setBackgroundColor'>[],
): void => {
  theme.on('updated', () => {
    for (const window of windows()) window.setBackgroundColor(backgroundOf(theme))
  })
}
