import { BlockedIcon } from '../../icons/blocked-icon.tsx'
import type { SelectRow } from '../../state/select-rows.ts'
import styles from './chooser.module.css'

/** What stands in a row of the tree: a branch with its count, a project, an object. */
export const SelectLine = ({ row }: { readonly row: SelectRow }) => {
  switch (row.is) {
    case 'projects':
    case 'kind':
      return (
        <>
          <span className={styles.name}>{row.title}</span>
          <span className={styles.count}>{row.keys.length}</span>
        </>
      )
    case 'project':
      return (
        <>
          <span className={row.project.refused === null ? styles.name : styles.refusedName}>
            {row.project.name}
          </span>
          <span className={styles.aside}>{row.project.key}</span>
          {row.project.refused === null ? null : (
            <span className={styles.refused} title={row.project.refused}>
              <BlockedIcon />
              <span className={styles.reason}>{row.project.refused}</span>
            </span>
          )}
        </>
      )
    case 'object':
      return (
        <>
          <span className={styles.name} title={row.object.name}>
            {row.object.name}
          </span>
          <span className={styles.aside}>{row.object.ownerName}</span>
        </>
      )
  }
}
