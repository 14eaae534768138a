import { useState } from 'react'
import type { Decision } from '#contract/model/decision'
import type { Choice } from '#contract/model/plan-view'
import { reviewText } from '#contract/wording/screens/review-text'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './problem-card.module.css'

type Copy = Extract<Decision, { choose: 'copy' }>

interface CopyChoiceProps {
  readonly choice: Choice
  readonly decision: Copy
  readonly isDisabled: boolean
  readonly onDecide: (decision: Decision) => void
}

/** A copy instead of a change: its name is proposed, and the user's to say. */
export const CopyChoice = ({ choice, decision, isDisabled, onDecide }: CopyChoiceProps) => {
  const [name, setName] = useState(decision.newName)
  const newName = name.trim()
  return (
    <>
      <TextField label={reviewText.copyName} value={name} onChange={setName} maxLength={255} />
      <Button
        isDisabled={isDisabled || newName === ''}
        onPress={() => onDecide({ ...decision, newName })}
      >
        {reviewText.copyAction}
      </Button>
      <span className={styles.quiet}>{choice.consequence}</span>
    </>
  )
}
