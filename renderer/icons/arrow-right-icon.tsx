import { Icon, type IconProps } from './icon.tsx'

/** From here to there. */
export const ArrowRightIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.75 8h10.5M9.25 4l4 4-4 4" />
  </Icon>
)
