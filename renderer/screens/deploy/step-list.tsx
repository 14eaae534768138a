import { useEffect, useMemo, useRef, useState } from 'react'
import type { RunStep } from '#contract/model/run-view'
import { deployText } from '#contract/wording/screens/deploy-text'
import { Button } from '../../components/button.tsx'
import { LongList, longListRow } from '../../components/long-list.tsx'
import styles from './deploy.module.css'
import { StepState } from './step-state.tsx'

interface StepListProps {
  readonly steps: readonly RunStep[]
  readonly current: readonly string[]
}

/** Every step as it goes. It follows along until the user scrolls, and again when asked to. */
export const StepList = ({ steps, current }: StepListProps) => {
  const box = useRef<HTMLElement>(null)
  const [follows, setFollows] = useState(true)
  const running = useMemo(() => new Set(current), [current])
  const at = useMemo(() => {
    const first = steps.findIndex(({ stepId }) => running.has(stepId))
    return first === -1 ? steps.findLastIndex(({ outcome }) => outcome !== null) : first
  }, [steps, running])
  useEffect(() => {
    const element = box.current
    if (!follows || element === null || at < 0) return
    element.scrollTop = Math.max(0, at * longListRow - element.clientHeight / 2)
  }, [follows, at])
  return (
    <div className={styles.steps} data-pane="steps">
      <div className={styles.listHead}>
        <h2>{deployText.list}</h2>
        {follows ? null : (
          <Button look="quiet" onPress={() => setFollows(true)}>
            {deployText.follow}
          </Button>
        )}
      </div>
      <LongList
        label={deployText.list}
        items={steps}
        keyOf={({ stepId }) => stepId}
        boxRef={box}
        onHand={() => setFollows(false)}
      >
        {(step) => (
          <>
            <StepState step={step} isRunning={running.has(step.stepId)} />
            <span className={styles.name}>{step.name}</span>
            <span className={styles.kind}>{step.kindTitle}</span>
          </>
        )}
      </LongList>
    </div>
  )
}
