import { Icon, type IconProps } from './icon.tsx'

/** Two things change places. */
export const SwapIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.75 5.25h10L10 2.5m3.25 8.25h-10L6 13.5" />
  </Icon>
)
