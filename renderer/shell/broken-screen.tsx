import type { Failure } from '#contract/model/failure'
import { shellText } from '#contract/wording/screens/shell-text'
import { Button } from '../components/button.tsx'
import { FailureNotice } from '../components/failure-notice.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { ScreenFrame } from '../screens/screen-frame.tsx'

interface BrokenScreenProps {
  readonly failure: Failure
  readonly onAgain: () => void
}

/** Stands in the place of a screen with a bug; the other places and the work in main go on. */
export const BrokenScreen = ({ failure, onAgain }: BrokenScreenProps) => (
  <ScreenFrame>
    <PageHeader title={shellText.screenBroke}>{shellText.workGoesOn}</PageHeader>
    <FailureNotice
      onlyReads
      failure={failure}
      actions={
        <Button look="primary" onPress={onAgain}>
          {shellText.showAgain}
        </Button>
      }
    />
  </ScreenFrame>
)
