import { Button } from 'react-aria-components'
import type { RunSummary } from '#contract/model/run-view'
import { wordMoment } from '#contract/wording/dates'
import { historyText } from '#contract/wording/screens/history-text'
import { undoText } from '#contract/wording/screens/undo-text'
import { classes } from '../../classes.ts'
import { Badge } from '../../components/badge.tsx'
import { ArrowRightIcon } from '../../icons/arrow-right-icon.tsx'
import { UndoIcon } from '../../icons/undo-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './history.module.css'
import { RunOutcome } from './run-outcome.tsx'

interface RunCardProps {
  readonly run: RunSummary
  /** All runs: what it undid, or what undid it, is among them. */
  readonly runs: readonly RunSummary[]
}

/** A deployment, or an undo, in a few lines; opens it. */
export const RunCard = ({ run, runs }: RunCardProps) => {
  const go = useApp((state) => state.go)
  const { runId, source, destination, selection, deployedBy, begunAt, counts } = run
  const timeOf = (id: string | null): string | undefined => {
    const other = id === null ? undefined : runs.find((one) => one.runId === id)
    return other === undefined ? undefined : wordMoment(other.begunAt)
  }
  const undid = timeOf(run.undoes)
  const undone = timeOf(run.undoneBy)
  const time = wordMoment(begunAt)
  return (
    <Button className={classes(styles.card)} onPress={() => go({ place: 'history', runId })}>
      <span className={styles.route}>
        {run.undoes === null ? (
          <>
            <span>{source.title}</span>
            <ArrowRightIcon />
          </>
        ) : null}
        <strong>{destination.title}</strong>
      </span>
      <span className={styles.what}>
        {selection.length === 0 ? historyText.nothingNamed : historyText.selection(selection)}
      </span>
      <span className={styles.quiet}>
        {time}, {historyText.by(deployedBy)}
        {undid === undefined ? null : `. ${undoText.undoOf(undid)}`}
        {undone === undefined ? null : `, ${undoText.undoneOn(undone)}`}
      </span>
      <span className={styles.end}>
        {run.undoes === null ? null : (
          <Badge tone="accent" icon={<UndoIcon />}>
            {undoText.badgeUndo}
          </Badge>
        )}
        {run.undoneBy === null ? null : (
          <Badge tone="quiet" icon={<UndoIcon />}>
            {undoText.badgeUndone}
          </Badge>
        )}
        <RunOutcome run={run} />
        <span className={styles.quiet}>{historyText.counts(counts)}</span>
      </span>
    </Button>
  )
}
