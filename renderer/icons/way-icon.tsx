import { Icon, type IconProps } from './icon.tsx'

const paths = {
  left: 'm9.75 4-4 4 4 4',
  right: 'm6.25 4 4 4-4 4',
  up: 'm4 9.75 4-4 4 4',
  down: 'm4 6.25 4 4 4-4',
} as const

/** The picture is moved that way. */
export const WayIcon = ({ way, ...props }: IconProps & { readonly way: keyof typeof paths }) => (
  <Icon {...props}>
    <path d={paths[way]} />
  </Icon>
)
