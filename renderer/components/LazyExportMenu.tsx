import { type ComponentProps, lazy, Suspense } from 'react'

const Menu = lazy(async () => ({ default: (await import('./ExportMenu.tsx')).ExportMenu }))

/** The menu that saves entries as a file, for pages that are in the window from its start: it comes once that stands. */
export function LazyExportMenu(props: ComponentProps<typeof Menu>) {
  return (
    <Suspense fallback={null}>
      <Menu {...props} />
    </Suspense>
  )
}
