import { useEffect, useRef } from 'react'
import { settingsText as text } from '#contract/wording/screens/settings-text'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { useApp } from '../../state/use-app.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { AppearanceSettings } from './appearance-settings.tsx'
import { DataSettings } from './data-settings.tsx'
import { DeploymentSettings } from './deployment-settings.tsx'
import { Diagnostics } from './diagnostics.tsx'
import { KeysSettings } from './keys-settings.tsx'
import { MessagesSettings } from './messages-settings.tsx'
import { NetworkSettings } from './network-settings.tsx'

/** What the user may set, and what Slipway keeps. */
export const Settings = () => {
  const settings = useApp((state) => state.settings)
  const failure = useApp((state) => state.settingsFailure)
  const dismiss = useApp((state) => state.dismissSettingsFailure)
  const version = useApp(({ session }) => (session.phase === 'ready' ? session.app.version : ''))
  const trouble = useRef<HTMLDivElement>(null)
  // It stands at the top, while what failed may be far below.
  useEffect(() => {
    if (failure !== null) trouble.current?.scrollIntoView({ block: 'center' })
  }, [failure])
  if (settings === null) return null
  return (
    <ScreenFrame>
      <PageHeader title={text.title}>{text.version(version)}</PageHeader>
      {failure === null ? null : (
        <div ref={trouble}>
          <FailureNotice onlyReads failure={failure} onDismiss={dismiss} />
        </div>
      )}
      <AppearanceSettings settings={settings} />
      <NetworkSettings settings={settings} />
      <DeploymentSettings settings={settings} />
      <KeysSettings />
      <MessagesSettings />
      <DataSettings />
      <Diagnostics />
    </ScreenFrame>
  )
}
