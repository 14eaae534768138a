import { Icon, type IconProps } from './icon.tsx'

/** Half of a whole. */
export const PartIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.25" />
    <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" />
  </Icon>
)
