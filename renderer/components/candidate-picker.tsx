import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Failure, Result } from '#contract/model/failure'
import { classes } from '../classes.ts'
import styles from './candidate-picker.module.css'
import { FailureNotice } from './failure-notice.tsx'
import { SearchField } from './search-field.tsx'

/** What words find: the first of them, and how many more there are. */
export interface Found<Candidate> {
  readonly candidates: readonly Candidate[]
  readonly more: number
}

interface CandidatePickerProps<Candidate extends { readonly id: string; readonly name: string }> {
  /** Asks the main process. The same function as long as the question is the same. */
  readonly find: (text: string) => Promise<Result<Found<Candidate>>>
  /** What tells candidates of the same name apart. */
  readonly detailOf: (candidate: Candidate) => string
  readonly picked: string | null
  readonly onPick: (id: string | null) => void
  readonly words: {
    readonly search: string
    readonly list: string
    readonly searching: string
    readonly none: string
    readonly more: (count: number) => string
  }
}

/** One of many things of the destination, found by words. Only what is shown can be picked. */
export const CandidatePicker = <Candidate extends { readonly id: string; readonly name: string }>({
  find,
  detailOf,
  picked,
  onPick,
  words,
}: CandidatePickerProps<Candidate>) => {
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found<Candidate> | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isShown = found?.candidates.some(({ id }) => id === picked) === true
  useEffect(() => {
    let wanted = true
    void find(text).then((answer) => {
      if (!wanted) return
      setFound(answer.ok ? answer.value : null)
      setFailure(answer.ok ? null : answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [find, text])
  // Other words find other candidates: what is not shown any more is not picked any more.
  useEffect(() => {
    if (picked !== null && !isShown) onPick(null)
  }, [picked, isShown, onPick])
  return (
    <div className={styles.picker}>
      <SearchField
        label={words.search}
        value={text}
        onChange={(typed) => {
          setText(typed)
          onPick(null)
        }}
      />
      {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
      {found === null && failure === null ? <p>{words.searching}</p> : null}
      {found?.candidates.length === 0 ? <p>{words.none}</p> : null}
      {found === null || found.candidates.length === 0 ? null : (
        <ListBox
          aria-label={words.list}
          className={classes(styles.candidates)}
          items={found.candidates}
          selectionMode="single"
          selectedKeys={picked === null || !isShown ? [] : [picked]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            onPick(key === undefined ? null : String(key))
          }}
        >
          {(candidate) => (
            <ListBoxItem
              id={candidate.id}
              textValue={candidate.name}
              className={classes(styles.candidate)}
            >
              <span>{candidate.name}</span>
              <span className={styles.quiet}>{detailOf(candidate)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
      {found !== null && found.more > 0 ? (
        <p className={styles.quiet}>{words.more(found.more)}</p>
      ) : null}
    </div>
  )
}
