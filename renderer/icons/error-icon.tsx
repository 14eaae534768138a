import { Icon, type IconProps } from './icon.tsx'

/** Something went wrong. */
export const ErrorIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M8 5v3.5" />
    <circle cx="8" cy="10.9" r="0.4" fill="currentColor" />
  </Icon>
)
