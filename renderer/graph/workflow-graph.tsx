import {
  BaseEdge,
  type Edge,
  EdgeLabelRenderer,
  type EdgeProps,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { type KeyboardEvent, useMemo } from 'react'
import { type Box, type Line, layOut, pathThrough } from '#contract/drawing/workflow-layout'
import type { Change, WorkflowPicture } from '#contract/model/step-detail'
import { wordPicture } from '#contract/wording/screens/picture-text'
import { classes } from '../classes.ts'
import { PanButtons } from './pan-buttons.tsx'
import { usePan } from './use-pan.ts'
import styles from './workflow-graph.module.css'

interface WorkflowGraphProps {
  readonly name: string
  readonly picture: WorkflowPicture
  /** It has a window of its own. */
  readonly large?: boolean
}

type StatusNode = Node<{ box: Box }, 'status'>
type TransitionEdge = Edge<{ line: Line }, 'transition'>

const signs: Readonly<Record<Change, string>> = { added: '+', removed: '−', changed: '±', same: '' }

const Mark = ({ change }: { readonly change: Change }) =>
  change === 'same' ? null : <span className={styles.sign}>{signs[change]}</span>

const StatusBox = ({ data: { box } }: NodeProps<StatusNode>) => (
  <div
    className={classes(styles.box, styles[box.is], styles[box.change])}
    style={{ width: box.width, height: box.height }}
  >
    <Handle type="target" position={Position.Top} className={styles.handle ?? ''} />
    <Mark change={box.change} />
    <span className={styles.name}>{box.name}</span>
    <Handle type="source" position={Position.Bottom} className={styles.handle ?? ''} />
  </div>
)

const TransitionLine = ({ data, markerEnd }: EdgeProps<TransitionEdge>) => {
  if (data === undefined) return null
  const { line } = data
  return (
    <>
      <BaseEdge
        path={pathThrough(line.points)}
        className={classes(styles.line, styles[line.change])}
        {...(markerEnd === undefined ? {} : { markerEnd })}
      />
      <EdgeLabelRenderer>
        <div
          className={classes(styles.label, styles[line.change])}
          style={{
            transform: `translate(-50%, -50%) translate(${line.label.x}px, ${line.label.y}px)`,
          }}
        >
          <Mark change={line.change} />
          {line.name}
        </div>
      </EdgeLabelRenderer>
    </>
  )
}

const nodeTypes = { status: StatusBox }
const edgeTypes = { transition: TransitionLine }

const Graph = ({ name, picture, large = false }: WorkflowGraphProps) => {
  const flow = useReactFlow()
  const pan = usePan()
  const { nodes, edges } = useMemo(() => {
    const { boxes, lines } = layOut(picture)
    return {
      nodes: boxes.map(
        (box): StatusNode => ({
          id: box.id,
          type: 'status',
          position: { x: box.x, y: box.y },
          data: { box },
          width: box.width,
          height: box.height,
        }),
      ),
      edges: lines.map(
        (line): TransitionEdge => ({
          id: line.id,
          type: 'transition',
          source: line.from,
          target: line.to,
          data: { line },
          markerEnd: {
            type: MarkerType.ArrowClosed,
            width: 18,
            height: 18,
            color: `var(--line-${line.change})`,
          },
        }),
      ),
    }
  }, [picture])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (pan.byKey(event.key)) event.preventDefault()
  }
  return (
    <div className={styles.frame}>
      <div
        className={classes(styles.graph, large && styles.large)}
        role="img"
        aria-label={wordPicture(name, picture)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by the arrow keys.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          fitView
          fitViewOptions={{ padding: 0.08, maxZoom: 1 }}
          minZoom={0.15}
          maxZoom={2}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnScroll={false}
          preventScrolling={false}
          panOnScroll={false}
          disableKeyboardA11y
          proOptions={{ hideAttribution: true }}
        />
      </div>
      <PanButtons
        onPan={pan.by}
        onZoomIn={() => void flow.zoomIn()}
        onZoomOut={() => void flow.zoomOut()}
        onFit={() => void flow.fitView({ padding: 0.08, maxZoom: 1 })}
      />
    </div>
  )
}

/**
 * A workflow as a picture: both versions laid over each other. Loaded when it is looked at. To screen
 * readers it is one thing, whose label says what changes.
 */
export const WorkflowGraph = (props: WorkflowGraphProps) => (
  <ReactFlowProvider>
    <Graph {...props} />
  </ReactFlowProvider>
)
