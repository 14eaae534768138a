import { Icon, type IconProps } from './icon.tsx'

/** A list of things, some of them ticked. */
export const ListIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.5 4h7M6.5 8h7M6.5 12h7M2 4l1 1 1.5-2M2 8l1 1 1.5-2" />
    <path d="M2.5 12h1" />
  </Icon>
)
