import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import type { SetupPreview } from '../../shared/settings-facts.ts'
import { settingsSections } from '../../shared/settings-section.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { viewOf, windowOverviewOf } from './window-builders.ts'

const COMMAND = { command: '/opt/redbar/redbar --hidden', installed: true }

async function openPart(part: string, prepare: (bridge: FakeBridge) => void = () => {}) {
  const bridge = new FakeBridge(
    windowOverviewOf([viewOf(), viewOf({ id: 'b', name: 'Billing events', everySeconds: 60 })]),
  )
  prepare(bridge)
  const { user } = openWindow(bridge)
  await user.click(await screen.findByRole('button', { name: 'Settings' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Settings' }))
  await user.click(dialog.getByRole('tab', { name: part }))
  return { user, bridge, dialog, sent: () => bridge.payloadsOf('settings.change') }
}

describe('the parts of the settings', () => {
  test('are walked by the arrow keys, round and round, and the chosen one is shown', async () => {
    const { user, dialog } = await openPart('General')
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(dialog.getByRole('tab', { name: 'About' }))
    expect(dialog.getByRole('tabpanel', { name: 'About' })).toBeDefined()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(dialog.getByRole('tab', { name: 'Notifications', selected: true })).toBe(document.activeElement)
    await user.keyboard('{End}{Home}')
    expect(dialog.getByRole('tab', { selected: true }).textContent).toBe('General')
  })

  test('are chosen from a list where there is no room beside them', async () => {
    const { user, dialog } = await openPart('General')
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Part of the settings' }), 'Network')
    expect(dialog.getByRole('tabpanel', { name: 'Network' })).toBeDefined()
  })

  test('open at the part that was asked for', async () => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
    bridge.target = { page: 'settings', section: 'secrets' }
    openWindow(bridge)
    expect(await screen.findByRole('tab', { name: 'Secrets', selected: true })).toBeDefined()
    act(() => bridge.emit('target.open', { page: 'settings', section: 'history' }))
    expect(await screen.findByRole('tab', { name: 'History', selected: true })).toBeDefined()
  })

  test.each(settingsSections)('give axe nothing to complain about: %s', async (section) => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
    bridge.target = { page: 'settings', section }
    openWindow(bridge)
    await screen.findByRole('tabpanel')
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

describe('the interval of new integrations', () => {
  test('is one of four, or another one as a number and its unit', async () => {
    const { user, dialog, sent } = await openPart('General')
    const choice = dialog.getByRole('combobox', { name: 'Check new integrations' })
    await user.selectOptions(choice, 'every 15 min')
    await user.selectOptions(choice, 'Other…')
    const amount = dialog.getByLabelText('Number')
    await user.clear(amount)
    await user.type(amount, '2{Enter}')
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Unit' }), 'hours')
    expect(sent()).toEqual([{ everySeconds: 900 }, { everySeconds: 120 }, { everySeconds: 7200 }])
  })

  test.each(['0', '25', ''])('of "%s" hours is refused in words, and not saved', async (typed) => {
    const { user, dialog, sent } = await openPart('General', (bridge) => {
      bridge.settings = { ...bridge.settings, everySeconds: 7200 }
    })
    const amount = dialog.getByLabelText('Number')
    await user.clear(amount)
    if (typed) await user.type(amount, typed)
    await user.tab()
    expect(dialog.getByRole('alert').textContent).toContain('from 30 seconds to 24 hours')
    expect(amount.getAttribute('aria-invalid')).toBe('true')
    expect(sent()).toEqual([])
  })

  test('is given to all after a question that can be declined', async () => {
    const { user, bridge, dialog } = await openPart('General')
    await user.click(dialog.getByRole('button', { name: 'Use it for all 2 integrations' }))
    expect(dialog.getByRole('alert').textContent).toBe(
      '1 integration has another interval now and will be checked every 5 min.',
    )
    expect(document.activeElement?.textContent).toBe('Cancel')
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect(bridge.payloadsOf('checks.every')).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Use it for all 2 integrations' }))
    await user.click(dialog.getByRole('button', { name: 'Change 1 integration' }))
    expect(await dialog.findByText('1 integration is now checked every 5 min.')).toBeDefined()
    expect(bridge.payloadsOf('checks.every')).toEqual([{ everySeconds: 300 }])
  })
})

test('new integrations are offered the chosen interval', async () => {
  const bridge = new FakeBridge(windowOverviewOf([]))
  bridge.settings = { ...bridge.settings, everySeconds: 900 }
  const { user } = openWindow(bridge)
  await user.click(await screen.findByLabelText('Paste bot tokens or webhook URLs'))
  await user.paste('https://hooks.slack.com/services/T00000000/B00000000/plainlyfakeplainlyfake00')
  expect(await screen.findByRole('spinbutton', { name: /^Check every/ })).toHaveProperty('value', '900')
})

describe('start at log-in', () => {
  const LABEL = 'Start Redbar when I log in'

  test('is switched, and what the system refuses is said and not shown as done', async () => {
    const { user, bridge, dialog } = await openPart('General')
    const start = dialog.getByRole('checkbox', { name: LABEL })
    await waitFor(() => expect(start).toHaveProperty('disabled', false))
    await user.click(start)
    await waitFor(() => expect(start).toHaveProperty('checked', true))
    bridge.autostartProblem = { why: 'not-writable', where: '/home/jane/.config/autostart' }
    await user.click(start)
    expect((await dialog.findByRole('alert')).textContent).toBe(
      '/home/jane/.config/autostart cannot be written, so nothing was changed.',
    )
    expect(start).toHaveProperty('checked', true)
  })

  test('follows who changes it elsewhere', async () => {
    const { bridge, dialog } = await openPart('General')
    const start = dialog.getByRole('checkbox', { name: LABEL })
    bridge.autostart = { kind: 'on', ...COMMAND }
    fireEvent.focus(window)
    await waitFor(() => expect(start).toHaveProperty('checked', true))
  })

  test('tells of another Redbar in its place', async () => {
    const { user, bridge, dialog } = await openPart('General', (each) => {
      each.autostart = { kind: 'other', ...COMMAND, starts: '/old/redbar --hidden', gone: false }
    })
    expect((await dialog.findByRole('alert')).textContent).toContain(
      'another Redbar starts: /old/redbar --hidden',
    )
    await user.click(dialog.getByRole('button', { name: 'Start none' }))
    expect(bridge.payloadsOf('autostart.set')).toEqual([{ on: false }])
  })

  test('says what it starts where Redbar is not installed', async () => {
    const { dialog } = await openPart('General', (bridge) => {
      bridge.autostart = {
        kind: 'off',
        command: '/cache/electron /home/jane/redbar --hidden',
        installed: false,
      }
    })
    expect(await dialog.findByText('/cache/electron /home/jane/redbar --hidden')).toBeDefined()
  })

  test('is not offered by the demo', async () => {
    const { dialog } = await openPart('General', (bridge) => {
      bridge.autostart = { kind: 'never' }
    })
    expect(await dialog.findByText('The demo is started by hand only.')).toBeDefined()
    expect(dialog.getByRole('checkbox', { name: LABEL })).toHaveProperty('disabled', true)
  })
})

describe('what is kept', () => {
  test('is saved at once where nothing is forgotten by it', async () => {
    const { user, dialog, sent } = await openPart('History')
    await user.selectOptions(dialog.getByRole('combobox', { name: 'At most on the disk' }), '2 GB')
    await waitFor(() =>
      expect(sent()).toEqual([{ retention: { singlesDays: 7, allDays: 400, maxMegabytes: 2000 } }]),
    )
  })

  test('is asked for first where something would be forgotten, and stays as it was without a yes', async () => {
    const { user, dialog, sent } = await openPart('History', (bridge) => {
      bridge.loss = { singles: false, all: true, size: true }
    })
    const all = dialog.getByRole('combobox', { name: 'Failures with their evidence, and all else' })
    await user.selectOptions(all, '3 months')
    expect((await dialog.findByRole('alert')).textContent).toBe(
      'What is older than 3 months will be forgotten, evidence included. The history is larger than 500 MB: what is oldest will be forgotten. It happens within the hour and cannot be taken back.',
    )
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect(all).toHaveProperty('value', '400')
    expect(sent()).toEqual([])
    expect(document.activeElement).toBe(all)
    await user.selectOptions(all, '3 months')
    await user.click(await dialog.findByRole('button', { name: 'Keep less' }))
    expect(sent()).toEqual([{ retention: { singlesDays: 7, allDays: 90, maxMegabytes: 500 } }])
  })

  test('that was not saved says so, and shows what is true', async () => {
    const { user, bridge, dialog } = await openPart('History')
    bridge.refuses('settings.change', 'The disk is full.')
    const singles = dialog.getByRole('combobox', { name: 'Each good check by itself' })
    await user.selectOptions(singles, '30 days')
    expect((await dialog.findByRole('alert')).textContent).toBe('The disk is full. It was not saved.')
    await waitFor(() => expect(singles).toHaveProperty('value', '7'))
  })
})

describe('a set-up file', () => {
  const PREVIEW: SetupPreview = {
    id: 'file-1',
    file: 'team.json',
    problem: null,
    entries: [
      {
        index: 0,
        name: 'Alerts',
        kind: 'bot',
        where: 'C0123456789',
        everySeconds: 300,
        state: { kind: 'ready', mask: 'xoxb-…1234' },
      },
      {
        index: 1,
        name: 'Hook',
        kind: 'webhook',
        where: '',
        everySeconds: 300,
        state: { kind: 'needs-secret', variable: 'HOOK' },
      },
      {
        index: 2,
        name: 'Billing',
        kind: 'bot',
        where: 'C0123456788',
        everySeconds: 60,
        state: { kind: 'exists' },
      },
      {
        index: 3,
        name: '',
        kind: null,
        where: '',
        everySeconds: null,
        state: { kind: 'wrong', field: 'kind', problem: 'must be "bot" or "webhook"' },
      },
    ],
  }

  test('shows what is in it, asks for what is missing, and adds what is ready and wanted', async () => {
    const { user, bridge, dialog } = await openPart('Set-up', (each) => {
      each.setupFile = PREVIEW
      each.setupTaken = { added: 1, problems: [{ index: 1, problem: 'The token is empty.' }] }
    })
    await user.click(dialog.getByRole('button', { name: 'Open a set-up file…' }))
    const lines = within(await dialog.findByRole('list', { name: 'What is in team.json' })).getAllByRole(
      'listitem',
    )
    expect(lines.map((line) => line.textContent)).toEqual([
      'AlertsBot in C0123456789 · every 5 min · xoxb-…1234',
      'HookWebhook · every 5 minThe environment variable HOOK is not set here: enter its secret.Webhook URL',
      'BillingBot in C0123456788 · every minuteWatched already',
      'Entry 4kind: must be "bot" or "webhook"',
    ])
    await user.type(dialog.getByLabelText('Webhook URL'), 'https://hooks.slack.com/test')
    await user.click(dialog.getByRole('button', { name: 'Add 2 integrations' }))
    expect(bridge.payloadsOf('setup-file.take')).toEqual([
      { id: 'file-1', entries: [{ index: 0 }, { index: 1, secret: 'https://hooks.slack.com/test' }] },
    ])
    expect(await dialog.findByText('1 integration was added and will be checked at once.')).toBeDefined()
    expect(dialog.getByRole('alert').textContent).toBe('Hook was not added: The token is empty.')
    const open = dialog.getByRole('button', { name: 'Open a set-up file…' })
    await waitFor(() => expect(document.activeElement).toBe(open))
  })

  test('can be dropped, if it is not too large', async () => {
    const { bridge, dialog } = await openPart('Set-up', (each) => {
      each.setupFile = { ...PREVIEW, entries: [], problem: 'Not valid JSON at line 1, column 2.' }
    })
    const place = dialog.getByText('or drop it here')
    fireEvent.drop(place, { dataTransfer: { files: [new File(['{'], 'team.json')] } })
    expect((await dialog.findByRole('alert')).textContent).toBe(
      'team.json: Not valid JSON at line 1, column 2.',
    )
    expect(bridge.payloadsOf('setup-file.read')).toEqual([{ name: 'team.json', text: '{' }])
    fireEvent.drop(place, { dataTransfer: { files: [new File(['x'.repeat(1_000_001)], 'huge.json')] } })
    await waitFor(() => expect(dialog.getAllByRole('alert')[0]?.textContent).toContain('more than 1 MB'))
    expect(bridge.payloadsOf('setup-file.read')).toHaveLength(1)
  })

  test('is saved with names of variables or with nothing in the place of secrets', async () => {
    const { user, bridge, dialog } = await openPart('Set-up')
    await user.click(dialog.getByRole('button', { name: 'Save…' }))
    expect(await dialog.findByText('Saved as redbar-setup.json')).toBeDefined()
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Instead of secrets' }), 'Nothing')
    await user.click(dialog.getByRole('button', { name: 'Save…' }))
    expect(bridge.payloadsOf('setup-file.save')).toEqual([{ secrets: 'names' }, { secrets: 'nothing' }])
  })
})

describe('the way to Slack', () => {
  test('is told as the system has it, and checked only when somebody asks', async () => {
    const { user, bridge, dialog } = await openPart('Network', (each) => {
      each.ways = [{ kind: 'http', address: 'proxy.example:3128' }, { kind: 'direct' }]
      each.slack = {
        reached: true,
        tookMs: 180,
        certificate: {
          issuer: 'Example Corp Proxy CA',
          publiclyKnown: false,
          validUntil: Date.UTC(2027, 2, 1, 12),
        },
      }
    })
    expect(await dialog.findByText('Through the proxy proxy.example:3128 (HTTP)')).toBeDefined()
    expect(bridge.payloadsOf('network.check')).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Check the way to Slack' }))
    expect(await dialog.findByText('Slack answered within 180 ms.')).toBeDefined()
    expect(dialog.getByText(/issued by Example Corp Proxy CA and is valid until 1 Mar 2027/)).toBeDefined()
    expect(dialog.getByText(/Only this computer knows that issuer/)).toBeDefined()
  })

  test('that is barred says what stands in it, what to do next, and the code as a detail', async () => {
    const { user, dialog } = await openPart('Network', (bridge) => {
      bridge.slack = {
        reached: false,
        fault: 'proxy',
        code: 'net::ERR_TUNNEL_CONNECTION_FAILED',
        certificate: null,
      }
    })
    await user.click(dialog.getByRole('button', { name: 'Check the way to Slack' }))
    expect(await dialog.findByText('The proxy did not let the question through.')).toBeDefined()
    expect(dialog.getByText(/^Look at the proxy in this system's network settings/)).toBeDefined()
    expect(dialog.getByText('net::ERR_TUNNEL_CONNECTION_FAILED').tagName).toBe('SMALL')
  })
})

describe('the keyring', () => {
  test.each([
    [{ backend: 'kwallet6', state: 'open', plain: 0 }, /are sealed by this system's keyring \(KWallet\)/],
    [
      { backend: 'gnome_libsecret', state: 'locked', plain: 0 },
      /\(GNOME Keyring\) is locked or did not answer/,
    ],
    [{ backend: 'basic_text', state: 'none', plain: 2 }, /has no keyring that Redbar can use/],
    [{ backend: '', state: 'memory', plain: 0 }, /for this run only/],
  ] as const)('%o is told in words', async (keyring, words) => {
    const { dialog } = await openPart('Secrets', (bridge) => {
      bridge.facts = { ...bridge.facts, keyring }
    })
    expect(await dialog.findByText(words)).toBeDefined()
    expect(dialog.queryByText('2 secrets stand as plain text in the data folder.') !== null).toBe(
      keyring.plain > 0,
    )
  })
})

test('the language is chosen by its own name', async () => {
  const { user, dialog, sent } = await openPart('Appearance')
  const language = dialog.getByRole('combobox', { name: 'Language' })
  expect(
    within(language)
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['As the system', 'English', 'Deutsch'])
  await user.selectOptions(language, 'Deutsch')
  expect(sent()).toEqual([{ language: 'de' }])
})

test('the versions can be copied', async () => {
  const { user, bridge, dialog } = await openPart('About')
  await user.click(await dialog.findByRole('button', { name: 'Copy' }))
  expect(bridge.payloadsOf('clipboard.copy')).toEqual([
    { text: 'Redbar 1.2.3\nElectron 33.2.1\nNode 20.18.1\nSQLite 3.46.0' },
  ])
})
