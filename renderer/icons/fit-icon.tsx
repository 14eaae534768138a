import { Icon, type IconProps } from './icon.tsx'

/** Everything is brought into sight. */
export const FitIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
  </Icon>
)
