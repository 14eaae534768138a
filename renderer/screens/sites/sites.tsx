import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ArrowRightIcon } from '../../icons/arrow-right-icon.tsx'
import { useShortcut } from '../../shell/use-shortcut.ts'
import { destinationSite, intoProduction, pairIsReady } from '../../state/sides.ts'
import { siteCards } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { WizardFrame } from '../wizard/wizard-frame.tsx'
import { NoSites } from './no-sites.tsx'
import { PairChooser } from './pair-chooser.tsx'
import styles from './sites.module.css'

/** The first step: from which site to which. */
export const Sites = () => {
  const count = useApp((state) => siteCards(state).length + state.snapshots.length)
  const ready = useApp(pairIsReady)
  const production = useApp(intoProduction)
  const demo = useApp((state) => destinationSite(state)?.demo ?? false)
  const go = useApp((state) => state.go)
  const next = () => go({ place: 'deployment', step: 'select' })
  useShortcut('mod+Enter', next, ready)
  if (count === 0) {
    return (
      <WizardFrame>
        <PageHeader title={text.title}>{text.lead}</PageHeader>
        <NoSites />
      </WizardFrame>
    )
  }
  return (
    <WizardFrame
      footer={
        <>
          {ready ? null : <span className={styles.remark}>{text.notReady}</span>}
          <Button look="primary" isDisabled={!ready} onPress={next}>
            {text.next}
            <ArrowRightIcon />
          </Button>
        </>
      }
    >
      <PageHeader title={text.title}>{text.lead}</PageHeader>
      <PairChooser />
      {count === 1 ? (
        <Notice
          tone="info"
          title={text.secondTitle}
          actions={
            <Button onPress={() => go({ place: 'connections' })}>{text.toConnections}</Button>
          }
        >
          <p>{text.secondText}</p>
        </Notice>
      ) : null}
      {production ? (
        <Notice tone="production" title={text.productionTitle}>
          <p>{demo ? text.productionDemo : text.productionText}</p>
        </Notice>
      ) : null}
    </WizardFrame>
  )
}
