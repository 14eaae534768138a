import { reviewText } from '#contract/wording/screens/review-text'
import { IconButton } from '../components/icon-button.tsx'
import { Toolbar } from '../components/toolbar.tsx'
import { FitIcon } from '../icons/fit-icon.tsx'
import { MinusIcon } from '../icons/minus-icon.tsx'
import { PlusIcon } from '../icons/plus-icon.tsx'
import { WayIcon } from '../icons/way-icon.tsx'
import type { Way } from './use-pan.ts'
import styles from './workflow-graph.module.css'

interface PanButtonsProps {
  readonly onPan: (way: Way) => void
  readonly onZoomIn: () => void
  readonly onZoomOut: () => void
  readonly onFit: () => void
}

const ways = {
  left: reviewText.moveLeft,
  right: reviewText.moveRight,
  up: reviewText.moveUp,
  down: reviewText.moveDown,
} as const satisfies Record<Way, string>

/** Moves and zooms a picture by buttons: nothing needs dragging. */
export const PanButtons = ({ onPan, onZoomIn, onZoomOut, onFit }: PanButtonsProps) => (
  <div className={styles.buttons}>
    <Toolbar label={reviewText.picture}>
      <IconButton label={reviewText.zoomIn} onPress={onZoomIn}>
        <PlusIcon />
      </IconButton>
      <IconButton label={reviewText.zoomOut} onPress={onZoomOut}>
        <MinusIcon />
      </IconButton>
      <IconButton label={reviewText.fit} onPress={onFit}>
        <FitIcon />
      </IconButton>
      {(Object.keys(ways) as readonly Way[]).map((way) => (
        <IconButton key={way} label={ways[way]} onPress={() => onPan(way)}>
          <WayIcon way={way} />
        </IconButton>
      ))}
    </Toolbar>
  </div>
)
