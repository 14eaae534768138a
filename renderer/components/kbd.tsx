import { Fragment } from 'react'
import styles from './kbd.module.css'

/** Keys to press, e.g. `Ctrl` and `Enter` together. */
export const Kbd = ({ keys }: { readonly keys: readonly string[] }) => (
  <span className={styles.keys}>
    {keys.map((key, at) => (
      <Fragment key={key}>
        {at === 0 ? null : <span aria-hidden="true">+</span>}
        <kbd className={styles.key}>{key}</kbd>
      </Fragment>
    ))}
  </span>
)
