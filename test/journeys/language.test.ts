import { describe, expect, it } from 'vitest'
import { type MenuEntry, trayMenu, trayTooltip } from '../../electron/desktop/tray-menu.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { journeyForEach } from './each-journey.ts'
import { botIn } from './journey.ts'

const journey = journeyForEach()

/** The tray as people read it: its tooltip, and the labels of its menu. */
function trayNow(): { tooltip: string; labels: string[] } {
  const { tray } = journey.current
  const face = tray.faces.at(-1)
  if (!face || !tray.words) throw new Error('The tray was never shown.')
  return { tooltip: trayTooltip(face, tray.words), labels: trayMenu(face, tray.words).flatMap(labelsOf) }
}

function labelsOf(entry: MenuEntry): string[] {
  if (entry.kind === 'separator') return []
  return entry.kind === 'submenu' ? [entry.label, ...entry.entries.flatMap(labelsOf)] : [entry.label]
}

/** The app starts on a computer whose owner reads German. */
async function startInGerman() {
  const { languages, whileClosed, tray } = journey.current
  await whileClosed(() => {
    languages.read = ['de-AT', 'en-GB']
    tray.faces.splice(0)
  })
}

async function failOnce() {
  const { slack, clock, watch } = journey.current
  const id = await watch(botIn(journey.current, 'app-reviews'))
  slack.revokeToken('reviews')
  await clock.advance(5 * MINUTE + 15 * SECOND)
  return id
}

describe('the language of the user', () => {
  it('is that of the tray and the notifications, and another one is spoken without a restart', async () => {
    await startInGerman()
    expect(trayNow().tooltip, 'the first face is German already').toBe('Redbar: noch keine Integrationen')
    expect(journey.current.tray.faces).toHaveLength(1)

    const id = await failOnce()
    const { app, clock, notifier, view, window } = journey.current
    const [told] = notifier.onScreen
    expect(told?.title).toMatch(/^Reviews to #app-reviews: /)
    expect(told?.actions.map(({ label }) => label)).toEqual(['Zur Kenntnis nehmen', '1 Stunde stummschalten'])
    expect(trayNow().tooltip).toMatch(/^Redbar: 1 gestört, geprüft um \d\d:\d\d$/)
    expect(trayNow().labels).toEqual(
      expect.arrayContaining(['Zur Kenntnis nehmen', 'Jetzt prüfen', 'Beenden']),
    )
    const germanCauses = view(id).causes

    window.open(null)
    await app.handlers['settings.change']({ language: 'en' })
    await clock.advance(SECOND)
    expect(trayNow().tooltip).toMatch(/^Redbar: 1 failing, checked \d\d:\d\d$/)
    expect(trayNow().labels).toEqual(expect.arrayContaining(['Acknowledge', 'Check now', 'Quit']))
    expect(view(id).causes).not.toEqual(germanCauses)
    const pushed = window.told.filter(({ name }) => name !== 'settings.changed')
    expect(pushed.map(({ name }) => name)).toEqual(['language.changed', 'overview.changed'])
    expect(notifier.onScreen, 'what stands on the screen stays as it was').toEqual([told])

    journey.current.slack.restoreToken('reviews')
    await clock.advance(10 * MINUTE + 30 * SECOND)
    expect(notifier.titles.at(-1)).toBe('Reviews to #app-reviews: works again')
  })

  it('is told on the terminal in English all the same: programs read it', async () => {
    await startInGerman()
    await failOnce()
    expect(journey.current.lines).toEqual([
      expect.stringMatching(
        /^\d\d:\d\d {2}FAILED {4}Reviews to #app-reviews {2}token_revoked {2}Access revoked/,
      ),
    ])
  })

  it('stays English, and the log says why, where its file cannot be read', async () => {
    const { languages, log } = journey.current
    languages.loseFiles()
    await startInGerman()
    expect(trayNow().tooltip).toBe('Redbar: no integrations yet')
    expect(log.lines).toContainEqual(
      expect.stringMatching(/^error The language de could not be loaded\. .*ENOENT/),
    )
    await failOnce()
    expect(journey.current.notifier.titles).toEqual(['Reviews to #app-reviews: Access revoked in Slack'])
  })
})
