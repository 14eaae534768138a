import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Failure } from '#contract/model/failure'
import type { PersonCandidate, PersonRow } from '#contract/model/person-row'
import type { OutputOf } from '#contract/operations'
import { peopleText } from '#contract/wording/screens/people-text'
import { classes } from '../../classes.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { useReviewStore } from '../review/use-review.ts'
import styles from './people.module.css'

interface CandidateDialogProps {
  readonly row: PersonRow
  readonly onClose: () => void
  readonly onChoose: (destinationId: string) => void
}

const detailOf = ({ id, address }: PersonCandidate, kind: PersonRow['kind']): string =>
  [address, kind === 'user' ? peopleText.account(id) : peopleText.groupId(id)]
    .filter((part) => part !== '')
    .join(' · ')

/** Asks who of the destination stands for somebody. */
export const CandidateDialog = ({ row, onClose, onChoose }: CandidateDialogProps) => {
  const store = useReviewStore()
  const [text, setText] = useState('')
  const [found, setFound] = useState<OutputOf<'plan.find-people'> | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  // Only who is shown can be chosen: other words find other people.
  const chosen = found?.candidates.some(({ id }) => id === picked) === true ? picked : null
  const { kind, name } = row
  useEffect(() => {
    let wanted = true
    void store
      .getState()
      .findPeople(kind, text)
      .then((answer) => {
        if (!wanted) return
        setFound(answer.ok ? answer.value : null)
        setFailure(answer.ok ? null : answer.failure)
      })
    return () => {
      wanted = false
    }
  }, [store, kind, text])
  return (
    <Dialog
      title={peopleText.chooseTitle(name)}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{peopleText.cancel}</Button>
          <Button
            look="primary"
            isDisabled={chosen === null}
            onPress={() => {
              if (chosen !== null) onChoose(chosen)
            }}
          >
            {peopleText.choose}
          </Button>
        </>
      }
    >
      <SearchField
        label={peopleText.chooseSearch}
        value={text}
        onChange={(words) => {
          setText(words)
          setPicked(null)
        }}
      />
      {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
      {found === null && failure === null ? <p>{peopleText.searching}</p> : null}
      {found?.candidates.length === 0 ? <p>{peopleText.noneFound}</p> : null}
      {found === null || found.candidates.length === 0 ? null : (
        <ListBox
          aria-label={peopleText.candidates}
          className={classes(styles.candidates)}
          items={found.candidates}
          selectionMode="single"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            setPicked(key === undefined ? null : String(key))
          }}
        >
          {(candidate) => (
            <ListBoxItem
              id={candidate.id}
              textValue={candidate.name}
              className={classes(styles.candidate)}
            >
              <span>{candidate.name}</span>
              <span className={styles.quiet}>{detailOf(candidate, kind)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
      {found !== null && found.more > 0 ? (
        <p className={styles.quiet}>{peopleText.more(found.more)}</p>
      ) : null}
    </Dialog>
  )
}
