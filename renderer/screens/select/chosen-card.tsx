import { wordTime } from '#contract/wording/dates'
import { selectText } from '#contract/wording/screens/select-text'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { Disclosure } from '../../components/disclosure.tsx'
import { Growing } from '../../components/growing.tsx'
import {
  chooseObjects,
  chooseProjects,
  emptyChoice,
  isEmptyChoice,
  objectKey,
} from '../../state/choice.ts'
import type { ContentsIndex } from '../../state/contents-index.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './chooser.module.css'

/** Most chips that are shown; more would be no overview. */
const shown = 24

interface ChosenCardProps {
  readonly index: ContentsIndex
  readonly sourceName: string
}

/** What is chosen, each to be taken back. */
export const ChosenCard = ({ index, sourceName }: ChosenCardProps) => {
  const choice = useApp((state) => state.choice)
  const setChoice = useApp((state) => state.setChoice)
  const { projects, objects, takenAt, gaps } = index.contents
  const chosen = choice.everything
    ? []
    : [
        ...projects
          .filter(({ key }) => choice.projects.has(key))
          .map(({ key, name }) => ({
            key: `project ${key}`,
            name,
            remove: () => setChoice(chooseProjects(choice, [key], false)),
          })),
        ...objects
          .filter((object) => choice.objects.has(objectKey(object)))
          .map((object) => ({
            key: objectKey(object),
            name: object.name,
            remove: () => setChoice(chooseObjects(choice, [objectKey(object)], false)),
          })),
      ]
  return (
    <aside className={styles.chosen} data-pane="chosen" aria-label={selectText.chosen}>
      <div className={styles.head}>
        <h2>{selectText.chosen}</h2>
        {isEmptyChoice(choice) ? null : (
          <Button look="quiet" onPress={() => setChoice(emptyChoice)}>
            {selectText.clear}
          </Button>
        )}
      </div>
      {isEmptyChoice(choice) ? (
        <p className={styles.quiet}>{selectText.chosenNothing}</p>
      ) : (
        <>
          <p className={styles.sum}>
            {choice.everything
              ? selectText.everything
              : selectText.chosenCount(choice.projects.size, choice.objects.size)}
          </p>
          {chosen.length === 0 ? null : (
            <ul className={styles.chips}>
              {chosen.slice(0, shown).map(({ key, name, remove }) => (
                <li key={key}>
                  <Chip onRemove={remove} removeLabel={selectText.remove(name)}>
                    {name}
                  </Chip>
                </li>
              ))}
              {chosen.length > shown ? (
                <li className={styles.quiet}>{selectText.more(chosen.length - shown)}</li>
              ) : null}
            </ul>
          )}
          <p className={styles.quiet}>{selectText.comesAlong}</p>
        </>
      )}
      <p className={styles.quiet}>{selectText.readAt(sourceName, wordTime(takenAt))}</p>
      {gaps.length === 0 ? null : (
        <Disclosure title={selectText.gaps(gaps.length)}>
          <p className={styles.quiet}>{selectText.gapsMeaning}</p>
          <Growing items={gaps}>
            {(shown) => (
              <ul className={styles.gaps}>
                {shown.map(({ kind, what, reason }) => (
                  <li key={`${kind} ${what}`}>
                    {what}: {reason}
                  </li>
                ))}
              </ul>
            )}
          </Growing>
        </Disclosure>
      )}
    </aside>
  )
}
