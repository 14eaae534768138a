import { useApp } from '../state/use-app.ts'
import { Authorization } from './authorization/authorization.tsx'
import { Settings } from './settings/settings.tsx'
import { Sites } from './sites/sites.tsx'

/** The screen that the user is on. Each mounts anew, so that its heading takes the focus. */
export const CurrentScreen = () => {
  const screen = useApp((state) => state.screen)
  switch (screen.place) {
    case 'authorization':
      return <Authorization />
    case 'settings':
      return <Settings />
    case 'deployment':
      return <Sites />
    case 'history':
      return null
  }
}
