import { Icon, type IconProps } from './icon.tsx'

/** Nobody knows yet. */
export const UnknownIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M6.25 6.5a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.75.5-.75 1" />
    <circle cx="8" cy="11.1" r="0.4" fill="currentColor" />
  </Icon>
)
