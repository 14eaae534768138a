import { useEffect } from 'react'
import { shellText } from '#contract/wording/screens/shell-text'
import { showsProduction } from '../state/shown-sites.ts'
import { useApp } from '../state/use-app.ts'

/**
 * The window's title, and marks on the root element: `data-theme` and `data-destination` choose among the tokens' colours;
 * `data-app-state` tells whoever waits (the window, a test) that the first screen stands.
 */
export const useRootMarks = (): void => {
  const theme = useApp((state) => state.settings?.theme ?? 'system')
  const production = useApp(
    (state) => state.screen.place === 'deployment' && showsProduction(state),
  )
  const place = useApp((state) => state.screen.place)
  const phase = useApp((state) => state.session.phase)
  const { dataset } = document.documentElement

  useEffect(() => {
    dataset.theme = theme
  }, [dataset, theme])
  useEffect(() => {
    if (production) dataset.destination = 'production'
    else delete dataset.destination
  }, [dataset, production])
  useEffect(() => {
    document.title = shellText.windowTitle(shellText.placeNames[place])
  }, [place])
  useEffect(() => {
    dataset.appState = phase
  }, [dataset, phase])
}
