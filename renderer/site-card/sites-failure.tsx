import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { Button } from '../components/button.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { useApp } from '../state/use-app.ts'

/** Why the sites cannot be listed, where they would stand; nothing when they can. */
export const SitesFailure = () => {
  const sites = useApp((state) => state.sites)
  const loadSites = useApp((state) => state.loadSites)
  if (sites.phase !== 'failed') return null
  return (
    <FailureNotice
      onlyReads
      failure={sites.failure}
      actions={<Button onPress={() => void loadSites()}>{text.listAgain}</Button>}
    />
  )
}
