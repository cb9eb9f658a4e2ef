import { useEffect } from 'react'

/** Does something whenever the reader comes back to this window: what the system says may have been changed beside it. */
export function useOnReturn(act: () => unknown): void {
  useEffect(() => {
    const again = () => void act()
    window.addEventListener('focus', again)
    return () => window.removeEventListener('focus', again)
  }, [act])
}
