import { useState } from 'react'
import type { PersonRow } from '#contract/model/person-row'
import { peopleText } from '#contract/wording/screens/people-text'
import { Select } from '../../components/select.tsx'
import { choiceOf, choicesFor, type PersonChoice } from '../../state/people.ts'
import { useReview } from '../review/use-review.ts'
import { CandidateDialog } from './candidate-dialog.tsx'

interface PersonDecisionProps {
  readonly row: PersonRow
  readonly onDecide: (choice: PersonChoice, destinationId?: string) => void
}

const labels: Readonly<Record<PersonChoice, string>> = {
  same: peopleText.same,
  another: peopleText.another,
  'leave-out': peopleText.leaveOut,
  deployer: peopleText.deployer,
  make: peopleText.make,
}

/** Who stands for somebody, to be chosen. */
export const PersonDecision = ({ row, onDecide }: PersonDecisionProps) => {
  // Others wait; the one that is being decided keeps the focus.
  const waits = useReview(({ deciding }) => deciding !== null && deciding !== row.sourceId)
  const [asking, setAsking] = useState(false)
  const options = choicesFor(row).map((id) => ({
    id,
    label:
      id === 'another' && row.state === 'mapped'
        ? peopleText.anotherChosen(row.destinationName)
        : labels[id],
  }))
  return (
    <>
      <Select
        label={peopleText.decide(row.name)}
        hideLabel
        options={options}
        value={choiceOf(row)}
        placeholder={peopleText.undecided}
        isDisabled={waits}
        onChange={(choice) => {
          if (choice === 'another') setAsking(true)
          else onDecide(choice)
        }}
      />
      {asking ? (
        <CandidateDialog
          row={row}
          onClose={() => setAsking(false)}
          onChoose={(destinationId) => {
            setAsking(false)
            onDecide('another', destinationId)
          }}
        />
      ) : null}
    </>
  )
}
