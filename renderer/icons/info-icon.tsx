import { Icon, type IconProps } from './icon.tsx'

/** Good to know. */
export const InfoIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="5.75" />
    <path d="M8 7.5V11" />
    <circle cx="8" cy="5.1" r="0.4" fill="currentColor" />
  </Icon>
)
