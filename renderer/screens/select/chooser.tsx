import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { selectText } from '#contract/wording/screens/select-text'
import { Checkbox } from '../../components/checkbox.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Tree } from '../../components/tree/tree.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import type { ContentsIndex } from '../../state/contents-index.ts'
import {
  countFound,
  projectsKey,
  type SelectRow,
  selectRows,
  selectTick,
  tickSelectRow,
} from '../../state/select-rows.ts'
import { useApp } from '../../state/use-app.ts'
import { useSaid } from '../wizard/use-said.ts'
import styles from './chooser.module.css'
import { ChosenCard } from './chosen-card.tsx'
import { SelectLine } from './select-line.tsx'

interface ChooserProps {
  readonly index: ContentsIndex
  readonly sourceName: string
}

/** The tree of what the source has, and beside it what is chosen. */
export const Chooser = ({ index, sourceName }: ChooserProps) => {
  const choice = useApp((state) => state.choice)
  const setChoice = useApp((state) => state.setChoice)
  const [text, setText] = useState('')
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set([projectsKey]))
  const searched = useDeferredValue(text)
  const field = useRef<HTMLInputElement>(null)
  useShortcut('mod+F', () => field.current?.focus())

  const searching = searched.trim() !== ''
  useEffect(() => setTurned(new Set(searching ? [] : [projectsKey])), [searching])
  const rows = useMemo(
    () => selectRows(index, searched, (key) => turned.has(key) !== searching),
    [index, searched, turned, searching],
  )
  useSaid(searching ? selectText.found(countFound(rows)) : '')

  const fold = ({ key }: SelectRow): void => {
    const next = new Set(turned)
    if (!next.delete(key)) next.add(key)
    setTurned(next)
  }
  const tick = (row: SelectRow): void => {
    setChoice(tickSelectRow(row, choice))
  }
  return (
    <div className={styles.chooser}>
      <section className={styles.list} data-pane="tree" aria-label={selectText.treeLabel}>
        <SearchField label={selectText.search} value={text} onChange={setText} inputRef={field} />
        <Checkbox
          isSelected={choice.everything}
          onChange={(everything) => setChoice({ ...choice, everything })}
        >
          {selectText.everything}
          <span className={styles.meaning}>{selectText.everythingMeaning}</span>
        </Checkbox>
        <div className={styles.tree}>
          {rows.length === 0 ? (
            <p className={styles.none}>
              {searching ? selectText.nothingFound : selectText.emptySite}
            </p>
          ) : (
            <Tree
              label={selectText.treeLabel}
              rows={rows}
              tickOf={(row) => selectTick(row, choice)}
              onTick={tick}
              onFold={fold}
              onEnter={tick}
            >
              {(row) => <SelectLine row={row} />}
            </Tree>
          )}
        </div>
      </section>
      <ChosenCard index={index} sourceName={sourceName} />
    </div>
  )
}
