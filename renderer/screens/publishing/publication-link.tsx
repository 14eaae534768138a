import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { classes } from '../../classes.ts'
import styles from '../../components/outside-link.module.css'
import { ExternalIcon } from '../../icons/external-icon.tsx'
import { useApp } from '../../state/use-app.ts'

interface PublicationLinkProps {
  readonly publicationId: string
  readonly label?: string
  readonly children: ReactNode
}

/** Leads to what was published, in the browser. Its address is looked up by the main process. */
export const PublicationLink = ({ publicationId, label, children }: PublicationLinkProps) => {
  const open = useApp((state) => state.openPublication)
  return (
    <Link
      className={classes(styles.link)}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onPress={() => void open(publicationId)}
    >
      {children}
      <ExternalIcon size={14} />
    </Link>
  )
}

/** The same, for who knows only where it leads; nothing where it is not listed any more. */
export const LinkedPublication = ({ link, children }: { link: string; children: ReactNode }) => {
  const id = useApp(({ publications }) => publications?.find((one) => one.link === link)?.id)
  return id === undefined ? null : <PublicationLink publicationId={id}>{children}</PublicationLink>
}
