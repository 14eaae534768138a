import { Icon, type IconProps } from './icon.tsx'

/** A dash: some of them, or none. */
export const MinusIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3.5 8h9" />
  </Icon>
)
