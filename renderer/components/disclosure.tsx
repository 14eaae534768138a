import type { ReactNode } from 'react'
import {
  Disclosure as AriaDisclosure,
  Button,
  DisclosurePanel,
  Heading,
} from 'react-aria-components'
import { classes } from '../classes.ts'
import { ChevronRightIcon } from '../icons/chevron-right-icon.tsx'
import styles from './disclosure.module.css'

interface DisclosureProps {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly startsOpen?: boolean
  /** Makes what opens it a heading of this level; otherwise it is a button only. */
  readonly level?: 2 | 3 | 4
}

/** Something that stays folded until it is wanted. */
export const Disclosure = ({ title, children, startsOpen = false, level }: DisclosureProps) => {
  const trigger = (
    <Button slot="trigger" className={classes(styles.trigger)}>
      <ChevronRightIcon size={14} />
      {title}
    </Button>
  )
  return (
    <AriaDisclosure className={classes(styles.disclosure)} defaultExpanded={startsOpen}>
      {level === undefined ? (
        trigger
      ) : (
        <Heading level={level} className={classes(styles.heading)}>
          {trigger}
        </Heading>
      )}
      <DisclosurePanel className={classes(styles.panel)}>{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
