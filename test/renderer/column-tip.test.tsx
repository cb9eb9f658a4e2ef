import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ColumnTip } from '../../renderer/components/ColumnTip.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('two equal lines of a column are both told, and none of them stays when another column is', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const told = (lines: string[]) => <ColumnTip place={0} words={{ when: '09:00', status: 'Failed', lines }} />
  const { container, rerender } = render(told(['Token expired', 'Token expired', '12 checks']))
  expect(container.textContent).toBe('09:00FailedToken expiredToken expired12 checks')
  rerender(told(['12 checks']))
  expect(container.textContent).toBe('09:00Failed12 checks')
  expect(complaints).not.toHaveBeenCalled()
})
