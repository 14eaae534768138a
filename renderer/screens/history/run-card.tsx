import { Button } from 'react-aria-components'
import type { RunSummary } from '#contract/model/run-view'
import { wordMoment } from '#contract/wording/dates'
import { historyText } from '#contract/wording/screens/history-text'
import { classes } from '../../classes.ts'
import { ArrowRightIcon } from '../../icons/arrow-right-icon.tsx'
import { useApp } from '../../state/use-app.ts'
import styles from './history.module.css'
import { RunOutcome } from './run-outcome.tsx'

/** A deployment in a few lines; opens it. */
export const RunCard = ({ run }: { readonly run: RunSummary }) => {
  const go = useApp((state) => state.go)
  const { runId, source, destination, selection, deployedBy, begunAt, counts } = run
  const time = wordMoment(begunAt)
  return (
    <Button className={classes(styles.card)} onPress={() => go({ place: 'history', runId })}>
      <span className={styles.route}>
        <span>{source.title}</span>
        <ArrowRightIcon />
        <strong>{destination.title}</strong>
      </span>
      <span className={styles.what}>
        {selection.length === 0 ? historyText.nothingNamed : historyText.selection(selection)}
      </span>
      <span className={styles.quiet}>
        {time}, {historyText.by(deployedBy)}
      </span>
      <span className={styles.end}>
        <RunOutcome run={run} />
        <span className={styles.quiet}>{historyText.counts(counts)}</span>
      </span>
    </Button>
  )
}
