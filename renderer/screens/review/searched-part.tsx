import { type ReactNode, useRef } from 'react'
import { Checkbox } from '../../components/checkbox.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { useSaid } from '../wizard/use-said.ts'
import styles from './review-parts.module.css'
import { useReview, useReviewStore } from './use-review.ts'

interface SearchedPartProps {
  readonly title: string
  readonly lead: string
  readonly search: { readonly label: string; readonly text: string }
  readonly onSearch: (text: string) => void
  /** Leaves out what needs nobody. */
  readonly only: { readonly label: string; readonly isOn: boolean }
  readonly onOnly: (isOn: boolean) => void
  /** How many are shown, of how many. */
  readonly count: string
  readonly children: ReactNode
}

/** A part of the review with a list of its own: why a decision failed, and what the list is narrowed to. */
export const SearchedPart = ({
  title,
  lead,
  search,
  onSearch,
  only,
  onOnly,
  count,
  children,
}: SearchedPartProps) => {
  const store = useReviewStore()
  const failure = useReview((review) => review.failure)
  const field = useRef<HTMLInputElement>(null)
  useShortcut('mod+F', () => field.current?.focus())
  useSaid(count)
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.quiet}>{lead}</p>
      {failure === null ? null : (
        <FailureNotice
          onlyReads
          failure={failure}
          onDismiss={() => store.getState().dismissFailure()}
        />
      )}
      <div className={styles.bar}>
        <SearchField
          label={search.label}
          value={search.text}
          onChange={onSearch}
          inputRef={field}
        />
        <Checkbox isSelected={only.isOn} onChange={onOnly}>
          {only.label}
        </Checkbox>
        <span className={styles.quiet}>{count}</span>
      </div>
      {children}
    </section>
  )
}
