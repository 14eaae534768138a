import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { classes } from '../../classes.ts'
import { CheckIcon } from '../../icons/check-icon.tsx'
import { ChevronRightIcon } from '../../icons/chevron-right-icon.tsx'
import { MinusIcon } from '../../icons/minus-icon.tsx'
import type { TickState } from '../../state/ticks.ts'
import styles from './tree.module.css'
import type { TreeRow } from './tree-row.ts'

interface TreeItemProps {
  readonly id: string
  readonly row: TreeRow
  readonly top: number
  readonly height: number
  /** It is the one that the Tab key gets to. */
  readonly isFocused: boolean
  /** The focus is in the tree and belongs here. */
  readonly takesFocus: boolean
  readonly isShown: boolean
  /** Left out where no row of the tree can be ticked. */
  readonly tick: TickState | undefined
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: () => void
  readonly children: ReactNode
}

const checked = { all: true, some: 'mixed', no: false, none: undefined } as const

/** A row of a tree. Its tick box is told by the row itself, so that one stop is enough for both. */
export const TreeItem = (props: TreeItemProps) => {
  const { id, row, top, height, isFocused, takesFocus, isShown, tick, children } = props
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus && document.activeElement !== element.current) {
      element.current?.focus({ preventScroll: true })
    }
  }, [takesFocus])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its rows.
    <div
      ref={element}
      id={id}
      role="treeitem"
      tabIndex={isFocused ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={row.open ?? undefined}
      aria-checked={checked[tick ?? 'none']}
      aria-selected={isShown}
      className={classes(styles.row, row.open !== null && styles.branch, isShown && styles.shown)}
      style={{ top, height, '--level': row.level }}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
    >
      <span className={styles.fold} data-part={row.open === null ? undefined : 'fold'}>
        {row.open === null ? null : <ChevronRightIcon size={14} />}
      </span>
      {tick === undefined ? null : (
        <span className={styles.tick} data-part={tick === 'none' ? undefined : 'tick'}>
          {tick === 'none' ? null : (
            <span className={styles.mark}>
              {tick === 'all' ? <CheckIcon /> : tick === 'some' ? <MinusIcon /> : null}
            </span>
          )}
        </span>
      )}
      <span className={styles.content}>{children}</span>
    </div>
  )
}

declare module 'react' {
  interface CSSProperties {
    '--level'?: number
  }
}
