import { PageHeader } from '../../components/page-header.tsx'
import { ScreenFrame } from '../screen-frame.tsx'

export const Sites = () => (
  <ScreenFrame>
    <PageHeader title="Sites" />
  </ScreenFrame>
)
