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
  /** Level of the heading that opens it. */
  readonly level?: 2 | 3 | 4
}

/** Something that stays folded until it is wanted. */
export const Disclosure = ({ title, children, startsOpen = false, level = 3 }: DisclosureProps) => (
  <AriaDisclosure className={classes(styles.disclosure)} defaultExpanded={startsOpen}>
    <Heading level={level} className={classes(styles.heading)}>
      <Button slot="trigger" className={classes(styles.trigger)}>
        <ChevronRightIcon size={14} />
        {title}
      </Button>
    </Heading>
    <DisclosurePanel className={classes(styles.panel)}>{children}</DisclosurePanel>
  </AriaDisclosure>
)
