import { useCallback, useState } from 'react'
import type { PersonCandidate, PersonRow } from '#contract/model/person-row'
import { peopleText } from '#contract/wording/screens/people-text'
import { Button } from '../../components/button.tsx'
import { CandidatePicker } from '../../components/candidate-picker.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useReviewStore } from '../review/use-review.ts'

interface CandidateDialogProps {
  readonly row: PersonRow
  readonly onClose: () => void
  readonly onChoose: (destinationId: string) => void
}

const words = {
  search: peopleText.chooseSearch,
  list: peopleText.candidates,
  searching: peopleText.searching,
  none: peopleText.noneFound,
  more: peopleText.more,
}

const detailOf = ({ id, address }: PersonCandidate, kind: PersonRow['kind']): string =>
  [address, kind === 'user' ? peopleText.account(id) : peopleText.groupId(id)]
    .filter((part) => part !== '')
    .join(' · ')

/** Asks who of the destination stands for somebody. */
export const CandidateDialog = ({ row, onClose, onChoose }: CandidateDialogProps) => {
  const store = useReviewStore()
  const [picked, setPicked] = useState<string | null>(null)
  const { kind, name } = row
  const find = useCallback((text: string) => store.getState().findPeople(kind, text), [store, kind])
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
            isDisabled={picked === null}
            onPress={() => {
              if (picked !== null) onChoose(picked)
            }}
          >
            {peopleText.choose}
          </Button>
        </>
      }
    >
      <CandidatePicker
        find={find}
        detailOf={(candidate) => detailOf(candidate, kind)}
        picked={picked}
        onPick={setPicked}
        words={words}
      />
    </Dialog>
  )
}
