import { useEffect, useRef } from 'react'
import { countEnded, isEnded } from '#contract/manual-groups'
import type { ManualView } from '#contract/model/manual-step'
import type { RunView } from '#contract/model/run-view'
import { manualText } from '#contract/wording/screens/manual-text'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import { Notice } from '../../components/notice.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { checkable } from '../../state/manual.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './manual.module.css'
import { ManualActions } from './manual-actions.tsx'
import { ManualCard } from './manual-card.tsx'
import { ManualGroups } from './manual-groups.tsx'
import { ManualProgress } from './manual-progress.tsx'

/** What is set by hand after a deployment: what is left, how far it is, and what has ended. */
export const ManualSection = ({ view }: { readonly view: RunView }) => {
  const { manual, summary } = view
  const { runId } = summary
  const checking = useApp(({ manualChecking }) =>
    manualChecking?.runId === runId ? manualChecking : null,
  )
  const busy = checking !== null
  const checkManual = useApp((state) => state.checkManual)
  const openManual = useApp((state) => state.openManual)
  const announce = useApp((state) => state.announce)
  const heading = useRef<HTMLHeadingElement>(null)
  const known = useRef(manual)
  useEffect(() => {
    // What ends takes its buttons along: the focus goes on from the heading, not from the page.
    const isLost = document.activeElement === document.body
    if (known.current !== manual && isLost) heading.current?.focus({ preventScroll: true })
    known.current = manual
  }, [manual])
  if (manual.length === 0) return null
  const ended = countEnded(manual)
  const open = (manualId: string): void => void openManual({ runId, manualId })
  const check = async (steps?: readonly ManualView[]): Promise<void> => {
    // Pressed all the same, rather than disabled: what was just pressed keeps the focus.
    if (busy) return
    const more = await checkManual(steps?.map(({ id }) => id))
    if (more !== null) announce(manualText.checked(more))
  }
  const actionsFor = (step: ManualView) => (
    <ManualActions step={step} onCheck={() => void check([step])} />
  )
  return (
    <section className={styles.section} aria-label={manualText.title} aria-busy={busy}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {manualText.title}
        </h2>
        {checkable(manual).length < 2 ? null : (
          <Button onPress={() => void check()}>{manualText.checkAll}</Button>
        )}
      </div>
      <p className={styles.quiet}>{manualText.lead}</p>
      <ProgressBar
        label={manualText.progressLabel}
        said={manualText.progress(ended, manual.length)}
        value={ended}
        total={manual.length}
      />
      {checking === null ? null : <ManualProgress checking={checking} />}
      {ended === manual.length ? <Notice tone="good" title={manualText.allEnded} /> : null}
      <ManualGroups
        manual={manual}
        deeds={{ onOpen: open, actionsFor, onCheck: (steps) => void check(steps) }}
      />
      {ended === 0 ? null : (
        <Disclosure title={manualText.ended(ended)}>
          <div className={styles.section}>
            <Growing items={manual.filter(isEnded)}>
              {(shown) =>
                shown.map((step) => (
                  <ManualCard
                    key={step.id}
                    step={step}
                    onOpen={() => open(step.id)}
                    actions={actionsFor(step)}
                  />
                ))
              }
            </Growing>
          </div>
        </Disclosure>
      )}
    </section>
  )
}
