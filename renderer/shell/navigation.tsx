import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { fileText } from '#contract/wording/screens/file-text'
import { shellText } from '#contract/wording/screens/shell-text'
import { classes } from '../classes.ts'
import { ClockIcon } from '../icons/clock-icon.tsx'
import { FolderIcon } from '../icons/folder-icon.tsx'
import { KeyIcon } from '../icons/key-icon.tsx'
import { KeyboardIcon } from '../icons/keyboard-icon.tsx'
import { LinkIcon } from '../icons/link-icon.tsx'
import { ListIcon } from '../icons/list-icon.tsx'
import { Logo } from '../icons/logo.tsx'
import { ShipIcon } from '../icons/ship-icon.tsx'
import { SlidersIcon } from '../icons/sliders-icon.tsx'
import { SwapIcon } from '../icons/swap-icon.tsx'
import type { Screen } from '../state/ui.ts'
import { useApp } from '../state/use-app.ts'
import styles from './navigation.module.css'
import { places } from './places.ts'
import { WaitingBadge } from './waiting-badge.tsx'

const icons: Readonly<Record<Screen['place'], ReactNode>> = {
  connections: <KeyIcon size={18} />,
  deployment: <ShipIcon size={18} />,
  history: <ClockIcon size={18} />,
  settings: <SlidersIcon size={18} />,
  kinds: <ListIcon size={18} />,
  compare: <SwapIcon size={18} />,
  ledger: <LinkIcon size={18} />,
}

/** The places of Slipway. */
export const Navigation = () => {
  const present = useApp((state) => state.screen.place)
  const enter = useApp((state) => state.enter)
  const openFile = useApp((state) => state.openFile)
  const showShortcuts = useApp((state) => state.showShortcuts)
  return (
    <nav className={styles.navigation} aria-label={shellText.places} data-pane="places">
      <p className={styles.brand}>
        <Logo />
        <span>{shellText.product}</span>
      </p>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place}>
            <Button
              className={classes(styles.place, place === present && styles.present)}
              aria-current={place === present ? 'page' : false}
              onPress={() => enter(place)}
            >
              {icons[place]}
              <span className={styles.name}>{shellText.placeNames[place]}</span>
              {place === 'history' ? <WaitingBadge /> : null}
            </Button>
          </li>
        ))}
      </ul>
      <Button className={classes(styles.place, styles.foot)} onPress={() => void openFile()}>
        <FolderIcon size={18} />
        <span className={styles.name}>{fileText.open}</span>
      </Button>
      <Button className={classes(styles.place)} onPress={() => showShortcuts(true)}>
        <KeyboardIcon size={18} />
        <span className={styles.name}>{shellText.shortcuts}</span>
      </Button>
    </nav>
  )
}
