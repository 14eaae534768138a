import { useState } from 'react'
import { papersText as text } from '#contract/wording/screens/papers-text'
import { Button } from '../../components/button.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './papers.module.css'
import { useTickedPlan } from './use-papers.ts'

/** Says something about a step, or about the whole plan. */
export const CommentForm = ({ stepId }: { readonly stepId: string | null }) => {
  const plan = useTickedPlan()
  const commentPlan = useApp((state) => state.commentPlan)
  const [said, setSaid] = useState('')
  const add = async (): Promise<void> => {
    if (await commentPlan(plan, stepId, said.trim())) setSaid('')
  }
  return (
    <div className={styles.section}>
      <TextArea
        label={text.comment}
        description={text.commentHelp}
        value={said}
        maxLength={10_000}
        onChange={setSaid}
      />
      <div>
        <Button isDisabled={said.trim() === ''} onPress={() => void add()}>
          {text.add}
        </Button>
      </div>
    </div>
  )
}
