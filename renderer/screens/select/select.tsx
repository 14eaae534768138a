import { useEffect } from 'react'
import { kindsText } from '#contract/wording/screens/kinds-text'
import { selectText } from '#contract/wording/screens/select-text'
import { wizardText } from '#contract/wording/screens/wizard-text'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { isEmptyChoice, selectionOf } from '../../state/choice.ts'
import { chosenSides, idOfSide, isFromFile, nameOfSide } from '../../state/sides.ts'
import { useApp } from '../../state/use-app.ts'
import { currentReading } from '../../state/wizard-selectors.ts'
import { SaveSnapshotButton } from '../files/save-snapshot-button.tsx'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import { Chooser } from './chooser.tsx'
import { ReadingProgress } from './reading-progress.tsx'

/** Reads the source, and lets the user choose what of it is carried over. */
export const Select = () => {
  const { source, destination } = useApp(chosenSides)
  const reading = useApp(currentReading)
  const choice = useApp((state) => state.choice)
  const readSource = useApp((state) => state.readSource)
  const analyze = useApp((state) => state.analyze)
  const go = useApp((state) => state.go)
  const sourceId = source && idOfSide(source)

  const isIdle = reading.phase === 'idle' && destination !== undefined
  useEffect(() => {
    if (isIdle && sourceId !== undefined) void readSource(sourceId)
  }, [isIdle, sourceId, readSource])

  const ready = reading.phase === 'ready' && !isEmptyChoice(choice)
  const goOn = (): void => {
    if (reading.phase !== 'ready' || sourceId === undefined || destination === undefined) return
    void analyze({
      sourceId,
      snapshotId: reading.index.contents.snapshotId,
      destinationId: idOfSide(destination),
      offline: isFromFile(destination),
      selection: selectionOf(choice, reading.index.contents),
    })
    go({ place: 'deployment', step: 'analyze' })
  }
  useShortcut('mod+Enter', goOn, ready)

  const back = (
    <Button look="quiet" onPress={() => go({ place: 'deployment', step: 'sites' })}>
      {wizardText.back}
    </Button>
  )
  if (source === undefined || destination === undefined) {
    return (
      <WizardFrame>
        <PageHeader title={selectText.title}>{selectText.missing}</PageHeader>
        <div>
          <Button look="primary" onPress={() => go({ place: 'deployment', step: 'sites' })}>
            {selectText.chooseSites}
          </Button>
        </div>
      </WizardFrame>
    )
  }
  const sourceName = nameOfSide(source)
  const again = (
    <Button look="primary" onPress={() => void readSource(idOfSide(source))}>
      {selectText.readAgain}
    </Button>
  )
  switch (reading.phase) {
    case 'idle':
    case 'reading':
      return (
        <WizardFrame footer={back}>
          <PageHeader title={selectText.readingTitle}>{selectText.readingLead}</PageHeader>
          {reading.phase === 'idle' ? null : (
            <ReadingProgress progress={reading.progress} sourceName={sourceName} />
          )}
        </WizardFrame>
      )
    case 'stopped':
      return (
        <WizardFrame footer={back}>
          <PageHeader title={selectText.title} />
          <EmptyState title={selectText.stoppedTitle} action={again}>
            {selectText.stopped(sourceName)}
          </EmptyState>
        </WizardFrame>
      )
    case 'failed':
      return (
        <WizardFrame footer={back}>
          <PageHeader title={selectText.title} />
          <FailureNotice onlyReads failure={reading.failure} actions={again} />
        </WizardFrame>
      )
    case 'ready':
      return (
        <WizardFrame
          filled
          footer={
            <>
              {back}
              <Button look="primary" isDisabled={!ready} onPress={goOn}>
                {selectText.analyze}
              </Button>
            </>
          }
        >
          <PageHeader
            title={selectText.title}
            actions={
              <>
                <Button look="quiet" onPress={() => go({ place: 'kinds' })}>
                  {kindsText.title}
                </Button>
                <SaveSnapshotButton
                  look="quiet"
                  name={sourceName}
                  of={{ snapshotId: reading.index.contents.snapshotId }}
                />
                {isFromFile(source) ? null : (
                  <Button look="quiet" onPress={() => void readSource(source.id)}>
                    {selectText.readAgain}
                  </Button>
                )}
              </>
            }
          >
            {selectText.lead(nameOfSide(destination))}
          </PageHeader>
          <Chooser index={reading.index} sourceName={sourceName} />
        </WizardFrame>
      )
  }
}
