import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import type { LinkName } from '#contract/model/link'
import { classes } from '../classes.ts'
import { ExternalIcon } from '../icons/external-icon.tsx'
import { useApp } from '../state/use-app.ts'
import styles from './outside-link.module.css'

interface OutsideLinkProps {
  /** The page's name; its address is known to the main process only. */
  readonly link: LinkName
  readonly children: ReactNode
}

/** Leads to a page outside, in the browser. */
export const OutsideLink = ({ link, children }: OutsideLinkProps) => {
  const openLink = useApp((state) => state.openLink)
  return (
    <Link className={classes(styles.link)} onPress={() => void openLink(link)}>
      {children}
      <ExternalIcon size={14} />
    </Link>
  )
}
