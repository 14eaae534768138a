import { useAppStore } from '../state/use-app.ts'
import { focusPane } from './pane-focus.ts'
import { places } from './places.ts'
import { useShortcut } from './use-shortcut.ts'

/** The keys that work on every screen. */
export const useGlobalKeys = (): void => {
  const store = useAppStore()
  const enter = (at: number) => () => {
    const place = places[at]
    if (place !== undefined) store.getState().enter(place)
  }
  useShortcut('?', () => store.getState().showShortcuts(true))
  useShortcut('Escape', () => {
    store.getState().tellFailure(null)
    store.getState().dismissStored()
  })
  useShortcut('mod+O', () => void store.getState().openFile())
  useShortcut('F6', () => focusPane(document, 1))
  useShortcut('Shift+F6', () => focusPane(document, -1))
  useShortcut('mod+1', enter(0))
  useShortcut('mod+2', enter(1))
  useShortcut('mod+3', enter(2))
  useShortcut('mod+4', enter(3))
  useShortcut('mod+5', enter(4))
  useShortcut('mod+6', enter(5))
  useShortcut('mod+7', enter(6))
}
