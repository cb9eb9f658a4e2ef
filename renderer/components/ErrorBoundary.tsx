import { Component, type ErrorInfo, type ReactNode } from 'react'
import type { WindowPart } from '../../shared/window-part.ts'
import { faultReport, tellFault } from '../fault-reports.ts'

/** A fault of a part of the window, and what can be done about it. */
export type CaughtFault = {
  part: WindowPart
  /** What was thrown said of itself. */
  message: string
  /** What support needs. */
  report: () => string
  /** Draws the part again; null once that has not helped. */
  onAgain: (() => void) | null
  /** Forgets the fault: what failed is closed. */
  onGone: () => void
}

type Props = {
  part: WindowPart
  /** Draws what stands in the place of the part. */
  fallback: (fault: CaughtFault) => ReactNode
  children: ReactNode
}
type State = { error: unknown; failed: boolean; tries: number }

/** Keeps a fault in one part of the window from taking the rest with it. Monitoring is not in the window at all. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false, tries: 0 }
  #report = ''

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error, failed: true }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    this.#report = faultReport({ part: this.props.part, error, components: componentStack })
    tellFault(this.#report)
  }

  override render() {
    const { error, failed, tries } = this.state
    if (!failed) return this.props.children
    return this.props.fallback({
      part: this.props.part,
      message: error instanceof Error ? error.message : String(error),
      report: () => this.#report,
      onAgain: tries === 0 ? this.#again : null,
      onGone: this.#gone,
    })
  }

  #again = () => {
    this.setState(({ tries }) => ({ error: null, failed: false, tries: tries + 1 }), keepFocus)
  }

  #gone = () => this.setState({ error: null, failed: false, tries: 0 })
}

/** The button that was pressed is gone: what came in its place is read from its name on. */
function keepFocus() {
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('main :is(h1, h2)[tabindex]')?.focus()
}
