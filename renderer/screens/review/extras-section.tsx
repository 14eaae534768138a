import type { StepDetail } from '#contract/model/step-detail'
import { removalText } from '#contract/wording/screens/removal-text'
import { Checkbox } from '../../components/checkbox.tsx'
import { Growing } from '../../components/growing.tsx'
import { Select } from '../../components/select.tsx'
import { tickExtra } from '../../state/removals.ts'
import { useApp } from '../../state/use-app.ts'
import { countText } from './count-text.ts'
import styles from './detail.module.css'
import { StepCounts, useStepCounts } from './step-counts.tsx'
import { useReview, useReviewStore } from './use-review.ts'

type Extra = StepDetail['extras'][number]

/** What only the destination object has. It stays, unless the user ticks it. */
export const ExtrasSection = ({ detail }: { readonly detail: StepDetail }) => {
  const store = useReviewStore()
  // A detail that is on its way again may differ from the one shown, of which the decision is made.
  const busy = useReview(({ deciding, looked }) => deciding !== null || looked.phase === 'loading')
  const readOnly = useReview((review) => review.origin.of !== 'plan')
  const announce = useApp((state) => state.announce)
  const counts = useStepCounts(detail)
  const { extras } = detail
  if (extras.length === 0) return null
  const decide = async (extra: Extra, way: Extra['ticked']): Promise<void> => {
    // Pressed all the same, rather than disabled: what was just pressed keeps the focus.
    if (busy) return
    const { plan, decide: answer } = store.getState()
    if (!(await answer('extras', tickExtra(plan.decisions, detail, extra, way)))) return
    const before = extras.filter(({ ticked }) => ticked !== null).length
    const now = before + (way === null ? -1 : extra.ticked === null ? 1 : 0)
    announce(removalText.ticked(now))
  }
  return (
    <section className={styles.section} aria-busy={busy}>
      <h3>{removalText.extrasTitle(extras.length)}</h3>
      <p className={styles.quiet}>{removalText.extrasLead}</p>
      {readOnly || detail.impact !== null ? null : <StepCounts detail={detail} />}
      <Growing items={extras}>
        {(shown) => (
          <ul className={styles.notices}>
            {shown.map((extra) => {
              const { path, text, list, ways, ticked, issues } = extra
              const [usual = 'remove'] = ways
              return (
                <li key={`${path} ${JSON.stringify(extra.element)}`}>
                  <Checkbox
                    isSelected={ticked !== null}
                    isDisabled={readOnly}
                    onChange={(wanted) => void decide(extra, wanted ? usual : null)}
                  >
                    {removalText.tick(removalText.ways[ticked ?? usual], text, list)}
                  </Checkbox>
                  {ticked === null || ways.length < 2 || readOnly ? null : (
                    <Select
                      label={removalText.way(text)}
                      hideLabel
                      options={ways.map((id) => ({ id, label: removalText.wayNames[id] }))}
                      value={ticked}
                      onChange={(way) => void decide(extra, way)}
                    />
                  )}
                  {issues === null ? null : (
                    <span className={styles.quiet}>
                      {removalText.issues(countText(counts, { issues }))}
                    </span>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </Growing>
    </section>
  )
}
