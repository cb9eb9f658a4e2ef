import type { LucideProps } from 'lucide-react'
import Circle from 'lucide-react/icons/circle'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import CirclePause from 'lucide-react/icons/circle-pause'
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import Hourglass from 'lucide-react/icons/hourglass'
import OctagonX from 'lucide-react/icons/octagon-x'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ComponentType } from 'react'
import type { Status } from '../../shared/outcome.ts'
import type { IntegrationStatus } from '../../shared/overview.ts'
import { classes } from './classes.ts'
import { FailedMark } from './FailedMark.tsx'
import styles from './StatusIcon.module.css'

type Shape = IntegrationStatus | Status

// Told apart by outline alone: octagon, hollow octagon, triangle, ticked circle, dashed circle, question, hourglass, ring, pause.
const shapes: Record<Shape, ComponentType<LucideProps>> = {
  failing: FailedMark,
  failed: FailedMark,
  acknowledged: OctagonX,
  warning: TriangleAlert,
  ok: CircleCheck,
  confirming: CircleDashed,
  inconclusive: CircleQuestionMark,
  stale: Hourglass,
  waiting: Circle,
  paused: CirclePause,
}

type Props = { status: Shape; size?: number; busy?: boolean }

/** A status as shape and colour. The word beside it says the same, so it is hidden from screen readers. */
export function StatusIcon({ status, size = 18, busy = false }: Props) {
  const Icon = shapes[status]
  return (
    <Icon
      aria-hidden
      size={size}
      strokeWidth={2}
      className={classes(styles.icon, styles[status], busy && styles.busy)}
    />
  )
}
