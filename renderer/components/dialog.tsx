import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from '../classes.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Esc, and a click beside the dialog unless `careful`. */
  readonly onClose: () => void
  /** A question that must be answered: a click beside it does nothing. */
  readonly careful?: boolean
  readonly wide?: boolean
  /** As large as the window allows, for what has to be seen. */
  readonly large?: boolean
  readonly children: ReactNode
  /** Buttons, the harmless one first. */
  readonly actions?: ReactNode
}

/** A window in the window. Focus stays inside, and returns to where it was. */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  careful = false,
  wide = false,
  large = false,
  children,
  actions,
}: DialogProps) => (
  <ModalOverlay
    className={classes(styles.overlay)}
    isOpen={isOpen}
    onOpenChange={(open) => {
      if (!open) onClose()
    }}
    isDismissable={!careful}
  >
    <Modal className={classes(styles.modal, wide && styles.wide, large && styles.large)}>
      <AriaDialog className={classes(styles.dialog)} role={careful ? 'alertdialog' : 'dialog'}>
        <Heading slot="title" className={classes(styles.title)}>
          {title}
        </Heading>
        <div className={styles.content}>{children}</div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
