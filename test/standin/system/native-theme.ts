import { EventEmitter } from 'node:events'
import { loud } from '../loud.ts'

type ThemeSource = 'system' | 'light' | 'dark'

const state: { source: ThemeSource } = { source: 'system' }

const theme = new EventEmitter()

const isDark = (): boolean =>
  state.source === 'dark' || (state.source === 'system' && process.env.STANDIN_DARK === '1')

/** Electron's `nativeTheme`. The system is light, unless STANDIN_DARK=1. */
export const nativeTheme = loud(
  'nativeTheme',
  Object.defineProperties(theme, {
    shouldUseDarkColors: { get: isDark },
    themeSource: {
      get: () => state.source,
      set: (source: ThemeSource) => {
        state.source = source
        theme.emit('updated')
      },
    },
  }) as typeof theme & { readonly shouldUseDarkColors: boolean; themeSource: ThemeSource },
)
