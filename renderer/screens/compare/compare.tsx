import { wordMoment } from '#contract/wording/dates'
import { compareText as text } from '#contract/wording/screens/compare-text'
import { fileText } from '#contract/wording/screens/file-text'
import { sitesText } from '#contract/wording/screens/sites-text'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Select } from '../../components/select.tsx'
import { hostOfShown } from '../../state/shown-sites.ts'
import { nameOfSite, siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { WorkCard } from '../wizard/work-card.tsx'
import styles from './compare.module.css'
import { ComparedObjectView } from './compared-object-view.tsx'
import { ComparisonResult } from './comparison-result.tsx'

/** Any two snapshots side by side, of files or of sites. */
export const Compare = () => {
  const sites = useApp(siteCards)
  const snapshots = useApp((state) => state.snapshots)
  const compared = useApp((state) => state.compared)
  const choose = useApp((state) => state.chooseCompared)
  const compare = useApp((state) => state.compare)
  const openFile = useApp((state) => state.openFile)
  const openFolder = useApp((state) => state.openFolder)
  const options = [
    ...snapshots.map((one) => ({
      id: one.snapshotId,
      label: one.site.title,
      detail: sitesText.fromFile(one.file.name, wordMoment(one.takenAt)),
    })),
    ...sites
      .filter(({ sourceHindrances }) => sourceHindrances.length === 0)
      .map((one) => ({ id: one.id, label: nameOfSite(one), detail: hostOfShown(one) })),
  ]
  const open = (
    <span className={styles.actions}>
      <Button onPress={() => void openFile()}>{fileText.open}</Button>
      <Button onPress={() => void openFolder()}>{fileText.openFolder}</Button>
    </span>
  )
  const isReady =
    compared.before !== null && compared.after !== null && compared.before !== compared.after
  return (
    <ScreenFrame>
      <PageHeader title={text.title} actions={options.length === 0 ? undefined : open}>
        {text.lead}
      </PageHeader>
      {options.length === 0 ? (
        <EmptyState title={text.noneTitle} action={open}>
          {text.none}
        </EmptyState>
      ) : (
        <div className={styles.pair}>
          <Select
            label={text.before}
            options={options}
            value={compared.before}
            onChange={(before) => choose({ before })}
            placeholder={text.choose}
          />
          <Select
            label={text.after}
            options={options}
            value={compared.after}
            onChange={(after) => choose({ after })}
            placeholder={text.choose}
          />
          <Button look="primary" isDisabled={!isReady} onPress={() => void compare()}>
            {text.compare}
          </Button>
        </div>
      )}
      <Outcome />
    </ScreenFrame>
  )
}

const Outcome = () => {
  const comparing = useApp((state) => state.comparing)
  const reading = useApp((state) => state.snapshotReading)
  const stop = useApp((state) => state.stopSnapshotReading)
  const object = useApp((state) => state.comparedObject)
  switch (comparing.phase) {
    case 'none':
      return null
    case 'failed':
      return <FailureNotice onlyReads failure={comparing.failure} />
    case 'working':
      return reading === null ? (
        <p role="status">{text.working}</p>
      ) : (
        <WorkCard
          progress={reading.progress}
          label={text.reading}
          said={text.readSoFar(reading.progress.done, reading.progress.total)}
          stop={text.stop}
          stopping={text.stopping}
          onStop={stop}
        />
      )
    case 'ready':
      return (
        <>
          {/* It keeps its filters, and its place in the list, meanwhile. */}
          <div className={styles.result} hidden={object !== null}>
            <ComparisonResult view={comparing.view} />
          </div>
          {object === null ? null : <ComparedObjectView looked={object} />}
        </>
      )
  }
}
