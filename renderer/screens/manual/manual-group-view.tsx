import { countEnded, isEnded, type ManualGroup } from '#contract/manual-groups'
import { manualText } from '#contract/wording/screens/manual-text'
import { Button } from '../../components/button.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import { checkable } from '../../state/manual.ts'
import styles from './manual.module.css'
import type { ManualDeeds } from './manual-deeds.ts'
import { ManualFacts } from './manual-facts.tsx'
import { ManualObjectView } from './manual-object-view.tsx'
import { OpenPageButton } from './open-page-button.tsx'

interface ManualGroupViewProps {
  readonly group: ManualGroup
  readonly deeds: ManualDeeds
  readonly startsOpen: boolean
}

/** The manual steps of one kind that are still to be done: what they share is told once, above them. */
export const ManualGroupView = ({ group, deeds, startsOpen }: ManualGroupViewProps) => {
  const { title, steps, shared, objects } = group
  const { onOpen, actionsFor, onCheck } = deeds
  const first = steps.find((step) => !isEnded(step))
  const lookedUp = checkable(steps)
  return (
    <section className={styles.group} aria-label={title}>
      <Disclosure
        level={3}
        startsOpen={startsOpen}
        title={
          <>
            <span className={styles.groupTitle}>
              {shared.name === null ? title : manualText.ofObject(title, shared.name)}
            </span>{' '}
            <span className={styles.count}>
              {onCheck === undefined
                ? manualText.steps(steps.length)
                : manualText.endedOf(countEnded(steps), steps.length)}
            </span>
          </>
        }
      >
        <div className={styles.section}>
          {shared.what === null ? null : <p>{shared.what}</p>}
          <ManualFacts {...shared} />
          <div className={styles.actions}>
            {shared.page === null || first === undefined ? null : (
              <OpenPageButton name={shared.name ?? title} onOpen={() => onOpen(first.id)} />
            )}
            {onCheck === undefined || lookedUp.length < 2 ? null : (
              <Button
                aria-label={manualText.checkGroupLabel(lookedUp.length, title)}
                onPress={() => onCheck(lookedUp)}
              >
                {manualText.checkGroup(lookedUp.length)}
              </Button>
            )}
          </div>
          <Growing items={objects.filter((object) => !object.steps.every(isEnded))}>
            {(shown) =>
              shown.map((object) => (
                <ManualObjectView
                  key={object.stepId}
                  object={object}
                  told={shared}
                  onOpen={onOpen}
                  actionsFor={actionsFor}
                />
              ))
            }
          </Growing>
        </div>
      </Disclosure>
    </section>
  )
}
