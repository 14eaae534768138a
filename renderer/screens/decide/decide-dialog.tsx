import { useEffect, useMemo, useState } from 'react'
import type { Result } from '#contract/model/failure'
import type { StepDetail } from '#contract/model/step-detail'
import type { StepOption } from '#contract/model/step-options'
import type { OutputOf } from '#contract/operations'
import { withDecision } from '#contract/with-decision'
import { decideText } from '#contract/wording/screens/decide-text'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { decisionOf, decisionsAbout, nameFor } from '../../state/step-decisions.ts'
import { useApp } from '../../state/use-app.ts'
import { focusDetails } from '../review/focus-detail.ts'
import { useReview, useReviewStore } from '../review/use-review.ts'
import styles from './decide.module.css'
import { EffectView } from './effect-view.tsx'
import { OptionInput } from './option-input.tsx'
import { type Trial, useTrial } from './use-trial.ts'

interface DecideDialogProps {
  readonly detail: StepDetail
  readonly onClose: () => void
}

/** Asks what becomes of an object; each answer with what follows from it. */
export const DecideDialog = ({ detail, onClose }: DecideDialogProps) => {
  const store = useReviewStore()
  const [answer, setAnswer] = useState<Result<OutputOf<'plan.options'>> | null>(null)
  const stepId = detail.row.id
  useEffect(() => {
    let wanted = true
    void store
      .getState()
      .askOptions(stepId)
      .then((given) => {
        if (wanted) setAnswer(given)
      })
    return () => {
      wanted = false
    }
  }, [store, stepId])
  if (answer?.ok === true && answer.value.options.length > 0) {
    return <Deciding detail={detail} options={answer.value.options} onClose={onClose} />
  }
  return (
    <Dialog
      title={decideText.title(detail.row.name)}
      isOpen
      wide
      onClose={onClose}
      actions={<Button onPress={onClose}>{decideText.cancel}</Button>}
    >
      {answer === null ? <p role="status">{decideText.loading}</p> : null}
      {answer?.ok === false ? <FailureNotice onlyReads failure={answer.failure} /> : null}
      {answer?.ok === true ? <p>{decideText.none}</p> : null}
    </Dialog>
  )
}

const Deciding = (props: DecideDialogProps & { readonly options: readonly StepOption[] }) => {
  const { detail, options, onClose } = props
  const store = useReviewStore()
  const announce = useApp((state) => state.announce)
  const deciding = useReview((review) => review.deciding)
  const decided = useReview((review) => decisionsAbout(review.plan.decisions, detail.subject))
  const [chosen, setChosen] = useState<string | null>(options.find((one) => one.chosen)?.id ?? null)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    new Map(options.map((option) => [option.id, nameFor(option, decided)])),
  )
  const [picked, setPicked] = useState<string | null>(null)
  const option = options.find(({ id }) => id === chosen)
  const name = names.get(chosen ?? '') ?? ''
  const decision = useMemo(
    () => (option === undefined ? null : decisionOf(option, name, picked)),
    [option, name, picked],
  )
  // What the options came with is known without a trial.
  const known = option !== undefined && decision === option.decision ? option.effect : null
  const trial = useTrial(known === null ? decision : null)
  const shown: Trial = known === null ? trial : { phase: 'ready', effect: known }
  const save = async (): Promise<void> => {
    if (decision === null) return
    const { plan, decide } = store.getState()
    const isDecided = await decide(decision.choose, withDecision(plan.decisions, decision))
    onClose()
    // The object may be out of the plan, and the button that led here with it.
    if (store.getState().looked.phase === 'none') focusDetails()
    if (isDecided) announce(decideText.decided)
  }
  return (
    <Dialog
      title={decideText.title(detail.row.name)}
      isOpen
      wide
      careful
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {decideText.cancel}
          </Button>
          <Button
            look="primary"
            isDisabled={decision === null || deciding !== null}
            onPress={() => void save()}
          >
            {decideText.decide}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={decideText.choice}
        options={options.map(({ id, label, consequence }) => ({ id, label, help: consequence }))}
        value={chosen}
        onChange={setChosen}
      />
      {option === undefined ? null : (
        <OptionInput
          stepId={detail.row.id}
          option={option}
          name={name}
          onName={(text) => setNames(new Map(names).set(option.id, text))}
          picked={picked}
          onPick={setPicked}
        />
      )}
      <section className={styles.follows} aria-label={decideText.effect} aria-live="polite">
        <h3>{decideText.effect}</h3>
        {shown.phase === 'none' ? <p className={styles.quiet}>{decideText.pick}</p> : null}
        {shown.phase === 'trying' ? <p className={styles.quiet}>{decideText.trying}</p> : null}
        {shown.phase === 'failed' ? <FailureNotice onlyReads failure={shown.failure} /> : null}
        {shown.phase === 'ready' ? <EffectView effect={shown.effect} /> : null}
      </section>
    </Dialog>
  )
}
