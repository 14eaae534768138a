import { useState } from 'react'
import type { Failure } from '#contract/model/failure'
import type { SiteCard } from '#contract/model/site-card'
import type { Hindrance } from '#contract/model/token-state'
import { hindranceWording, wordHindrance } from '#contract/wording/screens/site-card-text'
import { sitesText as text } from '#contract/wording/screens/sites-text'
import { Button } from '../../components/button.tsx'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { useApp } from '../../state/use-app.ts'

interface SiteHindrancesProps {
  readonly site: SiteCard
  readonly hindrances: readonly Hindrance[]
}

const mendedByTest: readonly Hindrance[] = ['not-checked', 'token-locked']

/** Why a site cannot be what it was chosen for, each with the way out. */
export const SiteHindrances = ({ site, hindrances }: SiteHindrancesProps) => {
  const go = useApp((state) => state.go)
  const openTokenForm = useApp((state) => state.openTokenForm)
  const testSite = useApp((state) => state.testSite)
  const [testing, setTesting] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const test = async (): Promise<void> => {
    setTesting(true)
    const tested = await testSite(site.id)
    setTesting(false)
    setFailure(tested.ok ? null : tested.failure)
  }
  const replace = (): void => {
    openTokenForm(site)
    go({ place: 'connections' })
  }

  return (
    <>
      {hindrances.map((hindrance) => (
        <Notice
          key={hindrance}
          tone="warn"
          title={hindranceWording[hindrance].label}
          actions={
            mendedByTest.includes(hindrance) ? (
              <Button isDisabled={testing} onPress={() => void test()}>
                {testing ? text.testing : text.testToken}
              </Button>
            ) : (
              <Button onPress={replace}>{text.replaceToken}</Button>
            )
          }
        >
          <p>{wordHindrance(hindrance, site)}</p>
        </Notice>
      ))}
      {failure === null ? null : <FailureNotice onlyReads failure={failure} />}
    </>
  )
}
