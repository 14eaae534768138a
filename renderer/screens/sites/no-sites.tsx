import { fileText } from '#contract/wording/screens/file-text'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { KeyIcon } from '../../icons/key-icon.tsx'
import { SitesFailure } from '../../site-card/sites-failure.tsx'
import { useApp } from '../../state/use-app.ts'
import { DemoStart } from '../connections/demo-start.tsx'

/** Nothing to choose from yet. */
export const NoSites = () => {
  const go = useApp((state) => state.go)
  const openFile = useApp((state) => state.openFile)
  const failed = useApp(({ sites }) => sites.phase === 'failed')
  if (failed) return <SitesFailure />
  return (
    <EmptyState
      icon={<KeyIcon size={32} />}
      title={text.noneTitle}
      action={
        <>
          <DemoStart />
          <Button onPress={() => go({ place: 'connections' })}>{text.toConnections}</Button>
          <Button onPress={() => void openFile()}>{fileText.open}</Button>
        </>
      }
    >
      {text.noneText}
    </EmptyState>
  )
}
