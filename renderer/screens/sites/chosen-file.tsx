import { wordMoment } from '#contract/wording/dates'
import { fileText } from '#contract/wording/screens/file-text'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Badge } from '../../components/badge.tsx'
import { Monogram } from '../../components/monogram.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import type { OpenedSnapshot, SideName } from '../../state/sides.ts'
import styles from './chosen-site.module.css'

interface ChosenFileProps {
  readonly side: SideName
  readonly snapshot: OpenedSnapshot
}

/** The snapshot of one side: of which site and when, and what can be done with it. */
export const ChosenFile = ({ side, snapshot }: ChosenFileProps) => {
  const { site, takenAt, objects, file } = snapshot
  return (
    <>
      <div className={styles.site}>
        <Monogram name={site.title} size={44} />
        <div className={styles.words}>
          <p className={styles.host}>{new URL(site.address).host}</p>
          <p className={styles.who}>{fileText.asOf(wordMoment(takenAt), objects)}</p>
        </div>
      </div>
      <p className={styles.who}>{file.name}</p>
      <p>
        <Badge tone="good" icon={<DoneIcon />}>
          {side === 'source' ? text.readable : text.plannable}
        </Badge>
      </p>
      {side === 'destination' ? <p className={styles.who}>{text.offline}</p> : null}
    </>
  )
}
