import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MessagesContext } from '../../renderer/language.tsx'
import { MomentFields } from '../../renderer/search/MomentFields.tsx'
import { TimeField } from '../../renderer/settings/TimeField.tsx'
import { window as german } from '../../shared/language/de/window.ts'
import { window as english } from '../../shared/language/en/window.ts'

const nothing = () => {}

afterEach(cleanup)

test.each([
  ['en-GB', english],
  ['de-DE', german],
])('fields for dates and times are marked as %s, which is how Chromium writes them', (locale, messages) => {
  render(
    <MessagesContext value={messages}>
      <TimeField label="A" value="22:00" problemId={undefined} onType={nothing} onDone={nothing} />
      <MomentFields
        label="B"
        moment="2026-11-23T22:00"
        invalid={false}
        problemId={undefined}
        onChange={nothing}
      />
    </MessagesContext>,
  )
  const fields = screen.getAllByDisplayValue(/22:00|2026/)
  expect(fields.map((field) => field.getAttribute('lang'))).toEqual([locale, locale, locale])
})
