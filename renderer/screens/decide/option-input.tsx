import { useCallback } from 'react'
import type { StepOption, UseCandidate } from '#contract/model/step-options'
import { decideText } from '#contract/wording/screens/decide-text'
import { CandidatePicker } from '../../components/candidate-picker.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useReviewStore } from '../review/use-review.ts'

const words = {
  search: decideText.search,
  list: decideText.candidates,
  searching: decideText.searching,
  none: decideText.noneFound,
  more: decideText.more,
}

const detailOf = ({ id, ownerName, standsFor }: UseCandidate): string =>
  [ownerName, decideText.candidateId(id), standsFor === '' ? '' : decideText.standsFor(standsFor)]
    .filter((part) => part !== '')
    .join(' · ')

interface OptionInputProps {
  readonly stepId: string
  readonly option: StepOption
  readonly name: string
  readonly onName: (name: string) => void
  readonly picked: string | null
  readonly onPick: (id: string | null) => void
}

/** What an option asks for besides: nothing, a name, or an object of the destination. */
export const OptionInput = (props: OptionInputProps) => {
  const { stepId, option, name, onName, picked, onPick } = props
  const store = useReviewStore()
  const find = useCallback(
    (text: string) => store.getState().findCandidates(stepId, text),
    [store, stepId],
  )
  switch (option.asks) {
    case 'nothing':
      return null
    case 'name':
      return <TextField label={decideText.newName} value={name} onChange={onName} maxLength={255} />
    case 'object':
      return (
        <CandidatePicker
          find={find}
          detailOf={detailOf}
          picked={picked}
          onPick={onPick}
          words={words}
        />
      )
  }
}
