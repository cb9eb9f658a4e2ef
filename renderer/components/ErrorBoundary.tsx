import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './ErrorBoundary.module.css'

type Props = { what: string; children: ReactNode }
type State = { message: string | null }

/** Keeps a fault in one part of the window from taking the rest with it. Monitoring is not in the window at all. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null }

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    if (this.state.message === null) return this.props.children
    return (
      <div className={styles.fault} role="alert">
        <h2>A fault in {this.props.what}</h2>
        <p>This is Redbar's own fault, not your integrations'. They are still being checked.</p>
        <pre>{this.state.message}</pre>
        <Button onClick={() => this.setState({ message: null })}>Show it again</Button>
      </div>
    )
  }
}
